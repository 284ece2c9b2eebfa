package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.Ids;
import vn.hienluong.portal.Sites;
import vn.hienluong.portal.Wire;
import vn.hienluong.publications.Newsroom;
import vn.hienluong.publications.facts.PublicationKind;

/** Citizens on the public site, in a real browser. */
@InTheHouse
@Tag("journey")
class PublicSiteJourneyTests {

    private static final int FIRST_VIEW = 100 * 1024;
    private static final Pattern LINK = Pattern.compile("href=\"(/(?:cong|kiem-tra|nhat-ky)/[^\"#?]*)");

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Agencies agencies;

    @Autowired
    Sites sites;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final List<Seat> seats = new ArrayList<>();
    private String base;

    @BeforeEach
    void aSiteWithSomethingOfEachKind() {
        clock.set(LocalDate.of(2021, 3, 1));
        var room = opening.open();
        // of the province of which there are results of PAPI, at an address of its own
        var profile = room.office.in(() -> agencies.profile(room.office.id));
        var moved = new AgencyProfile(
                profile.id(),
                "Sở Thử nghiệm Quảng Trị",
                profile.shortName(),
                "S" + Ids.next().toString().substring(24),
                profile.superior(),
                "Quảng Trị",
                true,
                false);
        room.office.in(() -> agencies.update(moved, room.office.administrator)).orElseThrow();
        room.published(room.draft("Khai trương điểm hỗ trợ chuyển đổi số"));
        room.published(room.draft(PublicationKind.ANNOUNCEMENT, "Thông báo nghỉ lễ"));
        room.published(room.withFacts(
                room.draft(PublicationKind.LEGAL_DOCUMENT, "Nghị quyết về hỗ trợ đổi mới công nghệ"),
                Map.of(
                        "number", "31/NQ-HĐND",
                        "type", "Nghị quyết",
                        "issuedOn", "2020-12-09",
                        "effectiveFrom", "2021-01-01",
                        "issuer", "HĐND tỉnh",
                        "signer", "Ông Mẫu",
                        "field", "Công nghệ")));
        room.published(room.withFacts(
                room.draft(PublicationKind.STATISTICS, "Số nhiệm vụ khoa học theo năm"),
                Map.of(
                        "period", "2018–2020",
                        "source", "Phòng Quản lý khoa học",
                        "table", "Năm\tSố nhiệm vụ\n2018\t12\n2019\t15\n2020\t1.024")));
        room.published(room.withFacts(
                room.draft(PublicationKind.EVENT, "Hội thảo sáng kiến"),
                Map.of("from", "2021-03-10T08:00", "to", "2021-03-10T11:00", "place", "Hội trường")));
        room.published(room.withFacts(
                room.draft(PublicationKind.FEE, "Phí thẩm định an toàn bức xạ"),
                Map.of(
                        "rate",
                        "0 đ",
                        "method",
                        "Trực tiếp",
                        "payers",
                        "Tổ chức",
                        "exemption",
                        "Không",
                        "legalBasis",
                        "TT 287")));
        room.published(room.withFacts(
                room.draft(PublicationKind.DRAFT_FOR_COMMENT, "Dự thảo quy định"),
                Map.of("drafter", "Sở", "commentsUntil", "2021-04-01", "where", "Văn phòng")));
        base = sites.of(room.office.id).orElseThrow().shown().path();
        // a name that was known under its old address is known under the new one from the next request on
        new Wire(port).get(base);
        base = sites.of(room.office.id).orElseThrow().shown().path();
    }

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    private Seat seat(int width, boolean javaScript) {
        var seat = new Seat(port, width, javaScript);
        seats.add(seat);
        return seat;
    }

    /** Everything that the home pages and the lists lead to. */
    private Set<String> pages() {
        var wire = new Wire(port);
        var pages =
                new LinkedHashSet<>(List.of(base, base + "/en", base + "/tim-kiem?q=so", base + "/en/tim-kiem?q=so"));
        for (int depth = 0; depth < 2; depth++) {
            for (var page : List.copyOf(pages)) {
                LINK.matcher(wire.get(page).body())
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !link.endsWith(".xml") && !link.contains("/tep/"))
                        // files; their pages have a journey of their own
                        .filter(link -> !link.contains("/du-lieu/"))
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    @Test
    void aCitizenFindsADocumentByWordsWithoutDiacriticsOnASmallScreenWithoutJavaScript() {
        var citizen = seat(360, false).open(base);
        citizen.page().locator("#q").fill("doi moi cong nghe");
        citizen.page().locator(".hero button").press("Enter");
        citizen.sees("Nghị quyết về hỗ trợ đổi mới công nghệ").sees("31/NQ-HĐND");
        citizen.follow("Nghị quyết về hỗ trợ đổi mới công nghệ")
                .sees("HĐND tỉnh")
                .sees("Còn hiệu lực");
        citizen.follow("English").sees("In force").sees("available in Vietnamese only");
    }

    @Test
    void everyPublicPageIsSoundInBothLanguages() {
        var narrow = seat(360, true);
        var pages = pages();
        assertThat(pages).hasSizeGreaterThan(30).contains(base + "/papi", base + "/en/kha-nang-tiep-can");
        pages.forEach(page -> narrow.open(page).isSound());
        var wide = seat(1366, true);
        wide.open(base).isSound().pictured("public-home");
        wide.open(base + "/papi").isSound().pictured("public-papi");
        wide.open(base + "/van-ban").isSound().pictured("public-list");
        narrow.open(base).pictured("public-home");
        narrow.open(base + "/thong-ke/so-nhiem-vu-khoa-hoc-theo-nam")
                .sees("1.024")
                .pictured("public-statistics");
        // 1366 pixels at 400 %
        seat(341, true).open(base + "/van-ban").isSound();
    }

    @Test
    void everyPublicPageIsValidHtml() throws Exception {
        var wire = new Wire(port);
        var pages = new LinkedHashMap<String, String>();
        var all = pages();
        all.addAll(List.of(base + "/du-lieu/tin-tuc", base + "/en/du-lieu/api"));
        for (var page : all) {
            var answer = wire.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            pages.put(page, answer.body());
        }
        pages.put("broken", "<!DOCTYPE html><html lang=vi><title>a</title><ul><p>b</p></ul>");
        assertThat(HtmlChecker.errors(pages)).containsOnlyKeys("broken");
    }

    @Test
    void theFirstViewOfAPageIsAHundredKibibytesAtMost() {
        for (var page : List.of(base, base + "/van-ban", base + "/papi")) {
            var citizen = seat(360, true);
            var bytes = new AtomicLong();
            var devtools = citizen.page().context().newCDPSession(citizen.page());
            devtools.on(
                    "Network.loadingFinished",
                    (JsonObject event) ->
                            bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            devtools.send("Network.enable");
            citizen.open(page);
            citizen.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            System.out.println("first view of " + page.replace(base, "") + ": " + bytes.get() + " bytes");
            assertThat(bytes.get()).as(page).isBetween(10_000L, (long) FIRST_VIEW);
        }
    }
}
