package vn.hienluong.reports.taken;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;

/** The figures that were taken, as they are kept. */
@Component
public class TakenFigures {

    /** Which line. */
    public record Line(PeriodId period, UnitId unit, TaskId task) {

        static Line of(TakenFigure figure) {
            return new Line(figure.period(), figure.unit(), figure.task());
        }
    }

    private final TakenFigureRepository figures;

    TakenFigures(TakenFigureRepository figures) {
        this.figures = figures;
    }

    /** Of all lines of a unit in a period, those that nobody has written yet included. */
    @Transactional(readOnly = true)
    public List<TakenFigure> of(PeriodId period, UnitId unit, AgencyId agency) {
        return figures.of(period, unit, agency);
    }

    /** Of these lines, in one statement. */
    @Transactional(readOnly = true)
    public java.util.Map<Line, List<TakenFigure>> of(Collection<Line> lines, AgencyId agency) {
        var found = figures.of(
                lines.stream().map(Line::period).distinct().toList(),
                lines.stream().map(Line::unit).distinct().toList(),
                lines.stream().map(Line::task).distinct().toList(),
                agency);
        return found.stream().collect(Collectors.groupingBy(Line::of));
    }
}
