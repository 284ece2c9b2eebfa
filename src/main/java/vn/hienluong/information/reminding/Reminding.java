package vn.hienluong.information.reminding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestState;
import vn.hienluong.information.Requests;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.Actors;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.workdays.Workdays;
import vn.hienluong.workdays.WorkingCalendar;

/**
 * Each working morning: reminds the unit that has a request, or the office while nobody has it, once when the day is near, once
 * on it and once after it. What waits for whoever asked is nobody's here.
 */
@Component
public class Reminding {

    enum Stage {
        NEAR,
        LAST_DAY,
        OVER
    }

    private static final int NEAR = 2;

    private final Requests requests;
    private final RemindingRepository reminders;
    private final Workdays workdays;
    private final Notifications notifications;
    private final Actors actors;
    private final Text text;
    private final Clock clock;

    Reminding(
            Requests requests,
            RemindingRepository reminders,
            Workdays workdays,
            Notifications notifications,
            Actors actors,
            Words words,
            Clock clock) {
        this.requests = requests;
        this.reminders = reminders;
        this.workdays = workdays;
        this.notifications = notifications;
        this.actors = actors;
        this.text = words.in(Words.VIETNAMESE);
        this.clock = clock;
    }

    /** Gives how many requests somebody was reminded of. */
    @Transactional
    public int remind(Actor system) {
        var agency = system.agency();
        var calendar = workdays.calendar(agency);
        var today = Time.today(clock);
        if (!calendar.workday(today)) {
            return 0;
        }
        return (int) requests.open(agency).stream()
                .filter(request -> !(request.state() instanceof RequestState.Clarifying))
                .filter(request -> remind(request, today, calendar, agency))
                .count();
    }

    /** Of the day by which to tell, while it is not told, and of the day of the answer. */
    private boolean remind(InformationRequest request, LocalDate today, WorkingCalendar calendar, AgencyId agency) {
        boolean reminded = false;
        for (var due : days(request)) {
            var stage = stage(due, today, calendar);
            reminded |= stage.isPresent() && remind(request, due, stage.get(), agency);
        }
        return reminded;
    }

    private static List<LocalDate> days(InformationRequest request) {
        return Stream.concat(
                        request.clock().noticeDue().stream(),
                        Stream.of(request.clock().answer().last()))
                .distinct()
                .toList();
    }

    private static Optional<Stage> stage(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        if (today.isAfter(due)) {
            return Optional.of(Stage.OVER);
        }
        if (today.equals(due)) {
            return Optional.of(Stage.LAST_DAY);
        }
        return calendar.between(today, due) <= NEAR ? Optional.of(Stage.NEAR) : Optional.empty();
    }

    private boolean remind(InformationRequest request, LocalDate due, Stage stage, AgencyId agency) {
        if (!reminders.first(request.id(), due, stage, clock.instant(), agency)) {
            return false;
        }
        var key = "information.note." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var note = new Note(key, List.of(request.sign(), text.day(due)), "/information/requests/" + request.id());
        notifications.tell(whose(request, agency), note, agency);
        return true;
    }

    private Set<PersonId> whose(InformationRequest request, AgencyId agency) {
        return request.state()
                .assignedTo()
                .map(unit -> actors.in(unit, agency))
                .orElseGet(() -> actors.having(Role.OFFICE, agency));
    }
}
