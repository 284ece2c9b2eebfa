package vn.hienluong.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hienluong.CountedQueries;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Ids;
import vn.hienluong.proofs.ProofKind;

/** The pages: filters, figures, files, refusals in sentences, and the check that is open to everybody. */
@InTheHouse
class DisclosureWebTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);

    @Autowired
    Items items;

    @Autowired
    Postings postings;

    @Autowired
    vn.hienluong.files.Files files;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    AnOffice office;

    @BeforeEach
    void anAgency() {
        clock.set(TODAY);
        office = new AnOffice(given);
    }

    private Item record(String duty, String title, LocalDate arose) {
        return office.agency.in(() ->
                items.record(duty, title, arose, office.phong.id(), office.nam).orElseThrow());
    }

    private ResultActions see(String path, Actor by) throws Exception {
        return browser.perform(get(path).with(Visitor.as(by)));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Actor by, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request.with(csrf()).with(Visitor.as(by)));
    }

    @Test
    void aListOfAnyLengthIsReadPageByPageUnderItsFilterAndEachOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            record(i % 2 == 0 ? "information" : "guidance", "Bài số " + i + ".", TODAY.minusDays(i % 7));
        }
        var seen = new java.util.HashSet<String>();
        var next = "/disclosures?standing=ALL";
        int pages = 0;
        while (!next.isEmpty()) {
            var page = see(next, office.nam).andReturn().getResponse().getContentAsString();
            Pattern.compile("Bài số \\d+\\.").matcher(page).results().forEach(found -> seen.add(found.group()));
            var link = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : "";
            pages++;
        }
        assertThat(pages).isEqualTo(2);
        assertThat(seen).hasSize(60);
        see("/disclosures?duty=guidance&unit=" + office.phong.id() + "&from=2021-03-05&to=2021-03-31", office.nam)
                .andExpect(content().string(not(containsString("Bài số 0."))));
        see("/disclosures?standing=x&duty='&unit=x&from=x&to=0000&after=x_y", office.nam)
                .andExpect(status().isOk());
        see("/disclosures/board", office.chanh)
                .andExpect(content()
                        .string(allOf(
                                containsString("Thông tin do cơ quan tạo ra"),
                                containsString("Phòng Quản lý khoa học"),
                                containsString("standing=OPEN&amp;duty=information"))));
    }

    @Test
    void theListAndTheBoardAskTheSameFewQuestionsHoweverMuchThereIs() throws Exception {
        record("information", "Một", TODAY);
        for (var page : List.of("/disclosures", "/disclosures/board")) {
            see(page, office.nam);
            long before = CountedQueries.during(() -> see(page, office.nam));
            for (int i = 0; i < 20; i++) {
                record("guidance", "Bài " + i, TODAY);
            }
            assertThat(CountedQueries.during(() -> see(page, office.nam)))
                    .as(page)
                    .isEqualTo(before);
        }
    }

    @Test
    void theListGoesIntoAFileInWhichNothingIsAFormula() throws Exception {
        record("information", "=HYPERLINK(\"x\")", TODAY);
        var csv = see("/disclosures/export?format=csv", office.nam)
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"Nội dung\"").contains("\"'=HYPERLINK(\"\"x\"\")\"");
        var xlsx =
                see("/disclosures/export", office.nam).andReturn().getResponse().getContentAsByteArray();
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(xlsx))) {
            assertThat(book.getNumberOfSheets()).isPositive();
        }
    }

    @Test
    void whatIsMissingIsRefusedWithASentenceAndWhatWasTypedStays() throws Exception {
        send(
                        post("/disclosures"),
                        office.nam,
                        "duty",
                        "information",
                        "title",
                        "Báo cáo X",
                        "arose",
                        "hôm nay",
                        "unit",
                        "")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("Cần chọn đơn vị"), containsString("Báo cáo X"))));
        var item = record("inside-decision", "Quy chế chi tiêu", TODAY);
        send(post("/disclosures/" + item.id() + "/postings"), office.nam, "place", "INSIDE", "from", "2021-03-01")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Chưa ghi địa điểm niêm yết")));
        send(
                        post("/disclosures/" + item.id() + "/postings"),
                        office.nam,
                        "place",
                        "BOARD",
                        "from",
                        "2021-03-01",
                        "where",
                        "cổng")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(containsString("công khai trong nội bộ cơ quan (Nghị định số 04/2015/NĐ-CP)")));
        send(
                        post("/disclosures/" + item.id() + "/postings"),
                        office.thanh,
                        "place",
                        "INSIDE",
                        "from",
                        "2021-03-01",
                        "where",
                        "cổng")
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Chỉ đơn vị có trách nhiệm")));
        send(post("/disclosures/" + item.id() + "/waiver"), office.nam, "reason", "x")
                .andExpect(status().isForbidden());
        see("/disclosures/" + Ids.next(), office.nam).andExpect(status().isNotFound());
    }

    @Test
    void aMissedItemIsCuredByAPostingWithItsPaperAndItsEnd() throws Exception {
        var item = record("inside-decision", "Quy chế chi tiêu nội bộ", TODAY.minusDays(20));
        see("/disclosures/" + item.id(), office.nam)
                .andExpect(content()
                        .string(allOf(
                                containsString("Chưa công khai"),
                                containsString("quá hạn từ"),
                                containsString("Niêm yết và lập biên bản"))));
        see("/my-work", office.nam).andExpect(content().string(containsString("Công khai: Quy chế chi tiêu nội bộ")));
        var paper = new MockMultipartFile("document", "Quy chế.txt", "text/plain", "điều 1".getBytes(UTF_8));
        browser.perform(multipart("/disclosures/" + item.id() + "/postings")
                        .file(paper)
                        .param("place", "INSIDE")
                        .param("from", "2021-03-01")
                        .param("where", "bảng tin tầng 1")
                        .param("witnesses", "Bà Lan")
                        .param("listed", "")
                        .with(csrf())
                        .with(Visitor.as(office.nam)))
                .andExpect(redirectedUrl("/disclosures/" + item.id()));
        see("/disclosures/" + item.id(), office.nam)
                .andExpect(content()
                        .string(allOf(
                                containsString("Chậm"),
                                containsString("ít nhất đến hết 21/03/2021"),
                                containsString("Biên bản niêm yết (PDF)"),
                                containsString("Phải niêm yết ít nhất đến hết 21/03/2021"))));
        var posting =
                office.agency.in(() -> postings.of(item.id(), office.agency.id)).getFirst();
        var at = "/disclosures/" + item.id() + "/postings/" + posting.id();
        for (var path : List.of("/minutes?format=docx", "/minutes?format=pdf", "/document")) {
            see(at + path, office.chanh).andExpect(status().isOk());
        }
        see(at + "/minutes?end=true", office.chanh).andExpect(status().isNotFound());
        see(at + "/picture", office.chanh).andExpect(status().isNotFound());
        see("/my-work", office.nam)
                .andExpect(content().string(not(containsString("Công khai: Quy chế chi tiêu nội bộ"))));
        send(post(at).param("_method", "delete"), office.nam, "on", "2021-03-01", "reason", "")
                .andExpect(redirectedUrl("/disclosures/" + item.id()));
        assertThat(office.agency
                        .in(() -> postings.of(item.id(), office.agency.id))
                        .getFirst()
                        .ended())
                .isEmpty();
    }

    @Test
    void dutiesAreSeenByAllAndKeptByTheHeadOfTheOffice() throws Exception {
        see("/disclosures/duties", office.nam)
                .andExpect(content()
                        .string(allOf(containsString("Kết luận thanh tra"), not(containsString("/suspension")))));
        send(post("/disclosures/duties/statistics/suspension"), office.nam, "reason", "x")
                .andExpect(status().isForbidden());
        send(post("/disclosures/duties/statistics/suspension"), office.chanh, "reason", "Không phát sinh")
                .andExpect(redirectedUrl("/disclosures/duties"));
        see("/disclosures/duties", office.chanh).andExpect(content().string(containsString("Không phát sinh")));
        send(
                        post("/disclosures/duties"),
                        office.chanh,
                        "name",
                        "Lịch tiếp dân",
                        "source",
                        "Quy chế 01",
                        "unit",
                        office.phong.id().toString(),
                        "places",
                        "BOARD",
                        "amount",
                        "3",
                        "counted",
                        "DAYS",
                        "yearly",
                        "5/1",
                        "from",
                        "2021-01-01")
                .andExpect(redirectedUrl("/disclosures/duties"));
        send(post("/disclosures/duties"), office.chanh, "name", "Lịch", "yearly", "45/13")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Cần ghi tên, căn cứ")));
    }

    // ---- the check that is open to everybody

    private ResultActions check(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return check(request, "10.0.0." + (int) (Math.random() * 250));
    }

    private ResultActions check(AbstractMockHttpServletRequestBuilder<?> request, String from) throws Exception {
        RequestPostProcessor address = asked -> {
            asked.setRemoteAddr(from);
            return asked;
        };
        return browser.perform((RequestBuilder) request.with(csrf()).with(address));
    }

    @Test
    void anybodyLearnsOfACodeWhatItWasWhereAndWhetherItStillIsAndNothingAboutPersons() throws Exception {
        var item = record("procedures", "Thủ tục cấp phép X", TODAY);
        var posting = office.agency.in(() -> postings.post(item.id(), AnOffice.hung(Place.DESK, TODAY), office.huong)
                .orElseThrow());
        var code = code(item);
        var page = "/kiem-tra/" + office.agency.id + "/" + code;
        check(get(page))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Thủ tục cấp phép X"),
                                containsString("Hiện đang công khai"),
                                containsString("Bộ phận một cửa: bảng tin tầng 1, từ ngày 01/03/2021"),
                                not(containsString("Hương")),
                                not(containsString("Bà Lan")))));
        check(get("/kiem-tra")
                        .param("agency", office.agency.id.toString())
                        .param("code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .andExpect(redirectedUrl(page));
        office.agency.in(() -> postings.takeDown(posting.id(), item.id(), TODAY, "Hỏng bảng", false, office.huong)
                .orElseThrow());
        check(get(page))
                .andExpect(
                        content().string(allOf(containsString("Đã kết thúc niêm yết"), containsString("Hỏng bảng"))));
        // a code of one agency opens nothing in another, and an unknown one is told from nothing else
        var other = given.anAgency();
        check(get("/kiem-tra/" + other.id + "/" + code))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Không tìm thấy mã này")));
        check(get("/kiem-tra/x/" + code)).andExpect(status().isNotFound());
    }

    private String code(Item item) throws Exception {
        var page = see("/disclosures/" + item.id(), office.huong)
                .andReturn()
                .getResponse()
                .getContentAsString();
        var link = Pattern.compile("/kiem-tra/" + office.agency.id + "/([0-9A-Z-]{14})")
                .matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void anybodyChecksAFileByItselfOrByItsDigest() throws Exception {
        var item = record("procedures", "Thủ tục cấp phép Y", TODAY);
        var posting = office.agency.in(() -> postings.post(item.id(), AnOffice.hung(Place.DESK, TODAY), office.huong)
                .orElseThrow());
        var pdf = office.agency.in(() ->
                files.content(postings.minutes(posting, ProofKind.POSTED, true, office.agency.id), office.agency.id));
        check(multipart("/kiem-tra")
                        .file(new MockMultipartFile("file", "bb.pdf", "application/pdf", pdf))
                        .param("agency", office.agency.id.toString()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("đã được cơ quan công khai"), containsString("Thủ tục cấp phép Y"))));
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        check(get("/kiem-tra").param("agency", office.agency.id.toString()).param("sha256", sha256))
                .andExpect(content().string(containsString("Thủ tục cấp phép Y")));
        pdf[pdf.length - 1]++;
        check(multipart("/kiem-tra")
                        .file(new MockMultipartFile("file", "bb.pdf", "application/pdf", pdf))
                        .param("agency", office.agency.id.toString()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Không tìm thấy tệp này")));
        check(multipart("/kiem-tra").param("agency", office.agency.id.toString()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Chưa chọn tệp")));
        check(get("/kiem-tra").param("code", "0000-0000-0000"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Chưa chọn cơ quan")));
    }

    @Test
    void nobodyTriesCodesByTheThousand() throws Exception {
        int tries = 0;
        var answer = check(get("/kiem-tra/" + office.agency.id + "/AAAA-AAAA-AAAA"), "10.9.9.9");
        while (answer.andReturn().getResponse().getStatus() == 404 && tries < 500) {
            answer = check(get("/kiem-tra/" + office.agency.id + "/AAAA-AAAA-AAAA"), "10.9.9.9");
            tries++;
        }
        // sixty at once and one more for each second that it took
        assertThat(tries).isBetween(59, 400);
        answer.andExpect(status().is(429))
                .andExpect(header().string("Retry-After", "60"))
                .andExpect(content().string(containsString("Quá nhiều lần kiểm tra")));
        check(get("/kiem-tra/" + office.agency.id + "/AAAA-AAAA-AAAA"), "10.9.9.8")
                .andExpect(status().isNotFound());
    }
}
