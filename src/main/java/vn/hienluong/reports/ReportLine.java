package vn.hienluong.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.reports.taken.TakenFigure;

/**
 * A line as it is kept.
 *
 * @param taken figures that the system took for it
 * @param version goes up with each change; who saves names the version that they saw
 * @param enteredByOffice Văn phòng wrote it for the unit (nhập thay)
 */
public record ReportLine(
        UUID id,
        ReportId report,
        PeriodId period,
        TaskId task,
        UnitId unit,
        LineText text,
        List<Evidence> evidence,
        List<TakenFigure> taken,
        int version,
        String editedBy,
        Instant editedAt,
        boolean enteredByOffice) {

    public ReportLine {
        evidence = List.copyOf(evidence);
        taken = List.copyOf(taken);
    }

    /** All its numbers: those that a person wrote, and those that the system took. */
    public List<Figure> figures() {
        var systems = taken.stream().flatMap(one -> one.figure().stream());
        return Stream.concat(text.figures().stream(), systems).toList();
    }
}
