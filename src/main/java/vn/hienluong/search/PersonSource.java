package vn.hienluong.search;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.PersonId;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.Position;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;

/**
 * Colleagues by name, position, telephone and e-mail: what everybody in the agency sees of them. Who holds no position any
 * more is found by name alone.
 */
@Component
class PersonSource implements SearchSource {

    private static final String KIND = "search.person";

    private final People people;
    private final Units units;
    private final Clock clock;

    PersonSource(People people, Units units, Clock clock) {
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Set<String> subjects() {
        return Set.of("organization.person");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public boolean turnsWithTheDay() {
        return true;
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        return people.find(new PersonId(subject.id()), agency)
                .map(person -> new Found(subject.id(), List.of(entry(person, agency))))
                .orElseGet(() -> Found.nothing(subject.id()));
    }

    private Entry entry(Person person, AgencyId agency) {
        var today = Time.today(clock);
        var held = people.positionsOn(today, agency).stream()
                .filter(position -> position.person().equals(person.id()))
                .map(position -> words(position, agency))
                .toList();
        var reach = held.isEmpty()
                ? Stream.<String>empty()
                : Stream.of(person.phone(), person.email()).flatMap(Optional::stream);
        return new Entry(
                KIND,
                person.id().value(),
                "",
                person.fullName(),
                Stream.concat(held.stream(), reach).collect(Collectors.joining(" · ")),
                "/organization/people/" + person.id(),
                Readers.of(OrganizationAction.VIEW),
                Optional.empty());
    }

    private String words(Position position, AgencyId agency) {
        var unit = units.find(position.unit(), Time.today(clock), agency)
                .map(Unit::name)
                .orElse("");
        return (position.title() + " " + unit).strip();
    }
}
