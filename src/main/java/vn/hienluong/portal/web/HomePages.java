package vn.hienluong.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.MenuLink;
import vn.hienluong.platform.web.PublicMenuEntry;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.portal.Moment;
import vn.hienluong.portal.web.HomePage.Section;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicFilter;
import vn.hienluong.publications.reading.PublicReading;
import vn.hienluong.publications.reading.PublicRow;

/** The home page of a site: what people come for, and what is new. */
@Component
class HomePages {

    private static final int ERRANDS = 5;
    private static final int SHOWN = 5;

    /** What people come for, of what the office publishes, the most wanted first. */
    private static final List<PublicationKind> WANTED = List.of(
            PublicationKind.LEGAL_DOCUMENT,
            PublicationKind.RECEPTION_SCHEDULE,
            PublicationKind.SUPPORT_POLICY,
            PublicationKind.FEE,
            PublicationKind.DRAFT_FOR_COMMENT,
            PublicationKind.RECRUITMENT,
            PublicationKind.ANNOUNCEMENT);

    private final PublicReading reading;
    private final Teasers teasers;
    private final InOneRead inOneRead;
    private final List<PublicMenuEntry> errands;

    HomePages(PublicReading reading, Teasers teasers, InOneRead inOneRead, List<PublicMenuEntry> entries) {
        this.reading = reading;
        this.teasers = teasers;
        this.inOneRead = inOneRead;
        this.errands = entries.stream()
                .filter(PublicMenuEntry::errand)
                .sorted(Comparator.comparing(PublicMenuEntry::place))
                .toList();
    }

    HomePage of(Moment moment, PublicScreen screen) {
        return new HomePage(
                errands(moment, screen),
                inOneRead.of(screen.agency(), () -> sections(moment, screen)),
                moment.reported() ? Optional.of(screen.href("/ket-qua")) : Optional.empty());
    }

    private List<MenuLink> errands(Moment moment, PublicScreen screen) {
        var links = new ArrayList<MenuLink>();
        errands.forEach(
                entry -> links.add(new MenuLink(screen.say(entry.label()), screen.href(entry.tail()), "", false)));
        WANTED.stream()
                .filter(kind -> moment.counts().getOrDefault(kind, 0) > 0)
                .forEach(kind ->
                        links.add(new MenuLink(screen.say(kind.label()), screen.href("/" + kind.path()), "", false)));
        return links.subList(0, Math.min(ERRANDS, links.size()));
    }

    private List<Section> sections(Moment moment, PublicScreen screen) {
        var sections = new ArrayList<Section>();
        add(sections, screen, PublicationKind.NEWS, latest(screen, PublicationKind.NEWS));
        add(sections, screen, PublicationKind.ANNOUNCEMENT, latest(screen, PublicationKind.ANNOUNCEMENT));
        var events = moment.counts().containsKey(PublicationKind.EVENT)
                ? reading.upcoming(PublicFilter.of(PublicationKind.EVENT), SHOWN, screen.at(), screen.agency())
                : List.<PublicRow>of();
        add(sections, screen, PublicationKind.EVENT, events);
        var drafts = moment.counts().containsKey(PublicationKind.DRAFT_FOR_COMMENT)
                ? reading.list(
                        PublicFilter.of(PublicationKind.DRAFT_FOR_COMMENT).openOn(Time.dayOf(screen.at())),
                        Optional.empty(),
                        SHOWN,
                        screen.at(),
                        screen.agency())
                : List.<PublicRow>of();
        add(sections, screen, PublicationKind.DRAFT_FOR_COMMENT, drafts);
        add(sections, screen, PublicationKind.LEGAL_DOCUMENT, latest(screen, PublicationKind.LEGAL_DOCUMENT));
        return sections;
    }

    private List<PublicRow> latest(PublicScreen screen, PublicationKind kind) {
        return reading.list(PublicFilter.of(kind), Optional.empty(), SHOWN, screen.at(), screen.agency());
    }

    private void add(List<Section> sections, PublicScreen screen, PublicationKind kind, List<PublicRow> rows) {
        if (!rows.isEmpty()) {
            sections.add(
                    new Section(screen.say(kind.label()), screen.href("/" + kind.path()), teasers.of(rows, screen)));
        }
    }
}
