package vn.hienluong.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.extraction.Grid;
import vn.hienluong.extraction.GridCell;
import vn.hienluong.extraction.GridRow;
import vn.hienluong.extraction.Paragraph;
import vn.hienluong.extraction.Piece;
import vn.hienluong.extraction.SourceDocument;
import vn.hienluong.platform.Outcome;

/** A paper made piece by piece, as a reader of files would give it. */
final class Sheet {

    /** In a cell: one with the cell above. */
    static final String ABOVE = "^";

    /** In a cell: one with the cell to its left. */
    static final String LEFT = "<";

    private final List<Piece> pieces = new ArrayList<>();
    private final List<GridRow> rows = new ArrayList<>();
    private int page = 1;

    static Sheet plan() {
        return new Sheet()
                .line("UBND TỈNH HẢI LĂNG")
                .line("SỞ NỘI VỤ")
                .line("Số: 15/KH-SNV")
                .line("Hải Lăng, ngày 12 tháng 02 năm 2025")
                .bold("KẾ HOẠCH")
                .bold("Cải cách hành chính năm 2025");
    }

    Sheet line(String text) {
        end();
        pieces.add(new Paragraph(text, false, false, page));
        return this;
    }

    Sheet bold(String text) {
        end();
        pieces.add(new Paragraph(text, true, true, page));
        return this;
    }

    /** Cells parted by bars; a star before the row makes it bold. */
    Sheet row(String cells) {
        boolean heavy = cells.startsWith("*");
        var row = new ArrayList<GridCell>();
        var texts = Arrays.stream((heavy ? cells.substring(1) : cells).split("\\|", -1))
                .map(String::strip)
                .toList();
        for (int column = 0; column < texts.size(); column++) {
            var text = texts.get(column).replace("\\n", "\n");
            if (text.equals(LEFT)) {
                var wide = row.removeLast();
                row.add(new GridCell(wide.text(), wide.bold(), wide.column(), wide.span() + 1, wide.continued()));
            } else {
                boolean above = text.equals(ABOVE);
                row.add(new GridCell(above ? "" : text, heavy && !text.isEmpty(), column, 1, above));
            }
        }
        rows.add(new GridRow(row, false, page));
        return this;
    }

    Sheet rows(String block) {
        block.lines().filter(line -> !line.isBlank()).forEach(line -> row(line.strip()));
        return this;
    }

    Sheet nextPage() {
        page++;
        return this;
    }

    /** What comes now is another table. */
    Sheet end() {
        if (!rows.isEmpty()) {
            int columns = rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToInt(cell -> cell.column() + cell.span())
                    .max()
                    .orElse(0);
            pieces.add(new Grid(List.copyOf(rows), columns, false));
            rows.clear();
        }
        return this;
    }

    Outcome<PlanDraft> read(UnitNames known, OptionalInt table) {
        end();
        return new Reading(new Extraction())
                .read(new SourceDocument(SourceDocument.Format.DOCX, pieces, List.of()), known, table);
    }

    PlanDraft draft() {
        return read(new UnitNames(Map.of()), OptionalInt.empty()).orElseThrow();
    }

    String refusal() {
        return read(new UnitNames(Map.of()), OptionalInt.empty()) instanceof Outcome.Refused<PlanDraft>(var refusal)
                ? refusal.key()
                : "";
    }

    static String told(DraftTask task) {
        return "%s | %s | %s | %s | %s"
                .formatted(
                        task.printedNumber(),
                        task.text(),
                        names(task.leads()),
                        names(task.coordinators()),
                        task.timing().kind());
    }

    static String names(List<DraftParty> parties) {
        return String.join(
                "; ",
                parties.stream()
                        .map(party -> party.name() + (party.all() ? "*" : ""))
                        .toList());
    }
}
