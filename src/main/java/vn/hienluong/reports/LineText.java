package vn.hienluong.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a unit writes in a line.
 *
 * @param result in the period; for "Không phát sinh" the reason
 * @param cumulative since the first of January, in words
 * @param doneOn the day of completion, only with {@link LineStatus#COMPLETED}
 */
public record LineText(
        Optional<LineStatus> status,
        String result,
        String cumulative,
        String difficulty,
        String proposal,
        Optional<LocalDate> doneOn,
        List<Figure> figures) {

    public static final LineText EMPTY = new LineText(Optional.empty(), "", "", "", "", Optional.empty(), List.of());

    public LineText {
        figures = List.copyOf(figures);
        doneOn = doneOn.filter(_ -> status.filter(LineStatus.COMPLETED::equals).isPresent());
    }

    public static LineText of(LineStatus status, String result) {
        return new LineText(Optional.of(status), result, "", "", "", Optional.empty(), List.of());
    }

    public LineText with(List<Figure> numbers) {
        return new LineText(status, result, cumulative, difficulty, proposal, doneOn, numbers);
    }

    public LineText doneOn(LocalDate day) {
        return new LineText(status, result, cumulative, difficulty, proposal, Optional.of(day), figures);
    }

    /** Can be sent: it says how the task stands, and in words what was done or why nothing was. */
    public boolean answered() {
        return status.isPresent() && !result.isBlank();
    }

    public boolean blank() {
        return status.isEmpty()
                && result.isBlank()
                && cumulative.isBlank()
                && difficulty.isBlank()
                && proposal.isBlank()
                && figures.isEmpty();
    }
}
