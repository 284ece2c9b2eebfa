package vn.hienluong.chasing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import vn.hienluong.notifications.Note;
import vn.hienluong.workdays.WorkingCalendar;

/** What a unit is told about everything that it has not sent, in one note. */
final class Digest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Digest() {}

    /** @param reports of one unit, what is due first in front */
    static Note of(List<Unsent> reports, LocalDate today, WorkingCalendar calendar) {
        var first = reports.getFirst();
        var href = "/periods/" + first.period().id() + "/reports/" + first.unit();
        return reports.size() == 1 ? one(first, today, calendar, href) : several(reports, href);
    }

    private static Note one(Unsent report, LocalDate today, WorkingCalendar calendar, String href) {
        var period = report.period().title();
        var sign = report.plan().sign();
        var last = DAY.format(report.lastDay());
        if (report.ofBody()) {
            return new Note("chasing.remind.body", List.of(report.unitName(), period, sign, last), href);
        }
        if (report.overdue()) {
            return new Note("chasing.remind.after", List.of(report.unitName(), period, sign, last), href);
        }
        int left = calendar.between(today, report.lastDay());
        return left == 0
                ? new Note("chasing.remind.last-day", List.of(report.unitName(), period, sign, last), href)
                : new Note(
                        "chasing.remind.before",
                        List.of(report.unitName(), period, sign, last, String.valueOf(left)),
                        href);
    }

    private static Note several(List<Unsent> reports, String href) {
        var list = reports.stream()
                .map(report ->
                        String.join(", ", report.period().title(), report.plan().sign(), DAY.format(report.lastDay())))
                .collect(Collectors.joining("; "));
        var first = reports.getFirst();
        return new Note(
                first.ofBody() ? "chasing.remind.body-several" : "chasing.remind.several",
                List.of(first.unitName(), String.valueOf(reports.size()), list),
                href);
    }
}
