package vn.hienluong.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.InternalPapers.Kind;
import vn.hienluong.drafting.Papers;
import vn.hienluong.organization.Unit;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Evidences;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.taken.Prefill;
import vn.hienluong.reports.taken.Prefill.InPlace;
import vn.hienluong.reports.taken.TakenFigures;

/** Figures that the system took, from the lines of units to the department's report and back to their records. */
@InTheHouse
class LiveEvidenceTests {

    private static final String EVIDENCE = "reports.measured.evidence";
    private static final String STARTED = "plans.measured.started";

    @Autowired
    ApplicationContext house;

    @Autowired
    Consolidation consolidation;

    @Autowired
    InternalPapers internalPapers;

    @Autowired
    Papers papers;

    @Autowired
    Proving proving;

    @Autowired
    Prefill prefill;

    @Autowired
    TakenFigures takenFigures;

    @Autowired
    Evidences evidences;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    GivenReports.Story story;

    /** Both leads of the first task have figures of the agency and of their own. */
    @BeforeEach
    void aQuarterWithFigures() {
        story = GivenReports.in(house).aQuarter();
        in(() -> proving.confirm(story.taskId(0), STARTED, story.writer).orElseThrow());
        in(() -> proving.confirm(story.taskId(0), EVIDENCE, story.writer).orElseThrow());
        document("01/BC", story.quanLy, story.quanLyHead);
        document("02/BC", story.quanLy, story.quanLyHead);
        document("03/BC", story.thanhTra, story.thanhTraHead);
        in(() -> prefill.fill(story.quarter.id(), story.office.id));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return story.office.in(work);
    }

    private void document(String number, Unit unit, Actor by) {
        var paper = Evidence.of(
                unit.id(),
                number,
                Optional.of(LocalDate.of(2021, 2, 10)),
                "Sở",
                "Danh mục",
                Optional.empty(),
                Optional.empty());
        in(() -> evidences.add(paper, by).orElseThrow());
    }

    private void bothSend() {
        story.write(
                story.quanLy,
                0,
                LineText.of(LineStatus.DONE_IN_PERIOD, "Trong kỳ đã cập nhật 02 tài liệu kiểm chứng."),
                0,
                story.quanLyHead);
        story.write(
                story.quanLy, 1, LineText.of(LineStatus.IN_PROGRESS, "Đã rà soát 12 văn bản."), 0, story.quanLyHead);
        story.send(story.quanLy, story.quanLyHead);
        story.write(
                story.thanhTra,
                0,
                LineText.of(LineStatus.DONE_IN_PERIOD, "Trong kỳ đã cập nhật 01 tài liệu kiểm chứng."),
                0,
                story.thanhTraHead);
        story.write(story.thanhTra, 2, LineText.of(LineStatus.NOTHING_AROSE, "Không có."), 0, story.thanhTraHead);
        story.send(story.thanhTra, story.thanhTraHead);
    }

    private Statement drafted() {
        in(() -> consolidation.draft(story.quarter.id(), story.writer).orElseThrow());
        return statement();
    }

    private Statement statement() {
        return in(() -> consolidation.find(story.quarter.id(), story.writer).orElseThrow())
                .on(story.taskId(0), Section.COMPONENTS)
                .orElseThrow();
    }

    private void changedByHand(String amount) {
        var figure = in(() -> takenFigures.of(story.quarter.id(), story.quanLy.id(), story.office.id)).stream()
                .filter(one -> one.measure().equals(EVIDENCE))
                .findFirst()
                .orElseThrow();
        in(() -> prefill.change(
                        story.quarter.id(),
                        story.quanLy.id(),
                        figure.task(),
                        figure.id(),
                        new InPlace(new BigDecimal(amount), Optional.empty(), "Ba tài liệu giấy."),
                        story.quanLyHead)
                .orElseThrow());
    }

    private String annex() {
        var paper = in(() -> internalPapers.of(Kind.SOURCES, story.quarter.id(), story.writer));
        try (var word = new XWPFDocument(new ByteArrayInputStream(papers.docx(paper)))) {
            return word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ResultActions see(Statement statement, String query, String language) throws Exception {
        return browser.perform(
                get("/periods/" + story.quarter.id() + "/consolidation/statements/" + statement.id() + query)
                        .with(Visitor.as(story.writer, language)));
    }

    @Test
    void figuresOfUnitsAreAddedUpAndThoseOfTheWholeAgencyAreNot() {
        bothSend();
        assertThat(drafted().text())
                .contains("03 tài liệu kiểm chứng")
                .contains("Kế hoạch đã ban hành và đưa vào theo dõi: 01 kế hoạch")
                .doesNotContain("02 kế hoạch");
    }

    @Test
    void aFigureByHandIsWhatTheReportSays() {
        changedByHand("5");
        bothSend();
        assertThat(drafted().text()).contains("Tài liệu kiểm chứng đã đưa vào hệ thống: 06 tài liệu");
        assertThat(annex())
                .contains("Số liệu \"Tài liệu kiểm chứng đã đưa vào hệ thống\": 2 tài liệu")
                .contains("Sửa tay thành 5 tài liệu (Bà Lan: Ba tài liệu giấy.).");
    }

    @Test
    void aStatementIsStaleWhenAFigureBehindItChanges() {
        bothSend();
        drafted();
        in(() -> consolidation.find(story.quarter.id(), story.writer).orElseThrow());
        assertThat(statement().stale()).isFalse();
        in(() -> house.getBean(vn.hienluong.reports.Submission.class)
                .giveBack(story.quarter.id(), story.quanLy.id(), "Xem lại", java.util.Map.of(), story.writer)
                .orElseThrow());
        changedByHand("5");
        story.send(story.quanLy, story.quanLyHead);
        assertThat(statement().stale()).isTrue();
    }

    @Test
    void theAnnexLeadsFromTheSentenceToTheRecordsAndCountsThemAgain() {
        bothSend();
        drafted();
        assertThat(annex())
                .contains("Trong kỳ đã cập nhật")
                .contains("từ 01/01/2021 đến 28/02/2021, lấy lúc 09:00 15/02/2021, 2 bản ghi.")
                .contains("02/BC · Danh mục (15/02/2021); 01/BC · Danh mục (15/02/2021).")
                .contains("Mã băm SHA-256: ")
                .contains("/measures/reports.measured.evidence/records?from=2021-01-01&to=2021-02-28&unit="
                        + story.quanLy.id())
                .contains("Tính lại khi in phụ lục này: không đổi.")
                .doesNotContain("các bản ghi đã khác");
        document("04/BC", story.quanLy, story.quanLyHead);
        assertThat(annex())
                .contains("Tính lại khi in phụ lục này: các bản ghi đã khác; lúc lấy 2 tài liệu, nay 3 tài liệu.");
    }

    @Test
    void thePageOfAStatementCountsAgainAndTellsBothValues() throws Exception {
        bothSend();
        var statement = drafted();
        see(statement, "", "vi")
                .andExpect(content()
                        .string(allOf(
                                containsString("Kế hoạch đã ban hành"),
                                containsString("Tính lại và đối chiếu"),
                                containsString("Mở 2 bản ghi đã đếm"),
                                containsString("Phòng Quản lý khoa học"),
                                not(containsString("Tính lại vẫn đúng")))));
        see(statement, "?recount=yes", "vi")
                .andExpect(content()
                        .string(allOf(
                                containsString("Tính lại vẫn đúng các bản ghi đó: 2 tài liệu."),
                                not(containsString("đã khác so với")))));
        document("04/BC", story.quanLy, story.quanLyHead);
        see(statement, "?recount=yes", "vi")
                .andExpect(content().string(containsString("Lúc lấy: 2 tài liệu. Nay: 3 tài liệu.")));
        see(statement, "?recount=yes", "en")
                .andExpect(content().string(containsString("Then: 2 documents. Now: 3 documents.")));
        browser.perform(get("/periods/" + story.quarter.id() + "/consolidation/statements/"
                                + vn.hienluong.platform.Ids.next())
                        .with(Visitor.as(story.writer)))
                .andExpect(status().isNotFound());
        browser.perform(get("/periods/" + story.quarter.id() + "/consolidation/statements/" + statement.id())
                        .with(Visitor.as(story.quanLyHead)))
                .andExpect(status().isForbidden());
    }
}
