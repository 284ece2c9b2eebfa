package vn.hienluong.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.web.PublicRoom;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.portal.Sites;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.reading.PublicFilter;
import vn.hienluong.publications.reading.PublicReading;
import vn.hienluong.publications.reading.PublicRow;

/** What search engines and browsers ask of a site: robots.txt, sitemaps, the description of its search. */
@Controller
class MachinesController {

    /** A sitemap holds at most 50,000 addresses; both languages of each count. */
    private static final int MOST = 20_000;

    private static final int PAGE = 1_000;
    private static final String OTHERS = "/sitemap-khac.xml";
    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final PublicReading reading;
    private final InOneRead inOneRead;
    private final Sites sites;
    private final PublicScreens screens;
    private final List<PublicRoom> rooms;

    MachinesController(
            PublicReading reading, InOneRead inOneRead, Sites sites, PublicScreens screens, List<PublicRoom> rooms) {
        this.reading = reading;
        this.inOneRead = inOneRead;
        this.sites = sites;
        this.screens = screens;
        this.rooms = List.copyOf(rooms);
    }

    @OpenToAll(because = "says only where the public pages are")
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        var server = screens.nowhere(request).server();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(
                        "User-agent: *\nDisallow: /\nAllow: /$\nAllow: /cong/\nAllow: /assets/\nDisallow: /cong/*/tim-kiem\n\n"
                                + "Sitemap: " + server + "/sitemap.xml\n");
    }

    @OpenToAll(because = "names only public pages")
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemaps(HttpServletRequest request) {
        var server = screens.nowhere(request).server();
        return Xml.answer(
                "application/xml",
                xml -> xml.in(
                        "sitemapindex",
                        () -> sites.all()
                                .forEach(site -> List.of("/sitemap.xml", OTHERS)
                                        .forEach(part -> xml.in(
                                                "sitemap",
                                                () -> xml.leaf(
                                                        "loc",
                                                        server + site.shown().path() + part)))),
                        "xmlns",
                        SITEMAPS));
    }

    @OpenToAll(because = "names only what is public")
    @GetMapping("/cong/{site}/sitemap.xml")
    ResponseEntity<String> sitemap(PublicScreen screen) {
        var rows = inOneRead.of(screen.agency(), () -> all(screen));
        return Xml.answer(
                "application/xml",
                xml -> xml.in(
                        "urlset",
                        () -> {
                            address(xml, screen.absolute(screen.href("")), Optional.empty());
                            screen.menu().forEach(link -> address(xml, screen.absolute(link.href()), Optional.empty()));
                            rows.forEach(row -> both(xml, row, screen));
                        },
                        "xmlns",
                        SITEMAPS));
    }

    /** Apart, because what other rooms show does not change with the version of the publications, by which pages are kept. */
    @OpenToAll(because = "names only what is public")
    @GetMapping("/cong/{site}" + OTHERS)
    ResponseEntity<String> otherPages(PublicScreen screen) {
        var places = inOneRead.of(
                screen.agency(),
                () -> rooms.stream()
                        .flatMap(room -> room.places(MOST, screen.at(), screen.agency()).stream())
                        .toList());
        var base = screen.site().orElseThrow().path();
        return Xml.answer(
                "application/xml",
                xml -> xml.in(
                        "urlset",
                        () -> places.forEach(place ->
                                address(xml, screen.absolute(base + place.tail()), Optional.of(place.changed()))),
                        "xmlns",
                        SITEMAPS));
    }

    private List<PublicRow> all(PublicScreen screen) {
        var rows = new ArrayList<PublicRow>();
        var after = Optional.<PublicationId>empty();
        while (rows.size() < MOST) {
            var page = reading.all(PublicFilter.of(), after, PAGE, screen.at(), screen.agency());
            rows.addAll(page);
            if (page.size() < PAGE) {
                return rows;
            }
            after = Optional.of(page.getLast().id());
        }
        return rows;
    }

    private static void both(Xml xml, PublicRow row, PublicScreen screen) {
        var tail = "/" + row.kind().path() + "/" + row.slug();
        var base = screen.site().orElseThrow().path();
        address(xml, screen.absolute(base + tail), Optional.of(row.changedAt()));
        if (row.translated()) {
            address(xml, screen.absolute(base + "/en" + tail), Optional.of(row.changedAt()));
        }
    }

    private static void address(Xml xml, String address, Optional<Instant> changed) {
        xml.in("url", () -> {
            xml.leaf("loc", address);
            changed.ifPresent(at -> xml.leaf("lastmod", at.toString()));
        });
    }

    /** OpenSearch 1.1: a browser can then search here from its own box. */
    @OpenToAll(because = "says only how to search what is public")
    @GetMapping({"/cong/{site}/opensearch.xml", "/cong/{site}/en/opensearch.xml"})
    ResponseEntity<String> openSearch(PublicScreen screen) {
        var name = screen.site().orElseThrow().name();
        return Xml.answer(
                "application/opensearchdescription+xml",
                xml -> xml.in(
                        "OpenSearchDescription",
                        () -> xml.leaf(
                                        "ShortName",
                                        name.length() > 16
                                                ? name.substring(0, 16).strip()
                                                : name)
                                .leaf("Description", screen.say("portal.find.in", name))
                                .leaf("InputEncoding", "UTF-8")
                                .leaf(
                                        "Url",
                                        "",
                                        "type",
                                        "text/html",
                                        "template",
                                        screen.absolute(screen.href("/tim-kiem")) + "?q={searchTerms}"),
                        "xmlns",
                        "http://a9.com/-/spec/opensearch/1.1/"));
    }
}
