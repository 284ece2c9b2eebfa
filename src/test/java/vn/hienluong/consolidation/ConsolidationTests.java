package vn.hienluong.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.ConsolidatedReport.Frame;
import vn.hienluong.consolidation.Editing.Saved;
import vn.hienluong.drafting.Papers;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Files;
import vn.hienluong.obligations.Periods;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;

@InTheHouse
class ConsolidationTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    Consolidation consolidation;

    @Autowired
    Editing editing;

    @Autowired
    ReportPapers reportPapers;

    @Autowired
    InternalPapers internalPapers;

    @Autowired
    Papers papers;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Files files;

    @Autowired
    Periods periods;

    @Autowired
    vn.hienluong.notifications.Notifications notifications;

    @Autowired
    TestClock clock;

    GivenReports givenReports;
    GivenReports.Story story;

    @BeforeEach
    void aQuarterThatWasSent() {
        givenReports = GivenReports.in(house);
        story = givenReports.aQuarter();
        story.quanLySends();
        story.thanhTraSends("Tiếp 03 lượt công dân.");
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return story.office.in(work);
    }

    private ReportDraft draft() {
        return in(() -> {
            consolidation.draft(story.quarter.id(), story.writer).orElseThrow();
            return consolidation.find(story.quarter.id(), story.writer).orElseThrow();
        });
    }

    private ReportDraft seen() {
        return in(() -> consolidation.find(story.quarter.id(), story.writer).orElseThrow());
    }

    private Statement statement(int task, Section section) {
        return seen().on(story.taskId(task), section).orElseThrow();
    }

    private Saved edit(Statement statement, String text, Actor by) {
        return in(() -> editing.save(story.quarter.id(), statement.id(), text, statement.version(), by)
                .orElseThrow());
    }

    private void toSigning() {
        draft();
        in(() -> consolidation.submit(story.quarter.id(), story.writer).orElseThrow());
        in(() -> consolidation.check(story.quarter.id(), story.chief).orElseThrow());
    }

    private ConsolidatedReport issued() {
        toSigning();
        in(() -> consolidation.signOff(story.quarter.id(), story.leader).orElseThrow());
        return in(() -> consolidation
                .issue(story.quarter.id(), "25", LocalDate.of(2021, 2, 15), Optional.empty(), story.clerk)
                .orElseThrow());
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }

    private List<String> told(Actor person) {
        return in(() -> notifications.of(person.person(), Optional.empty(), story.office.id)).stream()
                .map(note -> note.vietnamese())
                .filter(sentence -> sentence.startsWith("Báo cáo tổng hợp"))
                .toList();
    }

    @Test
    void whoeverHasTheNextStepIsToldAndNobodyElse() {
        draft();
        in(() -> consolidation.submit(story.quarter.id(), story.writer).orElseThrow());
        assertThat(told(story.chief)).hasSize(1).first().asString().contains("chờ Chánh Văn phòng kiểm tra");
        in(() -> consolidation.check(story.quarter.id(), story.chief).orElseThrow());
        assertThat(told(story.leader)).hasSize(1).first().asString().contains("chờ lãnh đạo duyệt");
        in(() -> consolidation
                .giveBack(story.quarter.id(), "Bổ sung số liệu", java.util.Map.of(), story.leader)
                .orElseThrow());
        assertThat(told(story.writer)).hasSize(1).first().asString().contains("chuyển lại kèm ý kiến");
        assertThat(told(story.clerk)).isEmpty();
        in(() -> consolidation.submit(story.quarter.id(), story.writer).orElseThrow());
        in(() -> consolidation.check(story.quarter.id(), story.chief).orElseThrow());
        in(() -> consolidation.signOff(story.quarter.id(), story.leader).orElseThrow());
        assertThat(told(story.clerk)).hasSize(1).first().asString().contains("chờ cấp số");
        in(() -> consolidation
                .issue(story.quarter.id(), "25", LocalDate.of(2021, 2, 15), Optional.empty(), story.clerk)
                .orElseThrow());
        assertThat(told(story.writer)).hasSize(2).first().asString().contains("đã ban hành");
        assertThat(told(story.quanLyHead)).isEmpty();
    }

    @Test
    void theDraftSumsWhatTwoLeadsDidAndKeepsTheirLinesAsSources() {
        draft();
        var told = statement(0, Section.COMPONENTS);
        assertThat(told.text()).contains("05 tin, bài tuyên truyền");
        assertThat(told.flags()).containsExactly(Statement.Flag.SUMMED);
        assertThat(told.sources()).hasSize(2).allMatch(source -> source.aspect() == Source.Aspect.RESULT);
        assertThat(statement(0, Section.EVIDENCE).text()).isEqualTo("03/BC-QLKH ngày 20/02/2021");
        assertThat(statement(0, Section.EVIDENCE).sources())
                .singleElement()
                .satisfies(source -> assertThat(source.evidence()).hasSize(1));
        assertThat(statement(1, Section.DIFFICULTIES).text()).contains("hết hiệu lực");
        assertThat(statement(1, Section.PROPOSALS).text()).contains("Sở Tư pháp");
        assertThat(statement(1, Section.NEXT).text()).contains("Rà soát văn bản");
        assertThat(seen().in(Section.ACHIEVED).findFirst().orElseThrow().text())
                .isEqualTo("Nhìn chung, 03/03 nhiệm vụ đã được triển khai trong kỳ.");
        assertThat(seen().in(Section.OPENING).findFirst().orElseThrow().sourced())
                .isFalse();
    }

    @Test
    void anEditKeepsItsSourcesAndIsMarked() {
        draft();
        var before = statement(0, Section.COMPONENTS);
        edit(before, "Văn phòng viết lại.", story.writer);
        var after = statement(0, Section.COMPONENTS);
        assertThat(after.edited()).isTrue();
        assertThat(after.edit().orElseThrow().by()).isEqualTo("Chị Hương");
        assertThat(after.sources()).containsExactlyInAnyOrderElementsOf(before.sources());
    }

    @Test
    void alteringOneSourceMarksExactlyTheStatementsThatRestOnIt() {
        draft();
        assertThat(seen().statements()).noneMatch(Statement::stale);
        story.changes(
                story.thanhTra,
                2,
                LineText.of(LineStatus.DONE_IN_PERIOD, "Tiếp 04 lượt công dân."),
                1,
                story.thanhTraHead);
        var line = statement(2, Section.RESULT).sources().getFirst().line();
        var marked = seen().statements().stream().filter(Statement::stale).toList();
        assertThat(marked).extracting(Statement::section).containsExactlyInAnyOrder(Section.COMPONENTS, Section.RESULT);
        assertThat(marked)
                .allMatch(one ->
                        one.sources().stream().anyMatch(source -> source.line().equals(line)));
        var other = seen().statements().stream().filter(one -> !one.stale());
        assertThat(other.flatMap(one -> one.sources().stream())
                        .filter(source -> source.aspect() == Source.Aspect.RESULT)
                        .map(Source::line))
                .doesNotContain(line);
    }

    @Test
    void draftingAgainRewritesOnlyWhatNobodyTouched() {
        draft();
        var edited = statement(2, Section.COMPONENTS);
        edit(edited, "Tiếp công dân đúng quy định, 03 lượt.", story.writer);
        var untouched = statement(0, Section.COMPONENTS);
        story.changes(
                story.thanhTra,
                2,
                LineText.of(LineStatus.DONE_IN_PERIOD, "Tiếp 04 lượt công dân."),
                1,
                story.thanhTraHead);
        draft();
        assertThat(statement(2, Section.COMPONENTS))
                .returns("Tiếp công dân đúng quy định, 03 lượt.", Statement::text)
                .returns(true, Statement::stale);
        assertThat(statement(2, Section.RESULT))
                .returns("Đã thực hiện trong kỳ: Tiếp 04 lượt công dân.", Statement::text)
                .returns(false, Statement::stale);
        assertThat(statement(0, Section.COMPONENTS)).isEqualTo(untouched);
        edit(statement(2, Section.COMPONENTS), "Tiếp công dân 04 lượt.", story.writer);
        assertThat(statement(2, Section.COMPONENTS).stale()).isFalse();
        in(() -> editing.undo(story.quarter.id(), edited.id(), story.writer).orElseThrow());
        assertThat(statement(2, Section.COMPONENTS))
                .returns("Tiếp 04 lượt công dân.", Statement::text)
                .returns(false, Statement::edited);
    }

    @Test
    void aLateReportEntersWhenTheOfficeDraftsAgain() {
        story = givenReports.aQuarter();
        story.quanLySends();
        draft();
        assertThat(statement(2, Section.RESULT).flags()).containsExactly(Statement.Flag.MISSING);
        story.thanhTraSends("Tiếp 03 lượt công dân.");
        assertThat(statement(2, Section.RESULT).stale()).isTrue();
        assertThat(seen().unseen()).isEqualTo(1);
        draft();
        assertThat(seen().unseen()).isZero();
        assertThat(statement(2, Section.COMPONENTS).text()).isEqualTo("Tiếp 03 lượt công dân.");
    }

    @Test
    void ofManyWhoEditAtOnceOneIsKeptAndTheOthersSeeBothTexts() throws Exception {
        draft();
        var statement = statement(0, Section.COMPONENTS);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var all = threads.invokeAll(IntStream.range(0, 12)
                    .<Callable<Saved>>mapToObj(i -> () -> edit(statement, "bản " + i, story.writer))
                    .toList());
            int kept = 0;
            for (var one : all) {
                kept += one.get() instanceof Saved.Kept ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
        assertThat(edit(statement, "sau cùng", story.chief)).isInstanceOfSatisfying(Saved.Conflict.class, conflict -> {
            assertThat(conflict.mine()).isEqualTo("sau cùng");
            assertThat(conflict.theirs().text()).startsWith("bản ");
        });
    }

    @Test
    void whoeverWroteDoesNotSignOff() {
        draft();
        var both = story.office.person("Ông Hai Việc");
        var asWriter = new Actor(
                vn.hienluong.audit.Author.person(story.office.id, both.id().value(), "Ông Hai Việc", "x"),
                java.util.stream.Stream.concat(story.writer.grants().stream(), story.leader.grants().stream())
                        .collect(Collectors.toSet()));
        edit(statement(0, Section.COMPONENTS), "Ông Hai viết.", asWriter);
        toSigning();
        assertThat(refusal(in(() -> consolidation.signOff(story.quarter.id(), asWriter))))
                .isEqualTo("consolidation.sign-off.own");
        assertThat(refusal(in(() -> consolidation.signOff(story.quarter.id(), story.leader))))
                .isEqualTo("done");
    }

    @Test
    void theWrongPeopleAreRefused() {
        draft();
        var period = story.quarter.id();
        assertThatThrownBy(() -> in(() -> consolidation.check(period, story.writer)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() -> consolidation.signOff(period, story.chief)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() -> consolidation.find(period, story.quanLyHead)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() -> consolidation.draft(period, story.leader)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() ->
                        consolidation.issue(period, "1", LocalDate.of(2021, 2, 1), Optional.empty(), story.leader)))
                .isInstanceOf(Forbidden.class);
        var elsewhere = givenReports.aQuarter();
        assertThatThrownBy(() -> elsewhere.office.in(
                        () -> consolidation.find(period, elsewhere.writer).orElseThrow(NotFound::new)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theOrderOfTheStepsIsKept() {
        draft();
        var period = story.quarter.id();
        assertThat(refusal(in(() -> consolidation.check(period, story.chief)))).isEqualTo("consolidation.not-now");
        assertThat(refusal(in(() -> consolidation.signOff(period, story.leader))))
                .isEqualTo("consolidation.not-now");
        toSigning();
        assertThat(refusal(in(() -> consolidation.draft(period, story.writer)))).isEqualTo("consolidation.not-now");
        var statement = statement(0, Section.COMPONENTS);
        assertThat(refusal(in(() -> editing.save(period, statement.id(), "x", 1, story.writer))))
                .isEqualTo("consolidation.not-now");
        assertThat(refusal(in(() -> consolidation.giveBack(period, " ", Map.of(), story.leader))))
                .isEqualTo("consolidation.give-back.reason-missing");
        in(() -> consolidation
                .giveBack(period, "Làm rõ số tin", Map.of(statement.id(), "Bao nhiêu tin?"), story.leader)
                .orElseThrow());
        var returned = seen().report();
        assertThat(returned.stage())
                .isInstanceOfSatisfying(
                        Stage.Drafting.class,
                        drafting -> assertThat(drafting.returned().orElseThrow().reason())
                                .isEqualTo("Làm rõ số tin"));
        assertThat(in(() -> consolidation.remarks(returned.id(), story.writer)))
                .singleElement()
                .returns(false, Statement.Remark::settled);
        edit(statement, "Đã đăng 05 tin, bài.", story.writer);
        assertThat(in(() -> consolidation.remarks(returned.id(), story.writer))).allMatch(Statement.Remark::settled);
    }

    private Outcome<ConsolidatedReport> attached(String name, byte[] signed) {
        return in(() -> arrivals.with(
                name,
                new ByteArrayInputStream(signed),
                story.clerk,
                paper -> consolidation.attach(story.quarter.id(), paper, story.clerk)));
    }

    @Test
    void issuingKeepsTheBytesAndLocksThePeriod() throws IOException {
        var report = issued();
        var issue = ((Stage.Issued) report.stage()).issue();
        assertThat(in(() -> periods.require(story.quarter.id(), story.office.id))
                        .locked())
                .isTrue();
        var word = in(() -> files.content(issue.docx(), story.office.id));
        assertThat(in(() -> papers.docx(reportPapers.of(story.quarter.id(), story.office.id))))
                .isEqualTo(word);
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            var all = document.getTables().getFirst().getText();
            assertThat(all).contains("25/BC-STN").contains("ngày 15 tháng 02 năm 2021");
        }
        assertThat(refusal(in(() -> consolidation.draft(story.quarter.id(), story.writer))))
                .isEqualTo("consolidation.draft.locked");
        var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(attached("ky.txt", "abc".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("consolidation.issue.not-pdf");
        attached("ky.pdf", pdf).orElseThrow();
        assertThat(refusal(attached("ky.pdf", pdf))).isEqualTo("consolidation.not-now");
        assertThat(in(() -> reportPapers.issued(story.office.id)))
                .singleElement()
                .satisfies(published -> {
                    assertThat(published.number()).isEqualTo("25");
                    assertThat(published.results()).hasSize(3);
                });
    }

    @Test
    void numberAndDateComeFromTheClerkAlone() {
        toSigning();
        var period = story.quarter.id();
        in(() -> consolidation.signOff(period, story.leader).orElseThrow());
        var day = LocalDate.of(2021, 2, 15);
        assertThat(refusal(in(() -> consolidation.issue(period, "25", day, Optional.empty(), story.writer))))
                .isEqualTo("consolidation.issue.not-clerk");
        assertThat(refusal(in(() -> consolidation.issue(period, "00", day, Optional.empty(), story.clerk))))
                .as("no paper has the number nought, and what is issued stays")
                .isEqualTo("consolidation.issue.number-missing");
        assertThat(refusal(in(() -> consolidation.issue(period, " ", day, Optional.empty(), story.clerk))))
                .isEqualTo("consolidation.issue.number-missing");
        assertThat(refusal(in(() -> consolidation.issue(period, "25", day.plusDays(1), Optional.empty(), story.clerk))))
                .isEqualTo("consolidation.issue.date-ahead");
        var head = in(() -> reportPapers.of(period, story.office.id)).letterhead();
        assertThat(head)
                .isNotNull()
                .satisfies(blank -> assertThat(blank.toString()).contains("value=null", "day=null"));
    }

    @Test
    void whereThereIsNoClerkTheOfficeActsAsOne() {
        story = givenReports.aQuarterWithoutClerk();
        story.quanLySends();
        assertThat(issued().stage()).isInstanceOf(Stage.Issued.class);
    }

    @Test
    void everySentenceOfThePaperFindsItsStatement() throws IOException {
        draft();
        var added = in(
                () -> editing.add(story.quarter.id(), Section.CAUSES, Optional.empty(), "Văn bản nhiều.", story.writer)
                        .orElseThrow());
        var all = seen().statements().stream().collect(Collectors.toMap(one -> name(one.id()), one -> one));
        var anchored = Pattern.compile("s_[0-9a-f]{32}");
        try (var document = new XWPFDocument(new ByteArrayInputStream(
                in(() -> papers.docx(reportPapers.of(story.quarter.id(), story.office.id)))))) {
            var body = document.getParagraphs().stream()
                    .filter(one -> !one.getText().isBlank()
                            && !one.getCTP().getBookmarkStartList().isEmpty())
                    .toList();
            assertThat(body).extracting(XWPFParagraph::getText).contains("Văn bản nhiều.");
            assertThat(body).allSatisfy(paragraph -> {
                var name = anchored.matcher(
                        paragraph.getCTP().getBookmarkStartArray(0).getName());
                assertThat(name.find()).isTrue();
                assertThat(Objects.requireNonNull(all.get(name.group())).text())
                        .contains(paragraph.getText().replaceFirst("^- ", ""));
            });
            var rows = document.getTables().getLast().getRows();
            assertThat(rows).hasSize(1 + 1 + 3);
            assertThat(rows.get(2).getCell(5).getText())
                    .isEqualTo(statement(0, Section.RESULT).text());
            assertThat(rows.get(2).getCell(0).getText()).isEqualTo("1");
            assertThat(rows.get(4).getCell(0).getText()).isEmpty();
        }
        assertThat(seen().find(added).orElseThrow().sourced()).isFalse();
    }

    private static String name(UUID id) {
        return "s_" + id.toString().replace("-", "");
    }

    @Test
    void aSampleNeverCarriesANameAndAlwaysSaysSo() {
        draft();
        var frame = seen().report().frame();
        var named =
                new Frame(frame.subject(), frame.addressees(), frame.recipients(), frame.capacity(), "Trần Văn A", 1);
        assertThat(refusal(in(() -> editing.frame(story.quarter.id(), named, story.writer))))
                .isEqualTo("consolidation.frame.sample-signer");
        var paper = in(() -> reportPapers.of(story.quarter.id(), story.office.id));
        assertThat(paper.marking()).isEqualTo("DỰ THẢO – DỮ LIỆU MẪU");
        assertThat(paper.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.name()).isNull();
            assertThat(signature.capacity()).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        });
        issued();
        assertThat(in(() -> reportPapers.of(story.quarter.id(), story.office.id))
                        .marking())
                .isEqualTo("DỮ LIỆU MẪU");
    }

    @Test
    void theTerminalReadsAPaperBeforeAnybodyDrafted() {
        var paper = in(() -> reportPapers.of(story.quarter.id(), story.office.id));
        assertThat(papers.docx(paper))
                .isEqualTo(in(() -> papers.docx(reportPapers.of(story.quarter.id(), story.office.id))));
        assertThat(paper.marking()).startsWith("DỰ THẢO");
    }

    @Test
    void hostileTextStaysText() {
        draft();
        edit(statement(0, Section.COMPONENTS), "<w:p/>&amp; ]]> {0} \u0007 \uD83D\uDE00\n- a\n+ b", story.writer);
        var paper = in(() -> reportPapers.of(story.quarter.id(), story.office.id));
        assertThat(papers.docx(paper)).isNotEmpty();
        assertThat(papers.pdf(paper)).isNotEmpty();
        assertThat(papers.xlsx(paper)).isNotEmpty();
    }

    @Test
    void internalPapersAreSetToo() {
        draft();
        for (var kind : InternalPapers.Kind.values()) {
            var paper = in(() -> internalPapers.of(kind, story.quarter.id(), story.writer));
            assertThat(papers.docx(paper)).isNotEmpty();
            assertThat(papers.pdf(paper)).isNotEmpty();
        }
        var sources = in(() -> internalPapers.of(InternalPapers.Kind.SOURCES, story.quarter.id(), story.writer));
        assertThat(List.of(sources.body().toString()))
                .first()
                .asString()
                .contains("Thanh tra: Đã đăng 02 tin")
                .contains("Văn phòng viết.");
    }
}
