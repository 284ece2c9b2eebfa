package vn.hienluong.chasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;

@InTheHouse
class ChasingWebTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    AChase.Story story;
    String page;

    @BeforeEach
    void theDayIsPast() {
        story = beans.createBean(AChase.class).begins();
        page = "/periods/" + story.quarter.id() + "/chasing";
        clock.set(LocalDate.of(2021, 3, 5));
    }

    private String opened(String address) throws Exception {
        return browser.perform(get(address).with(Visitor.as(story.huong)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private byte[] letter(String format) throws Exception {
        return browser.perform(
                        get(page + "/letter?until=2021-03-10&format=" + format).with(Visitor.as(story.huong)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void theOfficeSeesWhoHasNotSentAndWhomToCall() throws Exception {
        var deputy = story.office.in(() -> people.add(
                        "Bà Mai",
                        Optional.of("mai@example.gov.vn"),
                        Optional.of("0233 3550 001"),
                        story.office.administrator)
                .orElseThrow());
        story.office.in(() -> people.appoint(
                deputy.id(),
                story.quanLy.id(),
                PositionRole.DEPUTY,
                "Phó Trưởng phòng",
                LocalDate.of(2021, 1, 1),
                story.office.administrator));
        assertThat(opened(page))
                .contains("Đôn đốc báo cáo quý I năm 2021", "Chưa gửi báo cáo", "Bà Lan", "0233 3550 001")
                .contains("1. Phòng Quản lý khoa học\n2. Phòng Quản lý chuyên ngành\n")
                .doesNotContain("im lặng");
    }

    @Test
    void everyOpenPeriodIsListedWithHowManyAreMissing() throws Exception {
        story.send();
        assertThat(opened("/chasing"))
                .contains("href=\"" + page + "\"", "15/KH-STN", "04/03/2021")
                .containsPattern("data-label=\"Quá hạn gửi\">2<");
    }

    @Test
    void whoHasSentIsNotThere() throws Exception {
        story.send();
        assertThat(opened(page)).contains("1. Phòng Quản lý chuyên ngành").doesNotContain("Phòng Quản lý khoa học");
    }

    @Test
    void theLetterNamesTheUnitsAndInventsNothing() throws Exception {
        String text;
        try (var document = new XWPFDocument(new ByteArrayInputStream(letter("docx")));
                var words = new XWPFWordExtractor(document)) {
            text = words.getText();
        }
        assertThat(text)
                .contains("SỞ THỬ NGHIỆM", "V/v đôn đốc báo cáo quý I năm 2021", "/STN-VP")
                .contains("Phòng Quản lý khoa học;", "Phòng Quản lý chuyên ngành.", "trước ngày 10/03/2021")
                .contains("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "DỮ LIỆU MẪU", "chưa gửi báo cáo")
                .doesNotContain("Công đoàn", "Bà Lan", "Chị Hương", "im lặng")
                .doesNotContainPattern("Số: *\\d");
    }

    @Test
    void theSameLetterAsPdf() throws Exception {
        try (var document = Loader.loadPDF(letter("pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("TL. GIÁM ĐỐC", "Phòng Quản lý khoa học");
        }
    }

    @Test
    void whoGotMoreTimeIsNotInTheLetter() throws Exception {
        story.extend(story.quanLy, LocalDate.of(2021, 3, 19));
        assertThat(opened(page)).contains("Được gia hạn", "1. Phòng Quản lý chuyên ngành");
    }

    @Test
    void whenNobodyIsLeftThereIsNoLetter() throws Exception {
        story.send();
        story.extend(story.chuyenNganh, LocalDate.of(2021, 3, 19));
        assertThat(opened(page)).contains("Không có đơn vị nào cần đôn đốc bằng công văn.");
        browser.perform(get(page + "/letter").with(Visitor.as(story.huong))).andExpect(status().isNotFound());
    }

    @Test
    void onlyTheOfficeChases() throws Exception {
        browser.perform(get(page).with(Visitor.as(story.lan))).andExpect(status().isForbidden());
        browser.perform(get(page + "/letter").with(Visitor.as(story.lan))).andExpect(status().isForbidden());
    }

    @Test
    void inEnglishToo() throws Exception {
        browser.perform(get(page).with(Visitor.as(story.huong, "en")))
                .andExpect(content()
                        .string(allOf(containsString("Report not sent"), not(containsString("Chưa gửi báo cáo")))));
    }
}
