package vn.hienluong.reading;

import java.util.ArrayList;
import java.util.List;
import vn.hienluong.reading.Columns.Role;

/** Puts rows together again that a page break has cut, and gives merged cells to each row that they stand beside. */
final class Stitching {

    private static final List<Role> PEOPLE_AND_TIME =
            List.of(Role.LEAD, Role.COORDINATOR, Role.PARTIES, Role.TIMING, Role.PRODUCT);

    private Stitching() {}

    static List<AnnexRow> of(List<AnnexRow> rows) {
        var whole = new ArrayList<AnnexRow>();
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            var next = place + 1 < rows.size() ? rows.get(place + 1) : null;
            if (!whole.isEmpty() && continues(row, whole.getLast(), next == null ? row : next)) {
                whole.getLast().append(row);
            } else {
                inherit(row, whole);
                whole.add(row);
            }
        }
        return whole;
    }

    /** Without a number of its own, a row goes on from the one before unless it is a heading or a task in itself. */
    private static boolean continues(AnnexRow row, AnnexRow before, AnnexRow next) {
        if (row.has(Role.NUMBER) || row.wide) {
            return false;
        }
        if (!row.has(Role.TEXT)) {
            return true;
        }
        if (row.continued.contains(Role.TEXT)) {
            return true;
        }
        if (Rows.isNumbered(row.get(Role.TEXT)) || row.get(Role.TEXT).startsWith("-") && !row.onlyWords()) {
            return false;
        }
        boolean broken = row.again || row.page != before.page;
        if (row.onlyWords()) {
            return !row.inherits() && (small(row, Role.TEXT) || broken && !row.bold && !opens(next, before));
        }
        if (row.ledBySomebody() && row.has(Role.TIMING)) {
            return PEOPLE_AND_TIME.stream().filter(row::has).allMatch(role -> small(row, role))
                    && small(row, Role.TEXT);
        }
        return !row.inherits() && (small(row, Role.TEXT) || broken);
    }

    /** The row after begins a group of its own, so the words before it are its heading. */
    private static boolean opens(AnnexRow next, AnnexRow before) {
        var number = next.get(Role.NUMBER);
        return number.matches("1[.)]?") || number.endsWith(".1") && !number.equals(before.get(Role.NUMBER));
    }

    private static boolean small(AnnexRow row, Role role) {
        return row.has(role) && Character.isLowerCase(row.get(role).codePointAt(0));
    }

    private static void inherit(AnnexRow row, List<AnnexRow> before) {
        if (before.isEmpty()) {
            return;
        }
        for (var role : AnnexRow.MERGED) {
            boolean ditto = row.has(role) && Parties.isDitto(row.get(role));
            if (ditto || row.continued.contains(role) && !row.has(role)) {
                row.cells.put(role, before.getLast().get(role));
            }
        }
    }
}
