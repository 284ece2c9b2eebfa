package vn.hienluong.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.Actors;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;

/** Makes an item of each duty that something brings, finds who owes it, and tells them. */
@Component
class Raising {

    private final ItemRepository items;
    private final Units units;
    private final Actors actors;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    Raising(ItemRepository items, Units units, Actors actors, Notifications notifications, Audit audit, Clock clock) {
        this.items = items;
        this.units = units;
        this.actors = actors;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** What there is to raise it for. */
    record Matter(Optional<Subject> subject, String title, Optional<UnitId> unit) {}

    /** Gives the items that are new: a duty is raised for a subject once. */
    List<Item> raise(Collection<Duties.Applied> duties, Matter matter, Actor by) {
        var raised = duties.stream()
                .flatMap(duty -> raise(duty, matter, by).stream())
                .toList();
        raised.stream().collect(Collectors.groupingBy(Item::unit)).forEach((unit, owed) -> tell(unit, owed, by));
        return raised;
    }

    private Optional<Item> raise(Duties.Applied duty, Matter matter, Actor by) {
        return owner(duty, matter.unit(), by.agency())
                .map(unit -> item(duty, matter, unit))
                .filter(item -> items.insert(item, by.agency()))
                .map(item -> {
                    audit.record(by.author(), "disclosure.item.raised", subject(item.id()), item.duty(), item.due());
                    return item;
                });
    }

    static Subject subject(ItemId item) {
        return new Subject("disclosure.item", item.value());
    }

    private static Item item(Duties.Applied duty, Matter matter, UnitId unit) {
        var deadline = duty.deadline();
        return new Item(
                ItemId.next(),
                duty.duty(),
                matter.subject(),
                matter.title(),
                unit,
                deadline.began(),
                deadline.last(),
                deadline.rule().amount(),
                deadline.rule().unit(),
                deadline.rule().source(),
                duty.stays(),
                duty.places(),
                Optional.empty(),
                Optional.empty(),
                Standing.OPEN);
    }

    /** Nobody owes anything in an agency without units. */
    private Optional<UnitId> owner(Duties.Applied duty, Optional<UnitId> where, AgencyId agency) {
        if (duty.fixed().isPresent()) {
            return duty.fixed();
        }
        var known = existing(duty.deadline().began(), agency);
        var office = of(UnitKind.OFFICE, known)
                .or(() -> where)
                .or(() -> known.stream().findFirst().map(Unit::id));
        return switch (duty.owner()) {
            case OFFICE -> office;
            case INSPECTORATE -> of(UnitKind.INSPECTORATE, known).or(() -> office);
            case EVENT_UNIT -> where.or(() -> office);
        };
    }

    /** The units of that day; of today for what happened before there were any. */
    private List<Unit> existing(LocalDate day, AgencyId agency) {
        var then = units.on(day, agency);
        return then.isEmpty() ? units.on(Time.today(clock), agency) : then;
    }

    private static Optional<UnitId> of(UnitKind kind, List<Unit> units) {
        return units.stream().filter(unit -> unit.kind() == kind).map(Unit::id).findFirst();
    }

    private void tell(UnitId unit, List<Item> owed, Actor by) {
        var first = owed.getFirst();
        var note = owed.size() == 1
                ? new Note(
                        "disclosure.note.arose", List.of(first.title(), first.dueSaid()), "/disclosures/" + first.id())
                : new Note(
                        "disclosure.note.arose-several",
                        List.of(String.valueOf(owed.size()), first.title(), first.dueSaid()),
                        "/disclosures?unit=" + unit);
        notifications.tell(actors.in(unit, by.agency()), note, by.agency());
    }
}
