package vn.hienluong.obligations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hienluong.authority.UnitId;

/**
 * A unit's report that is owed in a period.
 *
 * @param unitName as it was when the period opened
 * @param counted belongs to the phòng, đơn vị: only these are on time, late or missing; a body never is
 * @param extension another last day for this unit alone
 */
public record ReportDue(
        UUID id,
        PeriodId period,
        UnitId unit,
        String unitName,
        boolean counted,
        boolean ownSeal,
        Optional<Extension> extension) {

    /** @param before first day on which the report is late after all */
    public record Extension(LocalDate before, String reason) {}

    public LocalDate dueBefore(Period period) {
        return extension.map(Extension::before).orElse(period.dueBefore());
    }
}
