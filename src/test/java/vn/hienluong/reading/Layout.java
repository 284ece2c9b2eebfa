package vn.hienluong.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hienluong.reading.Columns.Role;
import vn.hienluong.reading.MadeFile.Cell;
import vn.hienluong.reading.MadePaper.Heading;
import vn.hienluong.reading.MadePaper.Task;

/** How an annex is laid out: which columns, in which words, merged, cut and spoilt in which way. */
record Layout(String name, String ending, List<Column> columns, String between, Set<Oddity> oddities) {

    /** {@code above}: words of the wide cell of a header of two rows, or none. */
    record Column(Role role, String label, String above) {}

    enum Oddity {
        HEADER_AGAIN,
        CUT_BY_PAGES,
        COUNTED_COLUMNS,
        NUMBER_IN_TEXT,
        TABLE_FOR_EACH_HEADING,
        HEADINGS_BETWEEN_TABLES,
        HEADER_ONCE,
        WIDE_HEADINGS,
        NUMBER_IN_WIDE_HEADING,
        PLAIN_HEADINGS,
        MERGED_DOWN,
        EMPTY_ROWS,
        SPOILT_SPACES,
        LABELLED,
        LABELLED_POINTS,
        LABELLED_AFTER,
        SENTENCE,
        UNLABELLED,
        DOTS_AFTER_NUMBERS
    }

    /** {@code columns}: role=label, parted by bars; {@code role=above>label} under a wide cell. */
    static Layout of(String name, String ending, String columns, String between, Oddity... oddities) {
        var all = EnumSet.noneOf(Oddity.class);
        all.addAll(Arrays.asList(oddities));
        return new Layout(
                name,
                ending,
                Arrays.stream(columns.split("\\|")).map(Layout::column).toList(),
                between,
                all);
    }

    private static Column column(String said) {
        var words = said.split("=", 2);
        var role = Role.valueOf(words[0].strip());
        var labels = words[1].split(">", 2);
        return labels.length == 2
                ? new Column(role, labels[1].strip(), labels[0].strip())
                : new Column(role, labels[0].strip(), "");
    }

    boolean has(Oddity oddity) {
        return oddities.contains(oddity);
    }

    boolean has(Role role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    byte[] write(MadePaper paper) {
        var sheet = new MadeFile();
        paper.above().forEach(line -> sheet.words(line, true));
        sheet.words("I. MỤC ĐÍCH", true);
        sheet.words("- Nâng cao hiệu quả, hiệu lực của cơ quan trong năm " + paper.say("year") + ".", false);
        paper.below().forEach(line -> sheet.words(line, line.equals(line.toUpperCase(java.util.Locale.ROOT))));
        sheet.words("PHỤ LỤC", true);
        sheet.words("DANH MỤC NHIỆM VỤ", true);
        var rows = header();
        @Nullable Task before = null;
        int since = 0;
        for (var line : paper.lines()) {
            boolean apart = has(Oddity.TABLE_FOR_EACH_HEADING)
                    || has(Oddity.HEADINGS_BETWEEN_TABLES)
                    || has(Oddity.HEADER_ONCE);
            if (line instanceof Heading heading && apart) {
                if (since > 0) {
                    sheet.table(rows);
                    rows = has(Oddity.HEADER_ONCE) ? new ArrayList<>() : header();
                    since = 0;
                }
                sheet.words(
                        has(Oddity.HEADINGS_BETWEEN_TABLES)
                                ? (dotted(heading) + " " + heading.title()).strip()
                                : "(Tiếp theo bảng trên)",
                        has(Oddity.HEADINGS_BETWEEN_TABLES));
                if (has(Oddity.HEADINGS_BETWEEN_TABLES)) {
                    continue;
                }
            }
            switch (line) {
                case Heading heading -> rows.add(heading(heading));
                case Task task -> {
                    add(rows, task, before);
                    since++;
                    before = task;
                }
            }
        }
        sheet.table(rows);
        return sheet.as(ending);
    }

    private void add(List<List<Cell>> rows, Task task, @Nullable Task before) {
        if (has(Oddity.EMPTY_ROWS)) {
            rows.add(columns.stream().map(_ -> Cell.of("")).toList());
        }
        var row = columns.stream()
                .map(column -> cell(column.role(), task, before))
                .toList();
        var words = task.text().split(" ");
        if (has(Oddity.CUT_BY_PAGES) && words.length > 8) {
            var middle = words.length / 2;
            rows.add(cut(row, String.join(" ", Arrays.copyOf(words, middle))));
            rows.addAll(header());
            rows.add(rest(String.join(" ", Arrays.copyOfRange(words, middle, words.length))));
        } else {
            rows.add(row);
        }
        if (has(Oddity.HEADER_AGAIN) && rows.size() % 4 == 0) {
            rows.addAll(header());
        }
    }

    private List<Cell> cut(List<Cell> row, String text) {
        var cut = new ArrayList<Cell>();
        for (int place = 0; place < row.size(); place++) {
            cut.add(columns.get(place).role() == Role.TEXT ? Cell.of(text) : row.get(place));
        }
        return cut;
    }

    private List<Cell> rest(String text) {
        return columns.stream()
                .map(column -> Cell.of(column.role() == Role.TEXT ? text : ""))
                .toList();
    }

    private List<List<Cell>> header() {
        var rows = new ArrayList<List<Cell>>();
        if (columns.stream().allMatch(column -> column.above().isEmpty())) {
            rows.add(columns.stream()
                    .map(column -> new Cell(column.label(), true, 1, false))
                    .toList());
        } else {
            var upper = new ArrayList<Cell>();
            var lower = new ArrayList<Cell>();
            for (var column : columns) {
                if (column.above().isEmpty()) {
                    upper.add(new Cell(column.label(), true, 1, false));
                    lower.add(new Cell("", true, 1, true));
                } else {
                    if (!upper.isEmpty() && upper.getLast().text().equals(column.above())) {
                        var wide = upper.removeLast();
                        upper.add(new Cell(wide.text(), true, wide.span() + 1, false));
                    } else {
                        upper.add(new Cell(column.above(), true, 1, false));
                    }
                    lower.add(new Cell(column.label(), true, 1, false));
                }
            }
            rows.add(upper);
            rows.add(lower);
        }
        if (has(Oddity.COUNTED_COLUMNS)) {
            var counts = new ArrayList<Cell>();
            columns.forEach(_ -> counts.add(Cell.of("(" + (counts.size() + 1) + ")")));
            rows.add(counts);
        }
        return rows;
    }

    private String dotted(Heading heading) {
        return heading.number().isEmpty() ? "" : heading.number() + ".";
    }

    private List<Cell> heading(Heading heading) {
        boolean bold = !has(Oddity.PLAIN_HEADINGS);
        if (has(Oddity.NUMBER_IN_WIDE_HEADING)) {
            return List.of(new Cell((dotted(heading) + " " + heading.title()).strip(), bold, columns.size(), false));
        }
        if (has(Oddity.WIDE_HEADINGS) && columns.getFirst().role() == Role.NUMBER) {
            return List.of(
                    new Cell(heading.number(), bold, 1, false),
                    new Cell(heading.title(), bold, columns.size() - 1, false));
        }
        boolean alone = !has(Role.NUMBER);
        return columns.stream()
                .map(column -> new Cell(
                        switch (column.role()) {
                            case NUMBER -> heading.number();
                            case TEXT -> alone ? (dotted(heading) + " " + heading.title()).strip() : heading.title();
                            default -> "";
                        },
                        bold,
                        1,
                        false))
                .toList();
    }

    private Cell cell(Role role, Task task, @Nullable Task before) {
        var text = text(role, task);
        boolean merged = has(Oddity.MERGED_DOWN)
                && before != null
                && Set.of(Role.LEAD, Role.COORDINATOR, Role.TIMING).contains(role)
                && text.equals(text(role, before));
        return merged ? new Cell("", false, 1, true) : Cell.of(has(Oddity.SPOILT_SPACES) ? spoilt(text) : text);
    }

    private static String spoilt(String text) {
        return " " + text.replace(", ", " , ").replace(" ", "  ") + "\u00a0";
    }

    private String text(Role role, Task task) {
        return switch (role) {
            case NUMBER -> task.number() + (has(Oddity.DOTS_AFTER_NUMBERS) ? "." : "");
            case TEXT ->
                has(Oddity.NUMBER_IN_TEXT) && !has(Role.NUMBER) ? task.number() + ". " + task.text() : task.text();
            case LEAD -> has(Role.COORDINATOR) ? joined(task.leads()) : both(task);
            case COORDINATOR -> joined(task.coordinators());
            case PARTIES -> both(task);
            case TIMING -> task.when();
            case PRODUCT -> task.product();
            case REMARK -> task.remark();
            default -> "";
        };
    }

    private String joined(List<String> parties) {
        return String.join(between, parties);
    }

    private String both(Task task) {
        var leads = joined(task.leads());
        var others = joined(task.coordinators());
        if (has(Oddity.UNLABELLED)) {
            return leads + between + others;
        }
        if (has(Oddity.SENTENCE)) {
            return leads + " chủ trì, phối hợp với " + others;
        }
        if (has(Oddity.LABELLED_AFTER)) {
            return leads + " (chủ trì); " + others + " (phối hợp)";
        }
        return has(Oddity.LABELLED_POINTS)
                ? "- Chủ trì: " + leads + ".\n- Phối hợp: " + others + "."
                : "Đơn vị chủ trì: " + leads + "\nĐơn vị phối hợp: " + others;
    }
}
