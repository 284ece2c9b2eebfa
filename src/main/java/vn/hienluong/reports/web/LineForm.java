package vn.hienluong.reports.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;

/** A line as the form sends it; the four lists of figures go together row by row. */
public record LineForm(
        @Nullable String status,
        @Nullable String result,
        @Nullable String cumulative,
        @Nullable String difficulty,
        @Nullable String proposal,
        @Nullable String doneOn,
        @Nullable List<String> figureLabel,
        @Nullable List<String> figureAmount,
        @Nullable List<String> figureMeasure,
        @Nullable List<String> figureSince,
        @Nullable Integer seen) {

    int seenVersion() {
        return seen == null ? 0 : seen;
    }

    Outcome<LineText> read() {
        return figures()
                .map(figures -> new LineText(
                        Typed.choice(Typed.line(status), LineStatus.class),
                        Typed.text(result),
                        Typed.text(cumulative),
                        Typed.text(difficulty),
                        Typed.text(proposal),
                        Typed.day(Typed.line(doneOn)),
                        figures));
    }

    /** For whoever presses the button, and not for whoever is still typing: a figure without a number would be dropped. */
    Outcome<LineText> whole() {
        return typedFigures().stream()
                .filter(figure -> (figure.amount() + figure.since()).isEmpty())
                .findFirst()
                .map(figure -> figure.label() + figure.measure())
                .<Outcome<LineText>>map(named -> Outcome.refused("reports.figure.without-number", named))
                .orElseGet(this::read);
    }

    private Outcome<List<Figure>> figures() {
        var figures = new ArrayList<Figure>();
        int rows = figureLabel == null ? 0 : figureLabel.size();
        for (int row = 0; row < rows; row++) {
            var label = at(figureLabel, row);
            var amount = at(figureAmount, row);
            if (amount.isEmpty() && at(figureSince, row).isEmpty()) {
                continue;
            }
            var number = Numbers.read(amount);
            if (label.isEmpty() || number.isEmpty()) {
                return Outcome.refused("reports.figure.unreadable", label, amount);
            }
            var since = at(figureSince, row);
            var total = since.isEmpty() ? Optional.<BigDecimal>empty() : Numbers.read(since);
            if (!since.isEmpty() && total.isEmpty()) {
                return Outcome.refused("reports.figure.unreadable", label, since);
            }
            figures.add(new Figure(label, at(figureMeasure, row), number.get(), total));
        }
        return Outcome.done(figures);
    }

    private static String at(@Nullable List<String> column, int row) {
        return column == null || row >= column.size() ? "" : Typed.line(column.get(row));
    }

    /** What was typed as it was typed, also what could not be read: it stands in the form again. */
    Shown typed() {
        return new Shown(
                Typed.line(status),
                Typed.text(result),
                Typed.text(cumulative),
                Typed.text(difficulty),
                Typed.text(proposal),
                Typed.line(doneOn),
                typedFigures());
    }

    private List<ShownFigure> typedFigures() {
        var rows = new ArrayList<ShownFigure>();
        for (int row = 0; figureLabel != null && row < figureLabel.size(); row++) {
            var figure = new ShownFigure(
                    at(figureLabel, row), at(figureAmount, row), at(figureMeasure, row), at(figureSince, row), "");
            if (!(figure.label() + figure.amount() + figure.measure() + figure.since()).isEmpty()) {
                rows.add(figure);
            }
        }
        return rows;
    }

    /** The kept line as the form shows it. */
    static Shown shown(LineText text, Text words) {
        return new Shown(
                text.status().map(Enum::name).orElse(""),
                text.result(),
                text.cumulative(),
                text.difficulty(),
                text.proposal(),
                text.doneOn().map(Object::toString).orElse(""),
                text.figures().stream()
                        .map(figure -> new ShownFigure(
                                figure.label(),
                                words.number(figure.amount()),
                                figure.measure(),
                                figure.sinceJanuary().map(words::number).orElse(""),
                                ""))
                        .toList());
    }

    /** Values of the fields. */
    public record Shown(
            String status,
            String result,
            String cumulative,
            String difficulty,
            String proposal,
            String doneOn,
            List<ShownFigure> figures) {

        Shown with(List<ShownFigure> rows) {
            return new Shown(status, result, cumulative, difficulty, proposal, doneOn, rows);
        }

        public boolean more() {
            return !difficulty.isEmpty() || !proposal.isEmpty() || !figures.isEmpty() || !cumulative.isEmpty();
        }
    }

    /** @param before since January up to the period before; empty when it is not known */
    public record ShownFigure(String label, String amount, String measure, String since, String before) {}
}
