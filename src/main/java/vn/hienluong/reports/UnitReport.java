package vn.hienluong.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.FileId;
import vn.hienluong.obligations.PeriodId;

/**
 * A unit's report in a period.
 *
 * @param note Phần phối hợp: what a coordinator writes once for all tasks
 * @param noteVersion as the version of a line
 * @param firstSentAt what "on time" is measured by, also when the report was returned and sent again
 * @param own the numbered, signed report of a unit with a seal of its own
 */
public record UnitReport(
        ReportId id,
        PeriodId period,
        UnitId unit,
        ReportState state,
        String note,
        int noteVersion,
        boolean enteredByOffice,
        Optional<Instant> firstSentAt,
        OwnPaper own) {

    /** Empty strings and nothing where the unit sends no paper of its own. */
    public record OwnPaper(String number, Optional<LocalDate> date, Optional<FileId> file) {

        public static final OwnPaper NONE = new OwnPaper("", Optional.empty(), Optional.empty());
    }

    UnitReport in(ReportState next) {
        return new UnitReport(id, period, unit, next, note, noteVersion, enteredByOffice, firstSentAt, own);
    }
}
