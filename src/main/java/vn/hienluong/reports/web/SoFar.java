package vn.hienluong.reports.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hienluong.platform.Text;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.ReportLine;
import vn.hienluong.reports.web.LineForm.ShownFigure;

/**
 * The figures of the period before, by what they count, each with its total since January where that is known. A unit
 * that stands for several goes on from the sum of theirs.
 */
final class SoFar {

    private record Count(Figure like, Optional<BigDecimal> total) {

        Count and(Optional<BigDecimal> more) {
            return new Count(like, total.flatMap(one -> more.map(one::add)));
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** @param first nothing came before these lines in the year: what they count is the total */
    SoFar(List<ReportLine> before, boolean first) {
        for (var line : before) {
            for (var figure : line.text().figures()) {
                var total = figure.sinceJanuary()
                        .or(() -> Optional.of(figure.amount()).filter(_ -> first));
                counts.merge(key(figure), new Count(figure, total), (one, _) -> one.and(total));
            }
        }
    }

    private static String key(Figure figure) {
        return (figure.label().strip() + "\n" + figure.measure().strip()).toLowerCase(Locale.ROOT);
    }

    /** The rows of the form: what is written, then what was counted last time and waits for its number. */
    List<ShownFigure> rows(List<Figure> written, Text words) {
        var rows = new ArrayList<ShownFigure>();
        var waiting = new LinkedHashMap<>(counts);
        for (var figure : written) {
            var before = Optional.ofNullable(waiting.remove(key(figure))).flatMap(Count::total);
            rows.add(new ShownFigure(
                    figure.label(),
                    words.number(figure.amount()),
                    figure.measure(),
                    figure.sinceJanuary().map(words::number).orElse(""),
                    before.map(words::number).orElse("")));
        }
        for (var count : waiting.values()) {
            var like = count.like();
            rows.add(new ShownFigure(
                    like.label(),
                    "",
                    like.measure(),
                    "",
                    count.total().map(words::number).orElse("")));
        }
        return rows;
    }

    /** A total since January is written that is not the one before and the period together. */
    boolean differs(List<Figure> written) {
        return written.stream().anyMatch(figure -> {
            var before = Optional.ofNullable(counts.get(key(figure))).flatMap(Count::total);
            return before.isPresent()
                    && figure.sinceJanuary().isPresent()
                    && before.get()
                                    .add(figure.amount())
                                    .compareTo(figure.sinceJanuary().get())
                            != 0;
        });
    }
}
