package vn.hienluong.chasing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.workdays.Workdays;
import vn.hienluong.workdays.WorkingCalendar;

/**
 * Nhắc việc: tells units of reports that they have not sent. Asked for each morning by the program itself; a second
 * time on the same day says nothing again, and after missed days it says the latest once. Nobody is disturbed on a day
 * off.
 */
@Component
public class Reminders {

    private final Unsents unsents;
    private final Staffing staffing;
    private final ReminderRepository reminders;
    private final Workdays workdays;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    Reminders(
            Unsents unsents,
            Staffing staffing,
            ReminderRepository reminders,
            Workdays workdays,
            Notifications notifications,
            Audit audit,
            Clock clock) {
        this.unsents = unsents;
        this.staffing = staffing;
        this.reminders = reminders;
        this.workdays = workdays;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives how many units were reminded. */
    @Transactional
    public int remind(Actor system) {
        var today = Time.today(clock);
        var calendar = workdays.calendar(system.agency());
        if (!calendar.workday(today)) {
            return 0;
        }
        var byUnit = unsents.open(system.agency()).stream()
                .collect(Collectors.groupingBy(Unsent::unit, LinkedHashMap::new, Collectors.toList()));
        var staff = staffing.on(today, system.agency());
        return (int) byUnit.values().stream()
                .filter(reports -> remind(reports, staff, calendar, system))
                .count();
    }

    /** One digest of everything that the unit has open, when the time has come for any of it. */
    private boolean remind(List<Unsent> reports, Staffing.Today staff, WorkingCalendar calendar, Actor system) {
        var today = Time.today(clock);
        var reached = reports.stream()
                .filter(report -> reachedFirst(report, today, calendar, system.agency()))
                .toList();
        if (reached.isEmpty()) {
            return false;
        }
        var first = reports.getFirst();
        var people = staff.remindedFor(first.unit(), first.ofBody());
        notifications.tell(people, Digest.of(reports, today, calendar), system.agency());
        reached.forEach(report -> record(report, system));
        return true;
    }

    private boolean reachedFirst(Unsent report, LocalDate today, WorkingCalendar calendar, AgencyId agency) {
        Optional<Stage> stage = Stage.reached(report.dueBefore(), today, calendar);
        return stage.isPresent() && reminders.remember(report, stage.get(), clock.instant(), agency);
    }

    private void record(Unsent report, Actor system) {
        audit.record(
                system.author(),
                "chasing.unit.reminded",
                new Subject("obligations.period", report.period().id().value()),
                report.unit(),
                report.dueBefore());
    }
}
