package vn.hienluong.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.Actors;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.proofs.Proofs;
import vn.hienluong.workdays.Workdays;

/** What the program does by itself each morning: duties of the calendar, reminders, and proving the ledger. */
@Component
public class DisclosureRounds {

    /** A day of the calendar that was missed, such as when the machine was off, is caught up for so long. */
    private static final int CAUGHT_UP = 7;

    private static final int NEAR = 2;
    private static final int MOST = 5000;

    private final Duties duties;
    private final Raising raising;
    private final ItemRepository items;
    private final Workdays workdays;
    private final Notifications notifications;
    private final Actors actors;
    private final Proofs proofs;
    private final Text text;
    private final Clock clock;

    DisclosureRounds(
            Duties duties,
            Raising raising,
            ItemRepository items,
            Workdays workdays,
            Notifications notifications,
            Actors actors,
            Proofs proofs,
            Words words,
            Clock clock) {
        this.duties = duties;
        this.raising = raising;
        this.items = items;
        this.workdays = workdays;
        this.notifications = notifications;
        this.actors = actors;
        this.proofs = proofs;
        this.text = words.in(Words.VIETNAMESE);
        this.clock = clock;
    }

    /** Raises what a day of the calendar brings; a second time on the same day raises nothing. */
    @Transactional
    public int raiseByCalendar(Actor system) {
        var raised = new ArrayList<Item>();
        var today = Time.today(clock);
        var names = duties.names(text, system.agency());
        for (var day = today.minusDays(CAUGHT_UP - 1); !day.isAfter(today); day = day.plusDays(1)) {
            for (var applied : brought(day, system.agency())) {
                var title = text.say("disclosure.calendar.title", names.getOrDefault(applied.duty(), ""), day);
                var matter = new Raising.Matter(Optional.of(subject(applied, day)), title, Optional.empty());
                raised.addAll(raising.raise(List.of(applied), matter, system));
            }
        }
        return raised.size();
    }

    private List<Duties.Applied> brought(LocalDate day, AgencyId agency) {
        var all = new ArrayList<Duties.Applied>();
        duties.ofLaw(agency).stream()
                .filter(line -> line.off().isEmpty() && line.duty().fallsOn(day))
                .forEach(line -> duties.applied(line.duty().key(), day, agency).ifPresent(all::add));
        duties.own(agency).stream()
                .filter(duty -> duty.holdsOn(day))
                .filter(duty -> duty.yearly()
                        .filter(on -> on.atYear(day.getYear()).equals(day))
                        .isPresent())
                .forEach(duty -> all.add(duties.applied(duty, day, agency)));
        return all;
    }

    private static Subject subject(Duties.Applied duty, LocalDate day) {
        var name = (duty.duty() + " " + day).getBytes(StandardCharsets.UTF_8);
        return new Subject("disclosure.day", UUID.nameUUIDFromBytes(name));
    }

    /** Reminds the unit that owes: before it is due and once it is overdue; on working days only. */
    @Transactional
    public int remind(Actor system) {
        var today = Time.today(clock);
        var agency = system.agency();
        if (!workdays.workday(today, agency)) {
            return 0;
        }
        var due = items.toRemind(workdays.forward(today, NEAR, agency), today, MOST, agency);
        due.stream().collect(Collectors.groupingBy(Item::unit)).forEach((unit, owed) -> remind(unit, owed, agency));
        items.reminded(due, today, agency);
        return due.size();
    }

    private void remind(UnitId unit, List<Item> owed, AgencyId agency) {
        var first = owed.getFirst();
        var key = first.standing() == Standing.MISSING ? "disclosure.note.over" : "disclosure.note.near";
        var note = owed.size() == 1
                ? new Note(key, List.of(first.title(), first.dueSaid()), "/disclosures/" + first.id())
                : new Note(
                        "disclosure.note.several",
                        List.of(String.valueOf(owed.size()), first.title(), first.dueSaid()),
                        "/disclosures?unit=" + unit);
        notifications.tell(actors.in(unit, agency), note, agency);
    }

    /** Proves the ledger anew and tells the administrators when it is broken; gives whether it is whole. */
    @Transactional
    public boolean prove(AgencyId agency) {
        var found = proofs.verify(agency);
        found.broken().ifPresent(place -> {
            var note = new Note("disclosure.note.ledger-broken", List.of(String.valueOf(place)), "/journal");
            notifications.tell(actors.having(Role.ADMINISTRATOR, agency), note, agency);
        });
        return found.broken().isEmpty();
    }
}
