package vn.hienluong.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.hienluong.Browser.location;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.Browser;
import vn.hienluong.CountedQueries;
import vn.hienluong.InTheHouse;
import vn.hienluong.LetterBox;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Arrivals;
import vn.hienluong.platform.Ids;
import vn.hienluong.portal.Sites;
import vn.hienluong.redaction.Redactions;
import vn.hienluong.redaction.paper.CorpusFiles;

/** The pages, as citizens without a script and as staff get them. */
@InTheHouse
class InformationWebTests {

    private static final String SEND = "/gui";

    @Autowired
    ApplicationContext house;

    @Autowired
    TestClock clock;

    @Autowired
    Sites sites;

    @Autowired
    MockMvc staff;

    @LocalServerPort
    int port;

    ACounter counter;
    String at = "";

    @BeforeEach
    void anOffice() {
        clock.set(LocalDate.of(2021, 3, 1));
        counter = new ACounter(house);
        at = sites.of(counter.agency.id).orElseThrow().shown().path() + Requests.ADDRESS;
    }

    private static Map<String, String> filled(String... others) {
        var form = new HashMap<>(Map.of(
                "name", "Bà Lan",
                "address", "Đông Hà",
                "idPaper", "045123456789",
                "phone", "0912 345 678",
                "wanted", "Danh mục nhiệm vụ nghiệm thu năm 2020",
                "delivery", "ONLINE",
                "form", Ids.next().toString()));
        for (int i = 0; i < others.length; i += 2) {
            form.put(others[i], others[i + 1]);
        }
        return form;
    }

    private HttpResponse<String> sent(Browser by, Map<String, String> form) {
        return by.send(at + SEND, at + SEND, form);
    }

    private static String number(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void whatIsWrongIsSaidInASentenceNothingTypedIsLostAndNoProgramGetsThrough() {
        var citizen = new Browser(port);
        var missing = sent(citizen, filled("idPaper", "", "wanted", "Danh mục còn giữ"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Số giấy tờ tùy thân chưa đúng", "Danh mục còn giữ", "Bà Lan");
        assertThat(sent(citizen, filled("website", "http://spam.example")).body())
                .contains("phải để trống");
        var tooSoon = Ids.firstAt(Instant.now().plus(Duration.ofHours(1))).toString();
        assertThat(sent(citizen, filled("form", tooSoon)).body()).contains("quá nhanh");
        var tooOld = Ids.firstAt(Instant.now().minus(Duration.ofDays(2))).toString();
        assertThat(sent(citizen, filled("form", tooOld)).body()).contains("mở quá lâu");
        assertThat(citizen.sendWithoutToken(at + SEND, filled()).statusCode()).isEqualTo(403);
        assertThat(counter.in(() -> counter.the(Requests.class).open(counter.agency.id)))
                .isEmpty();
    }

    @Test
    void whoeverAskedReadsTheWholeAndWhoeverHasTheCodeAloneSeesWhereItStands() throws IOException {
        var citizen = new Browser(port);
        var page = location(sent(citizen, filled()));
        assertThat(page).startsWith(at + "/");
        var mine = citizen.get(page);
        assertThat(mine.body()).contains("Giấy tiếp nhận", "Danh mục nhiệm vụ nghiệm thu", "04/03/2021");
        assertThat(mine.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(mine.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        var pickup = number(mine.body(), "<code>(\\d{8})</code>");
        var code = page.substring(page.lastIndexOf('/') + 1);

        var other = new Browser(port);
        var found = location(
                other.get(at + "/tra-cuu?ma=" + code.toLowerCase(Locale.ROOT).replace("-", "%20")));
        assertThat(found).isEqualTo(page);
        assertThat(other.get(page).body())
                .contains("Đã tiếp nhận", "Quá trình giải quyết")
                .doesNotContain("nghiệm thu", "Lan", "0912", pickup);
        assertThat(other.get(page + "/giay-tiep-nhan").statusCode()).isEqualTo(404);
        var wrong = other.send(page, page + "/mo", Map.of("pickup", "00000000"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Mã nhận không đúng").doesNotContain("nghiệm thu");
        assertThat(other.send(page, page, Map.of("_method", "delete")).statusCode())
                .isEqualTo(404);
        assertThat(location(other.send(page, page + "/mo", Map.of("pickup", pickup))))
                .isEqualTo(page);
        assertThat(other.get(page).body()).contains("Danh mục nhiệm vụ nghiệm thu");
        assertThat(other.get(at + "/tra-cuu?ma=7K3M-9QXD-22AB").statusCode()).isEqualTo(422);

        var request = counter.in(() -> counter.the(Requests.class).byCode(code, counter.agency.id))
                .orElseThrow();
        counter.in(() -> counter.the(Handling.class).askBack(request.id(), "Năm nào, lĩnh vực nào?", counter.huong))
                .orElseThrow();
        assertThat(citizen.get(page).body()).contains("Năm nào, lĩnh vực nào?");
        citizen.send(page, page + "/bo-sung", Map.of("_method", "put", "words", "Năm 2020, nông nghiệp"));
        assertThat(counter.now(request).wanted()).endsWith("Năm 2020, nông nghiệp");
        citizen.send(page, page, Map.of("_method", "delete"));
        assertThat(citizen.get(page.replace(Requests.ADDRESS, "/en" + Requests.ADDRESS))
                        .body())
                .contains("Withdrawn by whoever asked");
        assertThat(counter.agency.inTransaction(() -> house.getBean(JdbcClient.class)
                        .sql("select count(*) from portal.visit where page like '%' || :code || '%'")
                        .param("code", code)
                        .query(Long.class)
                        .single()))
                .as("no code stands in the figures of visits")
                .isZero();
    }

    @Test
    void aCitizenWithAnAccountFindsTheirRequestsThereAndNeedsNoSecondCode() {
        var box = counter.the(LetterBox.class);
        box.hangOut();
        try {
            var citizen = new Browser(port);
            var door = "/cong-dan/dang-nhap";
            var email = "dan." + Ids.next() + "@example.org";
            citizen.send(door, door, Map.of("email", email));
            var digits = number(box.letters().getLast().text(), "\\b(\\d{6})\\b");
            citizen.send(door + "/ma", door + "/ma", Map.of("code", digits));
            citizen.send("/cong-dan", "/cong-dan/thong-tin", Map.of("_method", "put", "fullName", "Bà Lan Anh"));
            assertThat(citizen.get(at + SEND).body()).contains("Bà Lan Anh", email);
            var page = location(sent(citizen, filled()));
            assertThat(citizen.get("/cong-dan").body()).contains("Yêu cầu cung cấp thông tin số 1/2021", page);
            var again = new Browser(port);
            again.send(door, door, Map.of("email", email));
            again.send(
                    door + "/ma",
                    door + "/ma",
                    Map.of("code", number(box.letters().getLast().text(), "\\b(\\d{6})\\b")));
            assertThat(again.get(page).body()).contains("Danh mục nhiệm vụ nghiệm thu");
            again.send("/cong-dan", "/cong-dan/tai-khoan", Map.of("_method", "delete", "sure", "on"));
            assertThat(again.get(page).body()).doesNotContain("Danh mục nhiệm vụ nghiệm thu");
        } finally {
            box.takeIn();
        }
    }

    private MockHttpServletResponse see(String path, Actor by) throws Exception {
        return staff.perform(get(path).with(Visitor.as(by))).andReturn().getResponse();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void thePapersSayWhatTheyMustAndInventNoNumber() throws Exception {
        var request = counter.entered(Channel.POST, LocalDate.of(2021, 2, 26));
        var here = "/information/requests/" + request.id();
        assertThat(text(see(here + "/receipt", counter.thu).getContentAsByteArray()))
                .contains(
                        "GIẤY TIẾP NHẬN",
                        request.code(),
                        request.pickup(),
                        "1/2021",
                        "26/02/2021 (qua bưu chính)",
                        "05/03/2021");
        assertThat(see(here + "/letter", counter.huong).getStatus()).isEqualTo(404);
        counter.in(() -> counter.the(Answering.class)
                        .refuse(request.id(), Optional.of(RefusalGround.GIVEN_TWICE), "Đã gửi hai lần.", counter.chanh))
                .orElseThrow();
        var letter = text(see(here + "/letter?format=pdf", counter.huong).getContentAsByteArray());
        assertThat(letter)
                .contains("V/v từ chối cung cấp thông tin", "Điều 28 khoản 1 điểm d", "Đã gửi hai lần.", "Bà Lan");
        assertThat(letter).doesNotContain("12/STN");
        counter.in(() -> counter.the(Answering.class)
                        .number(request.id(), "12", Optional.of(LocalDate.of(2021, 3, 1)), counter.thu))
                .orElseThrow();
        assertThat(text(see(here + "/letter?format=pdf", counter.huong).getContentAsByteArray()))
                .contains("Số: 12/STN-VP", "ngày 01 tháng 3 năm 2021");
        assertThat(see(here + "/letter", counter.huong).getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void theRegisterAndTheBoardAskTheSameFewQuestionsHoweverMuchThereIs() throws Exception {
        counter.online("Danh mục nhiệm vụ năm 2020", true);
        for (var page : List.of("/information/requests", "/information/board", "/my-work")) {
            see(page, counter.huong);
            long before = CountedQueries.during(() -> see(page, counter.huong));
            for (int i = 0; i < 5; i++) {
                counter.online("Danh mục nhiệm vụ của năm " + i, true);
            }
            assertThat(CountedQueries.during(() -> see(page, counter.huong)))
                    .as(page)
                    .isEqualTo(before);
        }
        assertThat(see("/information/requests?show=OPEN&q=nam%204", counter.huong)
                        .getContentAsString())
                .doesNotContain("Danh mục nhiệm vụ của năm 3");
        assertThat(see("/information/requests/export", counter.huong).getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(see("/information/requests?show=x&unit=x&year=x&after=x", counter.huong)
                        .getStatus())
                .isEqualTo(200);
        assertThat(see("/information/requests", counter.khach).getContentAsString(StandardCharsets.UTF_8))
                .contains("Không có yêu cầu nào");
        assertThat(see("/my-work", counter.huong).getContentAsString(StandardCharsets.UTF_8))
                .contains("Yêu cầu cung cấp thông tin số 1/2021");
    }

    @Test
    void aFileInWhichSomethingMustBeHiddenIsNotGivenOut() {
        var request = counter.assigned(Complexity.SIMPLE, counter.online("Danh mục nhiệm vụ năm 2020", true));
        var content = new ByteArrayInputStream(CorpusFiles.plain());
        var redaction = counter.in(() -> counter.the(Arrivals.class)
                        .with(
                                "don.pdf",
                                content,
                                counter.huong,
                                paper -> counter.the(Redactions.class).begin(paper, counter.huong)))
                .orElseThrow();
        var source = counter.in(() -> counter.the(Redactions.class).require(redaction, counter.huong))
                .redaction()
                .source();
        assertThat(ACounter.why(
                        counter.in(() -> counter.the(Answering.class).attach(request.id(), source, counter.huong))))
                .isEqualTo("information.file.source");
    }
}
