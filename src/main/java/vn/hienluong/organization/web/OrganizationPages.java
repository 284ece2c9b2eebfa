package vn.hienluong.organization.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.Position;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitAlias;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.HistoryLine;

/** Gathers what the pages about units show. */
@Component
class OrganizationPages {

    private final Units units;
    private final People people;
    private final Reorganisation reorganisation;
    private final Audit audit;
    private final Clock clock;

    OrganizationPages(Units units, People people, Reorganisation reorganisation, Audit audit, Clock clock) {
        this.units = units;
        this.people = people;
        this.reorganisation = reorganisation;
        this.audit = audit;
        this.clock = clock;
    }

    OrganizationPage index(Actor by, Text text) {
        var today = Time.today(clock);
        var there = units.on(today, by.agency());
        var ids = there.stream().map(Unit::id).collect(Collectors.toSet());
        var others = units.ever(by.agency()).stream()
                .filter(unit -> !ids.contains(unit.id()))
                .toList();
        var contacts = contacts(by);
        return new OrganizationPage(
                rows(there, unit -> unit.kind().mayCountAmongAll(), contacts, text),
                rows(there, unit -> !unit.kind().mayCountAmongAll(), contacts, text),
                rows(others, _ -> true, contacts, text),
                OrganizationAction.MANAGE_UNITS.allowedTo(by),
                OrganizationAction.REORGANISE.allowedTo(by));
    }

    /** @throws NotFound when there never was such a unit */
    UnitPage of(UnitId id, Actor by, Text text) {
        var ever = units.ever(by.agency());
        var today = Time.today(clock);
        var unit = units.find(id, today, by.agency())
                .or(() -> ever.stream().filter(any -> any.id().equals(id)).findFirst())
                .orElseThrow(NotFound::new);
        return new UnitPage(
                UnitRow.of(unit, contacts(by).getOrDefault(id, List.of()), text),
                id.toString(),
                positions(unit, by, text),
                units.aliases(by.agency()).stream()
                        .filter(alias -> alias.unit().equals(id))
                        .map(UnitAlias::alias)
                        .toList(),
                successions(id, ever, by, text),
                history(id, by, text),
                today.toString(),
                unit.validTo().isPresent(),
                new UnitPage.May(
                        OrganizationAction.MANAGE_UNITS.allowedTo(by),
                        OrganizationAction.REORGANISE.allowedTo(by),
                        OrganizationAction.MANAGE_ALIASES.allowedTo(by)));
    }

    /** The units of today, for a form to choose from. */
    List<Unit> today(Actor by) {
        return units.on(Time.today(clock), by.agency());
    }

    private static List<UnitRow> rows(
            List<Unit> units, Predicate<Unit> which, Map<UnitId, List<String>> contacts, Text text) {
        return units.stream()
                .filter(which)
                .map(unit -> UnitRow.of(unit, contacts.getOrDefault(unit.id(), List.of()), text))
                .toList();
    }

    private List<PositionRow> positions(Unit unit, Actor by, Text text) {
        var phones = phones(by);
        return people.positionsOf(unit.id(), Time.today(clock), by.agency()).stream()
                .map(position ->
                        PositionRow.of(position, unit.name(), phones.getOrDefault(position.person(), ""), text))
                .toList();
    }

    private Map<UnitId, List<String>> contacts(Actor by) {
        var phones = phones(by);
        return people.positionsOn(Time.today(clock), by.agency()).stream()
                .filter(position -> position.role() == PositionRole.HEAD || position.role() == PositionRole.CONTACT)
                .collect(Collectors.groupingBy(
                        Position::unit,
                        Collectors.mapping(position -> contact(position, phones), Collectors.toList())));
    }

    private static String contact(Position position, Map<PersonId, String> phones) {
        return Stream.of(position.personName(), position.title(), phones.getOrDefault(position.person(), ""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Map<PersonId, String> phones(Actor by) {
        return people.all(by.agency()).stream()
                .filter(person -> person.phone().isPresent())
                .collect(Collectors.toMap(Person::id, person -> person.phone().orElse("")));
    }

    private List<String> successions(UnitId id, List<Unit> ever, Actor by, Text text) {
        var names = ever.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return reorganisation.history(by.agency()).stream()
                .filter(step -> step.from().equals(id) || step.to().equals(id))
                .map(step -> text.say(
                        step.kind() == Reorganisation.Kind.MERGER
                                ? "organization.succession.merger"
                                : "organization.succession.split",
                        step.on(),
                        names.getOrDefault(step.from(), ""),
                        names.getOrDefault(step.to(), ""),
                        step.instrument()))
                .toList();
    }

    private List<HistoryLine> history(UnitId id, Actor by, Text text) {
        return audit.historyOf(by.agency(), id.value()).reversed().stream()
                .map(entry -> new HistoryLine(
                        text.say(entry.act()),
                        text.moment(entry.at()),
                        entry.author().label(),
                        entry.reason()))
                .toList();
    }
}
