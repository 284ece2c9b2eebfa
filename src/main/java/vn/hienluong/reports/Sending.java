package vn.hienluong.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.obligations.ReportDue;

/**
 * One row of "Tổng hợp tình hình gửi báo cáo".
 *
 * @param lastDay last day on which this unit's report is on time
 * @param owed lines that the unit owes, {@code answered} those that can be sent
 */
public record Sending(
        ReportDue due, Optional<UnitReport> report, Standing standing, LocalDate lastDay, int owed, int answered) {

    /** Gửi đúng hạn, gửi chậm, chưa gửi báo cáo: only for units that count; a body is never late. */
    public enum Standing {
        /** Not sent, and there is time. */
        WAITING,
        ON_TIME,
        LATE,
        /** Not sent, and the day is past. */
        NOT_SENT
    }

    public boolean sent() {
        return report.filter(one -> one.state().sent()).isPresent();
    }

    public Optional<Instant> firstSentAt() {
        return report.flatMap(UnitReport::firstSentAt);
    }
}
