package vn.hienluong.information.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Role;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.Requests;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.search.Entry;
import vn.hienluong.search.Readers;
import vn.hienluong.search.SearchSource;

/** By number, code and what is wanted; never by who asked. Found by whoever keeps the register, and by the unit that has it. */
@Component
class RequestSource implements SearchSource {

    private static final String KIND = "information.found.request";
    private static final Readers READERS = Readers.of(InformationAction.READ_ALL);

    private final Requests requests;
    private final Text text;

    RequestSource(Requests requests, Words words) {
        this.requests = requests;
        this.text = words.in(Words.VIETNAMESE);
    }

    @Override
    public Set<String> subjects() {
        return Set.of("information.request");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        return requests.find(new RequestId(subject.id()), agency)
                .map(request -> new Found(subject.id(), List.of(entry(request))))
                .orElseGet(() -> Found.nothing(subject.id()));
    }

    private Entry entry(InformationRequest request) {
        var readers = request.state()
                .assignedTo()
                .map(unit -> READERS.andIn(unit, Role.UNIT_STAFF))
                .orElse(READERS);
        return new Entry(
                KIND,
                request.id().value(),
                request.sign(),
                text.say("information.request.named", request.sign()),
                request.wanted() + "\n" + request.code(),
                "/information/requests/" + request.id(),
                readers,
                Optional.of(request.arrivedOn()));
    }
}
