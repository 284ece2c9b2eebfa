package vn.hienluong.portal.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicReading;
import vn.hienluong.publications.reading.PublicRow;

/** What became public last, for programs that watch: RSS 2.0 and Atom (RFC 4287), of one kind or of all. */
@Controller
class FeedController {

    private static final int MOST = 50;
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final PublicReading reading;
    private final InOneRead inOneRead;

    FeedController(PublicReading reading, InOneRead inOneRead) {
        this.reading = reading;
        this.inOneRead = inOneRead;
    }

    private record Feed(String title, String page, String self, List<PublicRow> rows) {}

    @OpenToAll(because = "tells only what is public")
    @GetMapping({"/cong/{site}/rss.xml", "/cong/{site}/en/rss.xml"})
    ResponseEntity<String> rss(PublicScreen screen) {
        return rss(feed(Set.of(), screen), screen);
    }

    @OpenToAll(because = "tells only what is public")
    @GetMapping({"/cong/{site}/{kind}/rss.xml", "/cong/{site}/en/{kind}/rss.xml"})
    ResponseEntity<String> rss(@PathVariable String kind, PublicScreen screen) {
        return rss(feed(Set.of(ListController.kind(kind)), screen), screen);
    }

    @OpenToAll(because = "tells only what is public")
    @GetMapping({"/cong/{site}/atom.xml", "/cong/{site}/en/atom.xml"})
    ResponseEntity<String> atom(PublicScreen screen) {
        return atom(feed(Set.of(), screen), screen);
    }

    @OpenToAll(because = "tells only what is public")
    @GetMapping({"/cong/{site}/{kind}/atom.xml", "/cong/{site}/en/{kind}/atom.xml"})
    ResponseEntity<String> atom(@PathVariable String kind, PublicScreen screen) {
        return atom(feed(Set.of(ListController.kind(kind)), screen), screen);
    }

    private Feed feed(Set<PublicationKind> kinds, PublicScreen screen) {
        var name = screen.site().orElseThrow().name();
        var kind = kinds.stream().findFirst();
        return new Feed(
                kind.map(one -> screen.say("portal.feed.title", screen.say(one.label()), name))
                        .orElse(name),
                screen.absolute(screen.href(kind.map(one -> "/" + one.path()).orElse(""))),
                screen.absolute(screen.in(screen.english())),
                inOneRead.of(screen.agency(), () -> reading.newest(kinds, MOST, screen.at(), screen.agency())));
    }

    private static ResponseEntity<String> rss(Feed feed, PublicScreen screen) {
        return Xml.answer(
                "application/rss+xml",
                xml -> xml.in("rss", () -> xml.in("channel", () -> channel(xml, feed, screen)), "version", "2.0"));
    }

    private static void channel(Xml xml, Feed feed, PublicScreen screen) {
        xml.leaf("title", feed.title())
                .leaf("link", feed.page())
                .leaf("description", feed.title())
                .leaf("language", screen.english() ? "en" : "vi");
        for (var row : feed.rows()) {
            var line = row.in(screen.english());
            xml.in(
                    "item",
                    () -> xml.leaf("title", line.title())
                            .leaf("link", screen.absolute(Teasers.href(row, screen)))
                            .leaf("description", line.summary())
                            .leaf("category", screen.say(row.kind().label()))
                            .leaf("guid", guid(row), "isPermaLink", "false")
                            .leaf("pubDate", RFC_822.format(row.changedAt().atZone(Time.ZONE))));
        }
    }

    /** A correction is something new. */
    private static String guid(PublicRow row) {
        return "urn:uuid:" + row.edition();
    }

    private static ResponseEntity<String> atom(Feed feed, PublicScreen screen) {
        return Xml.answer(
                "application/atom+xml",
                xml -> xml.in(
                        "feed",
                        () -> {
                            xml.leaf("title", feed.title())
                                    .leaf("id", feed.self())
                                    .leaf("updated", updated(feed, screen).toString())
                                    .leaf("link", "", "rel", "self", "href", feed.self())
                                    .leaf("link", "", "rel", "alternate", "href", feed.page())
                                    .in(
                                            "author",
                                            () -> xml.leaf(
                                                    "name",
                                                    screen.site().orElseThrow().name()));
                            feed.rows().forEach(row -> entry(xml, row, screen));
                        },
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        screen.english() ? "en" : "vi"));
    }

    private static Instant updated(Feed feed, PublicScreen screen) {
        return feed.rows().stream().map(PublicRow::changedAt).findFirst().orElse(screen.at());
    }

    private static void entry(Xml xml, PublicRow row, PublicScreen screen) {
        var line = row.in(screen.english());
        xml.in(
                "entry",
                () -> xml.leaf("title", line.title())
                        .leaf("id", guid(row))
                        .leaf("published", row.since().toString())
                        .leaf("updated", row.changedAt().toString())
                        .leaf("link", "", "rel", "alternate", "href", screen.absolute(Teasers.href(row, screen)))
                        .leaf("category", "", "term", row.kind().path())
                        .leaf("summary", line.summary()));
    }
}
