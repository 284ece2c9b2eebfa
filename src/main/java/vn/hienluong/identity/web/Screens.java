package vn.hienluong.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.identity.Bell;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.organization.Actors;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.SimulatedTime;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.platform.web.Assets;
import vn.hienluong.platform.web.MenuLink;
import vn.hienluong.platform.web.Notice;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Viewer;

/** Gathers what every page knows, once per request. */
@Component
class Screens {

    static final String LANGUAGE_COOKIE = "hl-language";

    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);

    private static final String ACTOR = Screens.class.getName() + ".actor";

    private final Actors actors;
    private final Agencies agencies;
    private final Words words;
    private final Assets assets;
    private final Surroundings surroundings;

    /** What other parts of the house lend to every page. */
    @Component
    record Surroundings(List<MenuEntry> menu, ObjectProvider<Bell> bell, Clock clock) {

        Surroundings {
            menu = menu.stream().sorted(Comparator.comparing(MenuEntry::place)).toList();
        }

        int unread(Optional<SignedIn> viewer) {
            return viewer.map(person -> bell.stream()
                            .mapToInt(ringing -> ringing.unread(person.person(), person.agency()))
                            .sum())
                    .orElse(0);
        }

        boolean simulated() {
            return clock instanceof SimulatedTime;
        }
    }

    Screens(Actors actors, Agencies agencies, Words words, Assets assets, Surroundings surroundings) {
        this.actors = actors;
        this.agencies = agencies;
        this.words = words;
        this.assets = assets;
        this.surroundings = surroundings;
    }

    Actor requireActor(HttpServletRequest request) {
        if (request.getAttribute(ACTOR) instanceof Actor known) {
            return known;
        }
        var viewer = requireSignedIn();
        var actor = actors.of(viewer.person(), viewer.fullName(), request.getRemoteAddr(), viewer.agency());
        request.setAttribute(ACTOR, actor);
        return actor;
    }

    static SignedIn requireSignedIn() {
        return TenancyFilter.signedIn().orElseThrow(() -> new InsufficientAuthenticationException("sign in"));
    }

    Screen of(HttpServletRequest request) {
        var viewer = TenancyFilter.signedIn();
        var text = words.in(language(request, viewer));
        var agency = viewer.map(person -> agencies.profile(person.agency()));
        return new Screen(
                text,
                viewer.map(person -> new Viewer(person.fullName(), "", person.several()))
                        .orElse(Viewer.PUBLIC),
                viewer.map(_ -> menu(request, text)).orElse(List.of()),
                csrf(request),
                request.getRequestURI(),
                agency.map(AgencyProfile::name).orElse(""),
                agency.map(AgencyProfile::sample).orElse(false),
                surroundings.simulated() ? Optional.of(text.day(Time.today(surroundings.clock()))) : Optional.empty(),
                surroundings.unread(viewer),
                notice(request),
                assets);
    }

    /**
     * The same, and where the database does not answer, what can be said without it. A page that tells of an error may not
     * fail itself: Spring takes an error page that fails over a broken connection for a reader who is gone, and answers 200.
     */
    Screen inTrouble(HttpServletRequest request) {
        try {
            return of(request);
        } catch (RuntimeException noDatabase) {
            LOG.warn("an error page without its reader", noDatabase);
            return new Screen(
                    words.in(language(request, Optional.empty())),
                    Viewer.PUBLIC,
                    List.of(),
                    "",
                    request.getRequestURI(),
                    "",
                    false,
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    assets);
        }
    }

    private List<MenuLink> menu(HttpServletRequest request, Text text) {
        var actor = requireActor(request);
        var path = request.getRequestURI();
        return surroundings.menu().stream()
                .filter(entry -> entry.needs().allowedTo(actor))
                .map(entry -> new MenuLink(
                        text.say(entry.label()), entry.href(), entry.icon(), path.startsWith(entry.href())))
                .toList();
    }

    private static Locale language(HttpServletRequest request, Optional<SignedIn> viewer) {
        var chosen = Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .or(() -> viewer.map(SignedIn::language));
        return chosen.filter("en"::equals).isPresent() ? Words.ENGLISH : Words.VIETNAMESE;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static Optional<Notice> notice(HttpServletRequest request) {
        return Optional.ofNullable(RequestContextUtils.getInputFlashMap(request))
                .map(flash -> flash.get("notice"))
                .filter(Notice.class::isInstance)
                .map(Notice.class::cast);
    }
}
