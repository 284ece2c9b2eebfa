package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.platform.Outcome;
import vn.hienluong.reading.Columns.Role;
import vn.hienluong.reading.Layout.Oddity;

/**
 * Plans of six other agencies, each written as a real file in many layouts: the aim is that 95 of 100 tasks are right
 * without a correction.
 */
class MadePaperTests {

    private static final double AIM = 0.95;

    private static final List<Layout> LAYOUTS = List.of(
            Layout.of(
                    "plain",
                    "docx",
                    "NUMBER=TT|TEXT=Nội dung công việc|LEAD=Đơn vị chủ trì|COORDINATOR=Đơn vị phối hợp"
                            + "|TIMING=Thời gian thực hiện",
                    "; "),
            Layout.of(
                    "another order",
                    "xlsx",
                    "NUMBER=STT|TIMING=Thời hạn hoàn thành|TEXT=Nhiệm vụ|COORDINATOR=Cơ quan phối hợp"
                            + "|LEAD=Cơ quan chủ trì",
                    "; "),
            Layout.of(
                    "header of two rows",
                    "docx",
                    "NUMBER=TT|TEXT=Tên nhiệm vụ|LEAD=Phân công thực hiện>Chủ trì|COORDINATOR=Phân công thực hiện>Phối hợp"
                            + "|TIMING=Tiến độ|REMARK=Ghi chú",
                    "\n"),
            Layout.of(
                    "header of two rows in a sheet",
                    "xlsx",
                    "NUMBER=TT|TEXT=Nội dung|LEAD=Trách nhiệm>Đơn vị chủ trì|COORDINATOR=Trách nhiệm>Đơn vị phối hợp"
                            + "|PRODUCT=Sản phẩm đầu ra|TIMING=Thời gian",
                    ", "),
            Layout.of(
                    "labels in one cell",
                    "docx",
                    "NUMBER=STT|TEXT=Nhiệm vụ|PARTIES=Đơn vị chủ trì, phối hợp|TIMING=Thời gian hoàn thành",
                    ", ",
                    Oddity.LABELLED),
            Layout.of(
                    "labelled points in one cell",
                    "txt",
                    "NUMBER=TT|TEXT=Nhiệm vụ, giải pháp|LEAD=Đơn vị thực hiện|TIMING=Thời hạn",
                    "; ",
                    Oddity.LABELLED_POINTS),
            Layout.of(
                    "products and remarks",
                    "docx",
                    "NUMBER=Số TT|TEXT=Nhiệm vụ/Giải pháp|PRODUCT=Sản phẩm/Kết quả đầu ra|LEAD=Cơ quan chủ trì thực hiện"
                            + "|COORDINATOR=Cơ quan phối hợp thực hiện|TIMING=Thời gian hoàn thành|REMARK=Ghi chú",
                    "; ",
                    Oddity.WIDE_HEADINGS),
            Layout.of(
                    "cut by pages",
                    "txt",
                    "NUMBER=TT|TEXT=Nội dung công tác và kết quả đầu ra|LEAD=Chủ trì thực hiện"
                            + "|COORDINATOR=Phối hợp thực hiện|TIMING=Thời gian hoàn thành",
                    "; ",
                    Oddity.CUT_BY_PAGES),
            Layout.of(
                    "cut by pages in Word",
                    "docx",
                    "NUMBER=TT|TEXT=Nội dung|LEAD=Chủ trì|COORDINATOR=Phối hợp|TIMING=Thời gian|REMARK=Ghi chú",
                    ", ",
                    Oddity.CUT_BY_PAGES,
                    Oddity.WIDE_HEADINGS),
            Layout.of(
                    "counted columns",
                    "docx",
                    "NUMBER=TT|TEXT=Nội dung nhiệm vụ|PRODUCT=Kết quả|TIMING=Thời gian|LEAD=Đơn vị chủ trì"
                            + "|COORDINATOR=Đơn vị phối hợp",
                    ", ",
                    Oddity.COUNTED_COLUMNS,
                    Oddity.DOTS_AFTER_NUMBERS),
            Layout.of(
                    "no column of numbers",
                    "docx",
                    "TEXT=Nhiệm vụ|LEAD=Đơn vị chủ trì|COORDINATOR=Phối hợp|TIMING=Thời gian",
                    "; ",
                    Oddity.NUMBER_IN_TEXT),
            Layout.of(
                    "a table for each heading",
                    "docx",
                    "NUMBER=TT|TEXT=Công việc|LEAD=Chủ trì|COORDINATOR=Phối hợp|TIMING=Thời gian",
                    "; ",
                    Oddity.TABLE_FOR_EACH_HEADING),
            Layout.of(
                    "headings between tables",
                    "docx",
                    "NUMBER=TT|TEXT=Công việc|LEAD=Bộ phận chủ trì|COORDINATOR=Bộ phận phối hợp|TIMING=Thời gian",
                    ", ",
                    Oddity.HEADINGS_BETWEEN_TABLES),
            Layout.of(
                    "tables that go on without a header",
                    "docx",
                    "NUMBER=TT|TEXT=Công việc|LEAD=Chủ trì|COORDINATOR=Phối hợp|TIMING=Thời gian|PRODUCT=Sản phẩm",
                    "; ",
                    Oddity.HEADER_ONCE),
            Layout.of(
                    "headings across all columns",
                    "docx",
                    "NUMBER=TT|TEXT=Hoạt động|LEAD=Đầu mối thực hiện|COORDINATOR=Đơn vị phối hợp|TIMING=Lộ trình thực hiện",
                    "\n- ",
                    Oddity.NUMBER_IN_WIDE_HEADING),
            Layout.of(
                    "merged downwards",
                    "docx",
                    "NUMBER=TT|TEXT=Nội dung|LEAD=Đơn vị chủ trì|COORDINATOR=Đơn vị phối hợp|TIMING=Thời gian hoàn thành",
                    "; ",
                    Oddity.MERGED_DOWN),
            Layout.of(
                    "spoilt by noise",
                    "txt",
                    "NUMBER=TT|TEXT=Nội dung|LEAD=Đơn vị chủ trì|COORDINATOR=Đơn vị phối hợp|TIMING=Thời gian hoàn thành",
                    "; ",
                    Oddity.SPOILT_SPACES,
                    Oddity.EMPTY_ROWS,
                    Oddity.HEADER_AGAIN),
            Layout.of(
                    "headings not bold",
                    "xlsx",
                    "NUMBER=STT|TEXT=Tên công việc|LEAD=Người phụ trách|COORDINATOR=Người phối hợp|TIMING=Kỳ hạn"
                            + "|REMARK=Ghi chú",
                    ", ",
                    Oddity.PLAIN_HEADINGS,
                    Oddity.EMPTY_ROWS),
            Layout.of(
                    "a sentence in one cell",
                    "docx",
                    "NUMBER=TT|TEXT=Nhiệm vụ|LEAD=Phân công thực hiện|TIMING=Thời gian",
                    ", ",
                    Oddity.SENTENCE),
            Layout.of(
                    "labels after the names",
                    "xlsx",
                    "NUMBER=TT|TEXT=Nhiệm vụ|PARTIES=Cơ quan chủ trì/phối hợp|TIMING=Thời gian|PRODUCT=Sản phẩm",
                    "; ",
                    Oddity.LABELLED_AFTER));

    private record Made(MadePaper paper, Layout layout) {

        @Override
        public String toString() {
            return paper.name() + ", " + layout.name();
        }

        PlanDraft read() {
            return MadePaperTests.read(paper, layout).orElseThrow();
        }
    }

    private static Outcome<PlanDraft> read(MadePaper paper, Layout layout) {
        return new Reading(new Extraction())
                .read("plan." + layout.ending(), layout.write(paper), new UnitNames(Map.of()), OptionalInt.empty());
    }

    static Stream<Made> made() {
        return MadePaper.NAMES.stream()
                .map(MadePaper::of)
                .flatMap(paper -> LAYOUTS.stream().map(layout -> new Made(paper, layout)));
    }

    @ParameterizedTest
    @MethodSource("made")
    void headAndHeadingsAreRead(Made made) {
        var paper = made.paper();
        var draft = made.read();
        assertThat(draft.number()).isEqualTo(paper.say("number"));
        assertThat(draft.notation()).isEqualTo(paper.say("notation"));
        assertThat(draft.date()).contains(LocalDate.parse(paper.say("date")));
        assertThat(draft.place()).isEqualTo(paper.say("place"));
        assertThat(draft.title()).isEqualTo(paper.say("title"));
        assertThat(draft.year()).isEqualTo(Integer.parseInt(paper.say("year")));
        assertThat(draft.agency()).isEqualTo(paper.say("agency").replace('|', ' '));
        var signer = paper.say("signer").split("\\|");
        assertThat(draft.signer().name()).isEqualTo(signer[2]);
        assertThat(draft.groups())
                .extracting(DraftGroup::title)
                .containsExactlyElementsOf(paper.lines().stream()
                        .filter(MadePaper.Heading.class::isInstance)
                        .map(line -> ((MadePaper.Heading) line).title())
                        .toList());
    }

    @Test
    void of100TasksAtLeast95AreRightWithoutACorrection() {
        var wrong = new ArrayList<String>();
        int tasks = 0;
        for (var one : made().toList()) {
            var read = one.read();
            var expected = one.paper().tasks();
            tasks += expected.size();
            for (int place = 0; place < expected.size(); place++) {
                var task = expected.get(place);
                var found = read.tasks().stream()
                        .filter(other -> plain(other.text()).equals(plain(task.text())))
                        .toList();
                var faults = found.size() != 1 ? List.of("not found") : faults(one, task, found.getFirst(), read);
                if (!faults.isEmpty()) {
                    wrong.add(one + ", \"" + task.text() + "\": " + faults);
                }
            }
            if (read.tasks().size() > expected.size()) {
                wrong.add(one + ": " + (read.tasks().size() - expected.size()) + " too many");
            }
        }
        assertThat(MadePaper.NAMES.size() * LAYOUTS.size()).isGreaterThanOrEqualTo(40);
        assertThat(1 - (double) wrong.size() / tasks)
                .as(tasks + " tasks, wrong:\n" + String.join("\n", wrong))
                .isGreaterThanOrEqualTo(AIM);
    }

    private static List<String> faults(Made made, MadePaper.Task task, DraftTask read, PlanDraft draft) {
        var faults = new ArrayList<String>();
        differs("leads", names(task.leads()), printed(read.leads()), faults);
        differs("coordinators", names(task.coordinators()), printed(read.coordinators()), faults);
        differs("number", task.number(), read.printedNumber().replaceAll("\\.$", ""), faults);
        differs("kind", task.kind(), read.timing().kind(), faults);
        differs("due", task.due(), read.timing().dueBefore(), faults);
        differs(
                "heading",
                made.paper().headingOf(task),
                read.group().isPresent()
                        ? draft.groups().get(read.group().getAsInt()).title()
                        : "",
                faults);
        if (made.layout().has(Role.PRODUCT)) {
            differs("product", task.product(), read.product(), faults);
        }
        if (made.layout().has(Role.REMARK)) {
            differs("remark", task.remark(), read.remark(), faults);
        }
        return faults;
    }

    private static void differs(String what, Object expected, Object read, List<String> faults) {
        if (!expected.equals(read)) {
            faults.add(what + " " + read + " instead of " + expected);
        }
    }

    private static List<String> names(List<String> parties) {
        return parties.stream().map(MadePaperTests::plain).toList();
    }

    private static List<String> printed(List<DraftParty> parties) {
        return parties.stream().map(party -> plain(party.printed())).toList();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll(" (?=[,;])", "").strip();
    }
}
