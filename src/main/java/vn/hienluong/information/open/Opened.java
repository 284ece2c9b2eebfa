package vn.hienluong.information.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.Requests;
import vn.hienluong.platform.AgencyId;

/** Which requests may be read in whole at this keyboard: those that were sent or opened in this session, and one's own. */
@Component
class Opened {

    private static final String NAME = "hl.information.opened";
    private static final int MOST = 50;

    private final Requests requests;

    Opened(Requests requests) {
        this.requests = requests;
    }

    boolean has(InformationRequest request, AgencyId agency, HttpServletRequest from) {
        return in(from).contains(request.id().toString())
                || Citizen.signedIn()
                        .filter(citizen -> requests.of(citizen.id(), agency).stream()
                                .anyMatch(own -> own.id().equals(request.id())))
                        .isPresent();
    }

    static void add(InformationRequest request, HttpServletRequest from) {
        var all = new HashSet<>(in(from));
        if (all.size() >= MOST) {
            all.clear();
        }
        all.add(request.id().toString());
        from.getSession().setAttribute(NAME, all);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> in(HttpServletRequest from) {
        var session = from.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof Set<?> all ? (Set<String>) all : Set.of();
    }
}
