package vn.hienluong.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.SimulatedTime;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.platform.web.Assets;
import vn.hienluong.platform.web.MenuLink;
import vn.hienluong.platform.web.PublicMenuEntry;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.portal.Freshness;
import vn.hienluong.portal.Moment;
import vn.hienluong.portal.Papi;
import vn.hienluong.portal.Site;
import vn.hienluong.portal.Sites;
import vn.hienluong.publications.facts.PublicationKind;

/** Gathers what every public page knows. The moment comes with the request: the filter in front has read it. */
@Component
class PublicScreens {

    private static final String MOMENT = Moment.class.getName();

    private final Sites sites;
    private final Freshness freshness;
    private final Words words;
    private final Assets assets;
    private final Papi papi;
    private final List<PublicMenuEntry> entries;
    private final Clock clock;
    private final String server;

    PublicScreens(
            Sites sites,
            Freshness freshness,
            Words words,
            Assets assets,
            Papi papi,
            List<PublicMenuEntry> entries,
            Clock clock,
            @Value("${hienluong.notifications.address}") String server) {
        this.sites = sites;
        this.freshness = freshness;
        this.words = words;
        this.assets = assets;
        this.papi = papi;
        this.entries = entries.stream()
                .sorted(Comparator.comparing(PublicMenuEntry::place))
                .toList();
        this.clock = clock;
        this.server = server.replaceAll("/+$", "");
    }

    static void remember(Moment moment, HttpServletRequest request) {
        request.setAttribute(MOMENT, moment);
    }

    Optional<Site> site(PublicAddress asked, HttpServletRequest request) {
        return asked.root() ? sites.atRoot(request.getServerName()) : sites.find(asked.slug());
    }

    /** @throws NotFound where there is no such site */
    Moment moment(HttpServletRequest request) {
        if (request.getAttribute(MOMENT) instanceof Moment known) {
            return known;
        }
        var asked = PublicAddress.of(request.getRequestURI()).orElseThrow(NotFound::new);
        var moment = freshness.of(site(asked, request).orElseThrow(NotFound::new));
        remember(moment, request);
        return moment;
    }

    PublicScreen of(HttpServletRequest request) {
        var asked = PublicAddress.of(request.getRequestURI()).orElseThrow(NotFound::new);
        return of(asked, moment(request));
    }

    /** What the agency's site would know about a page that is not there. */
    PublicScreen of(AgencyId agency, boolean english, String tail) {
        var site = sites.of(agency).orElseThrow(NotFound::new);
        return of(new PublicAddress(site.slug(), english, tail), freshness.of(site));
    }

    private PublicScreen of(PublicAddress asked, Moment moment) {
        var text = words.in(asked.english() ? Words.ENGLISH : Words.VIETNAMESE);
        return new PublicScreen(
                text,
                assets,
                Optional.of(moment.site().shown()),
                asked.tail(),
                moment.at(),
                menu(moment, asked, text),
                today(moment, text),
                server);
    }

    /** A page of no agency, or one that tells of trouble. */
    PublicScreen nowhere(HttpServletRequest request) {
        boolean english = PublicAddress.of(request.getRequestURI())
                .filter(PublicAddress::english)
                .isPresent();
        return new PublicScreen(
                words.in(english ? Words.ENGLISH : Words.VIETNAMESE),
                assets,
                Optional.empty(),
                "",
                clock.instant(),
                List.of(),
                Optional.empty(),
                server);
    }

    private Optional<String> today(Moment moment, Text text) {
        return clock instanceof SimulatedTime ? Optional.of(text.day(Time.dayOf(moment.at()))) : Optional.empty();
    }

    /** Only what there is. */
    private List<MenuLink> menu(Moment moment, PublicAddress asked, Text text) {
        var base = moment.site().shown().path() + (asked.english() ? "/en" : "");
        var links = new ArrayList<MenuLink>();
        for (var kind : PublicationKind.values()) {
            if (moment.counts().getOrDefault(kind, 0) > 0) {
                links.add(link(text.say(kind.label()), "/" + kind.path(), base, asked));
            }
        }
        if (moment.reported()) {
            links.add(link(text.say("portal.results"), "/ket-qua", base, asked));
        }
        links.add(link(text.say("portal.organisation"), "/co-cau-to-chuc", base, asked));
        if (papi.about(moment.site().profile().place())) {
            links.add(link(text.say("portal.papi"), "/papi", base, asked));
        }
        entries.forEach(entry -> links.add(link(text.say(entry.label()), entry.tail(), base, asked)));
        return links;
    }

    private static MenuLink link(String label, String tail, String base, PublicAddress asked) {
        boolean current = asked.tail().equals(tail) || asked.tail().startsWith(tail + "/");
        return new MenuLink(label, base + tail, "", current);
    }
}
