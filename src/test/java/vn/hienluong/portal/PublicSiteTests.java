package vn.hienluong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.Browser;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.files.Files;
import vn.hienluong.publications.EditionContent.Wording;
import vn.hienluong.publications.EditionParts;
import vn.hienluong.publications.Newsroom;
import vn.hienluong.publications.Parts;
import vn.hienluong.publications.Publishing;
import vn.hienluong.publications.Writing;
import vn.hienluong.publications.facts.PublicationKind;

/** The public site as it comes over the wire. */
@InTheHouse
class PublicSiteTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.UTF_8);

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Sites sites;

    @Autowired
    Publishing publishing;

    @Autowired
    Writing writing;

    @Autowired
    EditionParts parts;

    @Autowired
    Files files;

    @Autowired
    TestClock clock;

    @Autowired
    Visits visits;

    @Autowired
    vn.hienluong.organization.Agencies agencies;

    @Autowired
    PortalProperties properties;

    @Autowired
    org.springframework.transaction.PlatformTransactionManager manager;

    @Autowired
    vn.hienluong.publications.reading.PublicReading reading;

    @Autowired
    vn.hienluong.consolidation.ReportPapers papers;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transactions;

    @Autowired
    RequiredContent required;

    @Autowired
    vn.hienluong.measures.Measures measures;

    @Autowired
    org.springframework.test.web.servlet.MockMvc browser;

    @LocalServerPort
    int port;

    private Newsroom room;
    private Wire wire;
    private String base;

    @BeforeEach
    void anOffice() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
        base = sites.of(room.office.id).orElseThrow().shown().path();
        wire = new Wire(port);
    }

    private Map<String, String> decision(String number, String issuedOn, Optional<String> until) {
        var facts = new java.util.HashMap<>(Map.of(
                "number", number,
                "type", "Quyết định",
                "issuedOn", issuedOn,
                "effectiveFrom", issuedOn,
                "issuer", "UBND tỉnh",
                "signer", "Ông Mẫu",
                "field", "Khoa học"));
        until.ifPresent(day -> facts.put("effectiveTo", day));
        return facts;
    }

    @Test
    void aPublicationAndAWithdrawalShowAtOnce() {
        var list = base + "/tin-tuc";
        assertThat(wire.get(list).body()).doesNotContain("Khánh thành");
        var published = room.published(room.draft("Khánh thành trạm quan trắc"));
        assertThat(wire.get(list).body()).contains("Khánh thành trạm quan trắc");
        assertThat(wire.get(base).body()).contains("Khánh thành trạm quan trắc");
        var article = list + "/khanh-thanh-tram-quan-trac";
        var first = wire.get(article);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = wire.get(article, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(wire.head(article).statusCode()).isEqualTo(200);
        room.office.in(() -> publishing
                .withdraw(published.publication(), "Sai ngày", room.leader)
                .orElseThrow());
        var gone = wire.get(article, "If-None-Match", tag);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Sai ngày").doesNotContain("Khánh thành");
        assertThat(wire.get(list, "If-None-Match", tag).body()).doesNotContain("Khánh thành");
        assertThat(wire.get(base + "/rss.xml").body()).doesNotContain("Khánh thành");
    }

    /** Two nodes share nothing but the database: each reads the version with the request. */
    @Test
    void aSecondNodeKnowsAtOnceThoughNobodyTellsIt() {
        var site = sites.of(room.office.id).orElseThrow();
        var other =
                new Freshness(new Sites(agencies, properties, manager), agencies, reading, papers, transactions, clock);
        var before = other.of(site).version();
        assertThat(other.of(site).version()).isEqualTo(before);
        var published = room.published(room.draft("Tin cho hai nút"));
        var shown = other.of(site);
        assertThat(shown.version()).isNotEqualTo(before);
        assertThat(shown.counts()).containsEntry(PublicationKind.NEWS, 1);
        room.office.in(() -> publishing
                .withdraw(published.publication(), "Nhầm", room.leader)
                .orElseThrow());
        assertThat(other.of(site).version()).isNotEqualTo(shown.version());
        assertThat(other.of(site).counts()).isEmpty();
    }

    @Test
    void whatIsScheduledShowsAtItsTimeWithoutAnybodyDoingAnything() {
        var now = clock.instant();
        room.publishedAt(
                room.approved(room.draft("Tin hẹn giờ")), Optional.of(now.plus(Duration.ofHours(3))), Optional.empty());
        assertThat(wire.get(base + "/tin-tuc").body()).doesNotContain("Tin hẹn giờ");
        clock.set(LocalDate.of(2021, 3, 1), java.time.LocalTime.of(12, 0));
        assertThat(wire.get(base + "/tin-tuc").body()).contains("Tin hẹn giờ");
    }

    @Test
    void aPageSetsNoCookieAndComesPressedToWhoeverTakesIt() {
        room.published(room.draft("Tin một"));
        var plain = wire.get(base);
        assertThat(plain.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(plain.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(plain.body()).doesNotContain("<script");
        var pressed = wire.bytes(base, "Accept-Encoding", "gzip");
        assertThat(pressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(pressed.body().length).isLessThan(plain.body().getBytes(StandardCharsets.UTF_8).length);
        for (var tail :
                new String[] {"/tim-kiem?q=tin", "/khong-co", "/tin-tuc/khong-co", "/ket-qua", "/co-cau-to-chuc"}) {
            assertThat(wire.get(base + tail).headers().allValues("Set-Cookie"))
                    .as(tail)
                    .isEmpty();
        }
        assertThat(wire.get("/cong/khong-co-co-quan-nay").statusCode()).isEqualTo(404);
        assertThat(wire.get(base + "/van-ban/khong/co/gi").statusCode()).isEqualTo(404);
        assertThat(wire.get(base + "/hinh/khong/khong").statusCode()).isEqualTo(404);
    }

    @Test
    void documentsAreFoundByNumberYearAndWhetherTheyHold() {
        room.published(room.withFacts(
                room.draft(PublicationKind.LEGAL_DOCUMENT, "Quy định quản lý nhiệm vụ"),
                decision("17/QĐ-UBND", "2020-05-04", Optional.empty())));
        room.published(room.withFacts(
                room.draft(PublicationKind.LEGAL_DOCUMENT, "Quy chế cũ"),
                decision("5/QĐ-UBND", "2015-05-04", Optional.of("2020-12-31"))));
        var at = base + "/van-ban";
        assertThat(wire.get(at).body()).contains("Quy định quản lý", "Quy chế cũ", "Còn hiệu lực", "Hết hiệu lực");
        assertThat(wire.get(at + "?so=17%2Fqd").body())
                .contains("Quy định quản lý")
                .doesNotContain("Quy chế cũ");
        assertThat(wire.get(at + "?nam=2015").body()).contains("Quy chế cũ").doesNotContain("Quy định quản lý");
        assertThat(wire.get(at + "?hieu-luc=het").body()).contains("Quy chế cũ").doesNotContain("Quy định quản lý");
        assertThat(wire.get(at + "?hieu-luc=con").body())
                .contains("Quy định quản lý")
                .doesNotContain("Quy chế cũ");
        assertThat(wire.get(at + "?linh-vuc=C%C3%A1").body()).contains("Không có nội dung nào như vậy");
        var found = wire.get(base + "/tim-kiem?q=quy+che").body();
        assertThat(found).contains("Quy chế cũ", "<mark>");
        assertThat(wire.get(base + "/en/tim-kiem?q=quy+che").body()).contains("Search", "Quy chế cũ");
    }

    @Test
    void aFileIsSeenInThePageAndSavedAndGoneWithItsPublication() {
        var draft = room.draft("Tin có tệp");
        var file = room.office.in(
                () -> files.keep("bang.txt", "Bảng số liệu".getBytes(StandardCharsets.UTF_8), room.writer)
                        .orElseThrow());
        room.office.in(() -> parts.attach(draft.id(), file.id(), "Bảng kèm theo", room.writer)
                .orElseThrow());
        var published = room.published(room.office.in(() -> draft));
        var page = wire.get(base + "/tin-tuc/tin-co-tep").body();
        assertThat(page).contains("Bảng kèm theo", "TXT", file.sha256());
        var href = base + "/tep/" + file.id();
        var saved = wire.get(href);
        assertThat(saved.body()).isEqualTo("Bảng số liệu");
        assertThat(saved.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        var tag = saved.headers().firstValue("ETag").orElseThrow();
        assertThat(wire.get(href, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(wire.get(href, "Range", "bytes=0-1").statusCode()).isEqualTo(206);
        room.office.in(() -> publishing
                .withdraw(published.publication(), "Nhầm", room.leader)
                .orElseThrow());
        assertThat(wire.get(href).statusCode()).isEqualTo(404);
        assertThat(wire.get(href, "If-None-Match", tag).statusCode()).isEqualTo(404);
        assertThat(wire.get(href, "Range", "bytes=0-1").statusCode()).isEqualTo(404);
    }

    @Test
    void aPdfIsShownByTheBrowserInAWindowOfItsOwnAndNeverInAFrame() {
        var draft = room.draft("Tin có PDF");
        var file = room.office.in(
                () -> files.keep("to-trinh.pdf", PDF, room.writer).orElseThrow());
        room.office.in(() ->
                parts.attach(draft.id(), file.id(), "Tờ trình", room.writer).orElseThrow());
        room.published(draft);
        var href = base + "/tep/" + file.id();
        assertThat(wire.get(base + "/tin-tuc/tin-co-pdf").body())
                .contains("href=\"" + href + "/xem\"")
                .doesNotContain("<iframe");
        var shown = wire.get(href + "/xem").headers();
        assertThat(shown.firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(shown.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(shown.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
        assertThat(wire.get(href)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("sandbox");
    }

    @Test
    void aPaperNamesThoseThatItReplacesAndThoseNameIt() {
        var old = room.published(room.withFacts(
                room.draft(PublicationKind.LEGAL_DOCUMENT, "Quy chế trước"),
                decision("1/QĐ-UBND", "2015-05-04", Optional.empty())));
        var next = room.withFacts(
                room.draft(PublicationKind.LEGAL_DOCUMENT, "Quy chế sau"),
                decision("2/QĐ-UBND", "2021-01-04", Optional.empty()));
        room.office.in(
                () -> parts.relate(next.id(), new Parts.Relation(Parts.Verb.REPLACES, old.publication()), room.writer)
                        .orElseThrow());
        room.published(next);
        assertThat(wire.get(base + "/van-ban/quy-che-sau").body()).contains("Thay thế", "1/QĐ-UBND");
        assertThat(wire.get(base + "/van-ban/quy-che-truoc").body()).contains("Được thay thế bởi", "2/QĐ-UBND");
    }

    @Test
    void inEnglishThereIsWhatWasTranslatedAndTheRestIsMarkedAsVietnamese() {
        var draft = room.draft("Tin hai thứ tiếng");
        var content = draft.content();
        room.published(room.office.in(() -> writing.write(
                        draft.id(),
                        new vn.hienluong.publications.EditionContent(
                                content.vietnamese(),
                                new Wording(
                                        "News in two languages",
                                        "",
                                        vn.hienluong.richtext.CleanHtml.of("<p>English body</p>")),
                                content.facts(),
                                ""),
                        draft.version(),
                        room.writer)
                .orElseThrow()));
        room.published(room.draft("Tin một thứ tiếng"));
        var page = wire.get(base + "/en/tin-tuc/tin-hai-thu-tieng").body();
        assertThat(page).contains("News in two languages", "English body", "<html lang=\"en\">", "hreflang=\"vi\"");
        assertThat(wire.get(base + "/en/tin-tuc").body()).contains("lang=\"vi\">Tin một thứ tiếng");
        assertThat(wire.get(base + "/en/tin-tuc/tin-mot-thu-tieng").body())
                .contains("available in Vietnamese only")
                .doesNotContain("hreflang=\"en\"");
    }

    @Test
    void machinesFindTheirWay() throws Exception {
        room.published(room.draft("Tin cho máy & người"));
        for (var tail :
                new String[] {"/rss.xml", "/atom.xml", "/tin-tuc/rss.xml", "/en/tin-tuc/atom.xml", "/sitemap.xml"}) {
            var xml = wire.get(base + tail);
            assertThat(xml.statusCode()).as(tail).isEqualTo(200);
            var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(xml.body().getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getDocumentElement().hasChildNodes()).as(tail).isTrue();
            assertThat(xml.body()).as(tail).contains("/tin-tuc/tin-cho-may-nguoi");
        }
        assertThat(wire.get(base + "/sitemap.xml").body())
                .contains("<loc>http", base + "/tin-tuc/tin-cho-may-nguoi</loc>");
        assertThat(wire.get("/robots.txt").body()).contains("Sitemap: http");
        assertThat(wire.get("/sitemap.xml").body()).contains(base + "/sitemap.xml");
        assertThat(wire.get(base + "/opensearch.xml").body()).contains("{searchTerms}");
    }

    /** A page of staff is gathered in a transaction of their agency, and names of others may have to be read then. */
    @Test
    void whoeverLooksAfterASiteSeesItThoughOthersWereFoundedMeanwhile() throws Exception {
        opening.open();
        browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/portal")
                        .param("from", "2021-03-01")
                        .param("to", "-1")
                        .with(vn.hienluong.Visitor.as(opening.open().chief)))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(200));
    }

    @Test
    void oldAddressesOfTheResultsLeadToTheNewOnes() {
        var moved = new Browser(port).get("/ket-qua/STN");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(Browser.location(moved)).matches("/cong/stn(-\\d+)?/ket-qua");
        assertThat(wire.get(base + "/ket-qua").body()).contains("Chưa có báo cáo nào được ban hành");
    }

    @Test
    void visitsAreCountedByDayAndPageAndNothingElseIsKnown() throws Exception {
        room.published(room.draft("Tin được đọc"));
        var page = "/tin-tuc/tin-duoc-doc";
        var person = new String[] {"User-Agent", "Mozilla/5.0 (Android 14) Firefox/140.0"};
        for (int i = 0; i < 3; i++) {
            wire.get(base + page, person);
        }
        wire.get(base + "/en" + page, person);
        wire.get(base + page, "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)");
        wire.get(base + page, "User-Agent", person[1], "Sec-Purpose", "prefetch");
        wire.head(base + page, person);
        wire.get(base + "/tin-tuc/khong-co", person);
        wire.get(base + "/rss.xml", person);
        wire.get(base + "/tim-kiem?q=khonghecotu", person);
        var day = LocalDate.of(2021, 3, 1);
        var sums = sums(day);
        // a reader has their answer a moment before it is counted
        for (int i = 0; i < 100 && sums.size() < 3; i++) {
            Thread.sleep(50);
            sums = sums(day);
        }
        assertThat(sums)
                .extracting(VisitRepository.Sum::what, VisitRepository.Sum::visits)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(page, 4L),
                        org.assertj.core.groups.Tuple.tuple("/tim-kiem", 1L),
                        org.assertj.core.groups.Tuple.tuple("/tim-kiem/khong-co-ket-qua", 1L));
        var span = new vn.hienluong.measures.Span(day, day);
        var measured =
                room.office.in(() -> measures.read("portal.measured.visits", span, Optional.empty(), room.office.id));
        assertThat(measured.amount().intValueExact()).isEqualTo(5);
        browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/portal")
                        .with(vn.hienluong.Visitor.as(room.chief)))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains(
                                page,
                                "5 lượt xem",
                                "tìm 1 lần, trong đó 1 lần",
                                "Nghị định số 43/2011/NĐ-CP, điểm a khoản 1 Điều 10")
                        .contains("/publications/new?kind=ABOUT"));
    }

    private java.util.List<VisitRepository.Sum> sums(LocalDate day) {
        visits.write();
        return room.office.in(() -> visits.byPage(day, day, room.office.id));
    }

    @Test
    void whatMustBeThereIsThereStaleOrMissingByTheRulesOfTheDay() {
        var before = standing("functions");
        assertThat(before.standing()).isEqualTo(RequiredContent.Standing.MISSING);
        room.published(room.withFacts(room.draft(PublicationKind.ABOUT, "Chức năng"), Map.of("part", "FUNCTIONS")));
        room.published(room.draft("Tin"));
        assertThat(standing("functions").standing()).isEqualTo(RequiredContent.Standing.PRESENT);
        assertThat(standing("contacts").standing()).isEqualTo(RequiredContent.Standing.MISSING);
        assertThat(standing("news").standing()).isEqualTo(RequiredContent.Standing.PRESENT);
        clock.set(LocalDate.of(2021, 4, 15));
        assertThat(standing("news").standing()).isEqualTo(RequiredContent.Standing.STALE);
        var last = new vn.hienluong.measures.Span(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 15));
        var share = room.office.in(
                () -> measures.read("portal.measured.required-content", last, Optional.empty(), room.office.id));
        assertThat(share.amount().intValueExact()).isEqualTo(2);
        assertThat(share.outOf()).contains(java.math.BigDecimal.valueOf(18));
        var march = new vn.hienluong.measures.Span(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31));
        var published = room.office.in(() ->
                measures.read("publications.measured.published", march, Optional.of(room.phong.id()), room.office.id));
        assertThat(published.amount().intValueExact()).isEqualTo(2);
        assertThat(room.office.in(
                        () -> measures.records("publications.measured.news", march, Optional.empty(), room.chief)))
                .extracting(vn.hienluong.measures.Counted::said)
                .containsExactly("Tin");
    }

    private RequiredContent.Found standing(String key) {
        return room.office.in(() -> required.at(clock.instant(), room.office.id)).stream()
                .filter(found -> found.rule().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
