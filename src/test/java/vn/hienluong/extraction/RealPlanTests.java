package vn.hienluong.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan No. 07/KH-SKHCN of 2021 as Word, PDF and text of a scan: the same 10 headings and 28 tasks. */
class RealPlanTests {

    private static final Pattern NUMBER = Pattern.compile("[IVX]+|\\d+(\\.\\d+)?");

    private static SourceDocument plan(String ending) {
        return Made.read("plan." + ending, Made.sample(ending));
    }

    private static Grid annex(SourceDocument document) {
        return Made.grids(document).getLast();
    }

    private static List<String> contents(Grid annex, Predicate<GridRow> wanted) {
        return annex.rows().stream()
                .filter(row -> !row.cells().get(0).text().equals("TT"))
                .filter(wanted)
                .map(row -> row.cells().get(1).text())
                .toList();
    }

    private static boolean isHeading(GridRow row) {
        return row.cells().get(1).bold() && row.cells().get(2).text().isEmpty();
    }

    /** A row cut by a page break has no number and nobody who leads it to the end. */
    private static boolean isTask(GridRow row) {
        var number = row.cells().get(0).text();
        return !isHeading(row)
                && (NUMBER.matcher(number).matches()
                        || row.cells().get(1).text().startsWith("Tăng cường công tác Quản trị và vận hành"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void theAnnexHoldsTenHeadingsAndTwentyEightTasks(String ending) {
        var annex = annex(plan(ending));
        assertThat(annex.columns()).isEqualTo(5);
        assertThat(annex.landscape()).isFalse();
        assertThat(contents(annex, RealPlanTests::isHeading)).hasSize(10);
        assertThat(contents(annex, RealPlanTests::isTask)).hasSize(28);
        assertThat(Made.row(annex, 0))
                .containsExactly(
                        "TT",
                        "Nội dung công tác và kết quả đầu ra",
                        "Chủ trì thực hiện",
                        "Phối hợp thực hiện",
                        "Thời gian hoàn thành");
        assertThat(Made.row(annex, 2))
                .containsExactly(
                        "1",
                        "Xây dựng Kế hoạch duy trì và củng cố chỉ số PAPI của Sở Khoa học và Công nghệ năm 2021",
                        "Văn phòng",
                        "Các phòng, đơn vị thuộc Sở",
                        "Quý I/2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void titleAndSectionsAreBoldParagraphs(String ending) {
        assertThat(Made.paragraphs(plan(ending)).stream()
                        .filter(Paragraph::bold)
                        .map(Paragraph::text)
                        .toList())
                .contains(
                        "KẾ HOẠCH",
                        "Duy trì và củng cố Chỉ số Hiệu quả Quản trị và Hành chính công của Sở Khoa học và Công nghệ năm 2021.",
                        "I. MỤC ĐÍCH, YÊU CẦU",
                        "1. Mục đích",
                        "II. NHIỆM VỤ VÀ GIẢI PHÁP",
                        "8. Quản trị điện tử",
                        "III. TỔ CHỨC THỰC HIỆN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void whatAPageBreakCutIsOneParagraphAgain(String ending) {
        assertThat(Made.texts(plan(ending)))
                .anyMatch(text -> text.startsWith("- Đảm bảo xây dựng")
                        && text.endsWith(
                                "Thực hiện một nền hành chính có kỷ luật chặt chẽ trong bộ máy và có hiệu lực cao"
                                        + " trong xã hội."));
    }

    @Test
    void wordSaysWhichRowIsTheHeader() {
        var rows = annex(plan("docx")).rows();
        assertThat(rows.getFirst().header()).isTrue();
        assertThat(rows.subList(1, rows.size())).noneMatch(GridRow::header);
        assertThat(rows).hasSize(39).allMatch(row -> row.page() == 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void letterheadAndSignatureAreGrids(String ending) {
        var document = plan(ending);
        assertThat(Made.grids(document).getFirst().rows().getLast().cells())
                .extracting(GridCell::text)
                .containsExactly("Số: 07 /KH-SKHCN", "Quảng Trị, ngày 20 tháng 01 năm 2021");
        assertThat(Made.grids(document))
                .anyMatch(grid -> grid.rows().stream()
                        .anyMatch(row -> row.cells().getLast().text().contains("Nguyễn Hữu Thắng")));
        assertThat(Made.paragraphs(document).getFirst().centered()).isTrue();
    }

    @Test
    void thePdfGivesTheWordsOfTheWordFile() {
        var word = annex(plan("docx"));
        var pdf = annex(plan("pdf"));
        assertThat(joined(pdf)).isEqualTo(joined(word));
        assertThat(Made.texts(plan("pdf"))).containsAll(Made.texts(plan("docx")));
        assertThat(pdf.rows().getLast().page()).isEqualTo(10);
    }

    /** Column by column, without the repeated header and the page breaks. */
    private static List<String> joined(Grid annex) {
        var columns = new ArrayList<String>();
        for (var column = 0; column < annex.columns(); column++) {
            var at = column;
            columns.add(String.join(
                    " ",
                    annex.rows().stream()
                            .filter(row -> !row.cells().getFirst().text().equals("TT"))
                            .map(row -> row.cells().get(at).text().replace('\n', ' '))
                            .filter(text -> !text.isEmpty())
                            .toList()));
        }
        return columns;
    }

    @Test
    void readingIsQuickOnceWarm() {
        for (var times = 0; times < 4; times++) {
            plan("docx");
            plan("pdf");
        }
        assertThat(fastest("docx")).isLessThan(Duration.ofMillis(150));
        assertThat(fastest("pdf")).isLessThan(Duration.ofMillis(700));
    }

    private static Duration fastest(String ending) {
        var best = Duration.ofDays(1);
        for (var times = 0; times < 3; times++) {
            var start = System.nanoTime();
            plan(ending);
            var taken = Duration.ofNanos(System.nanoTime() - start);
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        return best;
    }
}
