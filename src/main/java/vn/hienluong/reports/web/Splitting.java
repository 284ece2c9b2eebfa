package vn.hienluong.reports.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Splits what a unit wrote elsewhere (its own Word report, rows pasted from Excel) into lines. A row that names a task
 * gives its last cell as the result; a paragraph that names a task gives the paragraphs after it. What belongs to no
 * task is given back as well: nothing is dropped, and nothing is kept before somebody confirms it.
 */
final class Splitting {

    /** Share of a task's words that a text has to hold to be taken for its name. */
    private static final double NAMED = 0.7;

    private Splitting() {}

    /** @param task id of the task, {@code text} its wording in the plan */
    record Known(String task, String text) {}

    /** @param rest what belongs to no task, in its order */
    record Split(Map<String, String> results, String rest) {}

    /** @param rows cells of a table's row, or one cell for a paragraph */
    static Split of(List<List<String>> rows, Collection<Known> tasks) {
        var results = new LinkedHashMap<String, StringBuilder>();
        var rest = new StringBuilder();
        var current = Optional.<Known>empty();
        for (var row : rows) {
            var cells = row.stream()
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (cells.isEmpty()) {
                continue;
            }
            var named = named(cells, tasks);
            if (named.isPresent()) {
                current = named;
                append(results, named.get(), result(cells, named.get()));
            } else if (current.isPresent() && cells.size() == 1) {
                append(results, current.get(), cells.getFirst());
            } else {
                rest.append(String.join(" – ", cells)).append('\n');
            }
        }
        var texts = new LinkedHashMap<String, String>();
        results.forEach((task, text) -> texts.put(task, text.toString().strip()));
        return new Split(texts, rest.toString().strip());
    }

    private static void append(Map<String, StringBuilder> results, Known task, String text) {
        var kept = results.computeIfAbsent(task.task(), _ -> new StringBuilder());
        if (!text.isBlank()) {
            kept.append(kept.isEmpty() ? "" : "\n").append(text);
        }
    }

    private static Optional<Known> named(List<String> cells, Collection<Known> tasks) {
        Optional<Known> best = Optional.empty();
        double most = NAMED;
        for (var task : tasks) {
            for (var cell : cells) {
                double share = share(task.text(), cell);
                if (share >= most) {
                    most = share;
                    best = Optional.of(task);
                }
            }
        }
        return best;
    }

    /** The last cell after the one that names the task; in a paragraph what follows the name after a colon. */
    private static String result(List<String> cells, Known task) {
        int at = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (share(task.text(), cells.get(i)) >= share(task.text(), cells.get(at))) {
                at = i;
            }
        }
        if (at + 1 < cells.size()) {
            return cells.getLast();
        }
        var cell = cells.get(at);
        int colon = cell.indexOf(':');
        return colon > 0 && share(task.text(), cell.substring(0, colon)) >= NAMED
                ? cell.substring(colon + 1).strip()
                : "";
    }

    private static double share(String name, String text) {
        var wanted = words(name);
        if (wanted.isEmpty()) {
            return 0;
        }
        var there = words(text);
        return (double) wanted.stream().filter(there::contains).count() / wanted.size();
    }

    private static Set<String> words(String text) {
        var folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        var words = new HashSet<>(Arrays.asList(folded.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /** Lines of text as they come from the clipboard: cells are parted by tabs. */
    static List<List<String>> pasted(String text) {
        var rows = new ArrayList<List<String>>();
        text.lines().forEach(line -> rows.add(Arrays.asList(line.split("\t"))));
        return rows;
    }
}
