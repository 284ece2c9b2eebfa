package vn.hienluong.organization.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;

/** Gathers what the pages about people show. */
@Component
class PeoplePages {

    private final People people;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    PeoplePages(People people, Units units, Audit audit, Clock clock) {
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    PeoplePage index(PersonForm typed, Optional<Refusal> refusal, Actor by, Text text) {
        var names = unitNames(by);
        var positions = people.positionsOn(Time.today(clock), by.agency()).stream()
                .collect(Collectors.groupingBy(
                        Position::person,
                        Collectors.mapping(position -> words(position, names, text), Collectors.toList())));
        return new PeoplePage(
                people.all(by.agency()).stream()
                        .map(person -> row(person, positions.getOrDefault(person.id(), List.of())))
                        .toList(),
                OrganizationAction.MANAGE_PEOPLE.allowedTo(by),
                typed,
                refusal);
    }

    /** @throws NotFound when there is no such person */
    PersonPage of(PersonId id, Optional<PersonForm> typed, Optional<Refusal> refusal, Actor by, Text text) {
        var person = people.find(id, by.agency()).orElseThrow(NotFound::new);
        var today = Time.today(clock);
        Predicate<Position> over =
                position -> position.validTo().filter(to -> !to.isAfter(today)).isPresent();
        return new PersonPage(
                address(id),
                typed.orElseGet(() -> PersonForm.of(person)),
                person.account().isPresent(),
                positions(person, over.negate(), by, text),
                positions(person, over, by, text),
                history(id, by, text),
                units.on(today, by.agency()).stream().map(UnitRow::choice).toList(),
                roles(text),
                today.toString(),
                OrganizationAction.MANAGE_PEOPLE.allowedTo(by),
                refusal);
    }

    List<Choice> choices(Actor by) {
        return people.all(by.agency()).stream()
                .map(person -> new Choice(person.id().toString(), person.fullName()))
                .toList();
    }

    static String address(PersonId person) {
        return "/organization/people/" + person;
    }

    private static PeoplePage.PersonRow row(Person person, List<String> positions) {
        return new PeoplePage.PersonRow(
                address(person.id()),
                person.fullName(),
                person.email().orElse(""),
                person.phone().orElse(""),
                positions,
                person.account().isPresent());
    }

    private List<PositionRow> positions(Person person, Predicate<Position> which, Actor by, Text text) {
        var names = unitNames(by);
        return people.positionsOf(person.id(), by.agency()).stream()
                .filter(which)
                .map(position -> PositionRow.of(
                        position,
                        names.getOrDefault(position.unit(), ""),
                        person.phone().orElse(""),
                        text))
                .toList();
    }

    private Map<UnitId, String> unitNames(Actor by) {
        return units.ever(by.agency()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private static String words(Position position, Map<UnitId, String> names, Text text) {
        var called = position.title().isEmpty() ? text.name("organization.role", position.role()) : position.title();
        return text.say("organization.position.in-unit", called, names.getOrDefault(position.unit(), ""));
    }

    private static List<Choice> roles(Text text) {
        return Arrays.stream(PositionRole.values())
                .map(role -> new Choice(role.name(), text.name("organization.role", role)))
                .toList();
    }

    private List<HistoryLine> history(PersonId id, Actor by, Text text) {
        return audit.historyOf(by.agency(), id.value()).reversed().stream()
                .map(entry -> new HistoryLine(
                        text.say(entry.act()),
                        text.moment(entry.at()),
                        entry.author().label(),
                        entry.reason()))
                .toList();
    }
}
