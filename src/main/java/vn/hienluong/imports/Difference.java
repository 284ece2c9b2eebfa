package vn.hienluong.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.hienluong.reading.DraftTask;
import vn.hienluong.reading.PlanDraft;

/** What is not the same when a plan is read again: tasks that came, went, or say something else. */
public final class Difference {

    /** Share of common words above which two rows are taken for the same task. */
    private static final double SAME = 0.6;

    private Difference() {}

    /** @param cells nothing where the whole task came or went */
    public record Line(Kind kind, String number, String text, List<Cell> cells) {}

    public record Cell(String place, String from, String to) {}

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public static List<Line> between(PlanDraft earlier, PlanDraft later) {
        var left = new ArrayList<>(earlier.tasks());
        var lines = new ArrayList<Line>();
        for (var task : later.tasks()) {
            var twin = twin(task, left);
            twin.ifPresent(left::remove);
            if (twin.isEmpty()) {
                lines.add(new Line(Kind.ADDED, task.printedNumber(), task.text(), List.of()));
            } else {
                changed(twin.get(), task).ifPresent(lines::add);
            }
        }
        left.forEach(task -> lines.add(new Line(Kind.REMOVED, task.printedNumber(), task.text(), List.of())));
        return lines;
    }

    private static Optional<Line> changed(DraftTask before, DraftTask after) {
        var cells = Cells.changed(before, after).stream()
                .filter(change -> !change.place().endsWith(".group"))
                .map(change -> new Cell(
                        change.place().replaceAll("^task\\.\\d+\\.", ""), plain(change.from()), plain(change.to())))
                .filter(cell -> !cell.from().equals(cell.to()))
                .toList();
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(Kind.CHANGED, after.printedNumber(), after.text(), cells));
    }

    /** Without the ids that say which unit is meant. */
    private static String plain(String cell) {
        return cell.replaceAll("=([0-9a-f-]{36}|\\*)", "");
    }

    private static Optional<DraftTask> twin(DraftTask task, List<DraftTask> candidates) {
        Optional<DraftTask> best = Optional.empty();
        double most = SAME;
        for (var candidate : candidates) {
            double share = share(task.text(), candidate.text());
            if (share > most || (share == most && best.isEmpty())) {
                most = share;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    private static double share(String one, String other) {
        var mine = words(one);
        var theirs = words(other);
        var all = new HashSet<>(mine);
        all.addAll(theirs);
        mine.retainAll(theirs);
        return all.isEmpty() ? 0 : (double) mine.size() / all.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
