package vn.hienluong.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;

/**
 * A line as it is kept.
 *
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
        int version,
        String editedBy,
        Instant editedAt,
        boolean enteredByOffice) {

    public ReportLine {
        evidence = List.copyOf(evidence);
    }
}
