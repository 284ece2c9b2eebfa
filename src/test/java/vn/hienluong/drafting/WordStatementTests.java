package vn.hienluong.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.hienluong.platform.Words;

/** Every statement of the record is found again in the Word file, and every row is there in its order. */
class WordStatementTests {

    private static final String DOCUMENT = "word/document.xml";

    private final Papers papers = new Papers(Words.load());
    private final WordFile report = new WordFile(papers.docx(SamplePapers.quarterlyReport()));

    @Test
    void everyStatementIsABookmarkAroundItsVeryWords() {
        for (var block : SamplePapers.body()) {
            switch (block) {
                case Block.Paragraph(var line) -> assertFound(report, line);
                case Block.Bullet bullet -> assertFound(report, bullet.line());
                default -> assertThat(block).isInstanceOf(Block.Heading.class);
            }
        }
    }

    @Test
    void everyRowAndEveryResultOfTheAnnexIsFoundAgain() {
        for (var row : SamplePapers.annexRows()) {
            if (row instanceof Table.Cells(var task, var cells)) {
                assertThat(bookmarked(report, Objects.requireNonNull(task)))
                        .isEqualTo(cells.getFirst().lines().isEmpty() ? "" : line(cells, 0));
                cells.get(5).lines().forEach(result -> assertFound(report, result));
            }
        }
    }

    @Test
    void everyBookmarkIsAStatementOrARowAndNothingElse() {
        var names = names(report);
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("s_[0-9a-f]{32}"));
        long statements = SamplePapers.body().stream()
                .filter(block -> !(block instanceof Block.Heading))
                .count();
        assertThat(names).hasSize((int) statements + 28 + 29);
    }

    @Test
    void aStatementThatStandsTwiceKeepsBothPlaces() {
        var id = SamplePapers.statement(1);
        var paper = Paper.titled(SamplePapers.CREATED, "BÁO CÁO", "Hai lần")
                .say(Block.paragraph(id, "Một."), Block.paragraph(id, "Hai."), Block.paragraph(id, "Ba."))
                .build();
        var name = name(id);
        assertThat(names(new WordFile(papers.docx(paper)))).containsExactly(name, name + "_2", name + "_3");
    }

    @Test
    void severalStatementsOfOneParagraphAreToldApartAndShowTheirSources() {
        var notice = new WordFile(papers.docx(SamplePapers.onTimeNotice()));
        assertThat(bookmarked(notice, SamplePapers.statement(1))).isEqualTo("Đến hết ngày 04/3/2021, đã có ");
        assertThat(bookmarked(notice, SamplePapers.statement(2))).isEqualTo("07/09");
        assertThat(bookmarked(notice, SamplePapers.statement(3))).isEqualTo(" phòng, đơn vị gửi báo cáo, cụ thể:");
        var mark = notice.find(DOCUMENT, "//r[rPr/rStyle/@val='SourceMark']");
        assertThat(mark).singleElement().extracting(WordFile::text).isEqualTo("[1]");
    }

    @Test
    void theRowsAreReadBackWithPoiInTheirOrder() throws Exception {
        try (var document = report.open()) {
            var table = document.getTables().getLast();
            var read = table.getRows().stream()
                    .skip(1)
                    .map(row -> row.getTableCells().stream()
                            .map(cell -> String.join(
                                    "\n",
                                    cell.getParagraphs().stream()
                                            .map(XWPFParagraph::getText)
                                            .toList()))
                            .toList())
                    .toList();
            assertThat(read).containsExactlyElementsOf(expected());
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        }
    }

    private static List<List<String>> expected() {
        var expected = new ArrayList<List<String>>();
        for (var row : SamplePapers.annexRows()) {
            expected.add(
                    switch (row) {
                        case Table.Group group -> List.of(group.number(), group.text());
                        case Table.Cells cells ->
                            cells.cells().stream()
                                    .map(cell -> String.join(
                                            "\n",
                                            cell.lines().stream()
                                                    .map(Line::text)
                                                    .toList()))
                                    .toList();
                    });
        }
        return expected;
    }

    private static void assertFound(WordFile word, Line line) {
        for (var span : line.spans()) {
            assertThat(bookmarked(word, Objects.requireNonNull(span.anchor()))).isEqualTo(span.text());
        }
    }

    /** What stands between the start and the end of the bookmark. */
    private static String bookmarked(WordFile word, UUID anchor) {
        var start = word.find(DOCUMENT, "//bookmarkStart[@name='" + name(anchor) + "']")
                .getFirst();
        var text = new StringBuilder();
        for (var node = start.getNextSibling(); !isEnd(node, start); node = node.getNextSibling()) {
            text.append(WordFile.text(node));
        }
        return text.toString();
    }

    private static boolean isEnd(org.w3c.dom.Node node, Element start) {
        return node.getNodeName().equals("bookmarkEnd")
                && ((Element) node).getAttribute("id").equals(start.getAttribute("id"));
    }

    private static List<String> names(WordFile word) {
        return word.find(DOCUMENT, "//bookmarkStart").stream()
                .map(start -> start.getAttribute("name"))
                .toList();
    }

    private static String name(UUID anchor) {
        return "s_" + anchor.toString().replace("-", "");
    }

    private static String line(List<Table.Cell> cells, int column) {
        return cells.get(column).lines().getFirst().text();
    }
}
