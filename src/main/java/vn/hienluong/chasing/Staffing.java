package vn.hienluong.chasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Delegation;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.Position;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.platform.AgencyId;

/** Who writes and who answers for a unit's report today. */
@Component
class Staffing {

    private static final Set<PositionRole> OF_A_UNIT =
            Set.of(PositionRole.HEAD, PositionRole.DEPUTY, PositionRole.STAFF, PositionRole.CONTACT);
    private static final Set<PositionRole> TO_CALL =
            Set.of(PositionRole.CONTACT, PositionRole.HEAD, PositionRole.DEPUTY);

    private final People people;
    private final Reorganisation reorganisation;

    Staffing(People people, Reorganisation reorganisation) {
        this.people = people;
        this.reorganisation = reorganisation;
    }

    /** The whole agency on a day, asked for once. */
    Today on(LocalDate day, AgencyId agency) {
        var delegations = people.delegationsFrom(day, agency).stream()
                .filter(delegation -> !delegation.validFrom().isAfter(day))
                .toList();
        var byId = people.all(agency).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return new Today(people.positionsOn(day, agency), delegations, byId, reorganisation.heirs(day, agency));
    }

    record Today(
            List<Position> positions,
            List<Delegation> delegations,
            Map<PersonId, Person> people,
            Map<UnitId, Set<UnitId>> heirs) {

        /** Heads, deputies, staff and whoever acts for one of them; of a body its contact, or everybody without one. */
        Set<PersonId> remindedFor(UnitId unit, boolean body) {
            var contacts = holders(unit, Set.of(PositionRole.CONTACT)).toList();
            if (body && !contacts.isEmpty()) {
                return contacts.stream().map(Position::person).collect(Collectors.toUnmodifiableSet());
            }
            var own = holders(unit, OF_A_UNIT).map(Position::person);
            var acting = delegations.stream()
                    .filter(delegation -> standsFor(unit).contains(delegation.unit()))
                    .map(Delegation::to);
            return Stream.concat(own, acting).collect(Collectors.toUnmodifiableSet());
        }

        /** Whom the office calls. */
        List<Contact> contacts(UnitId unit) {
            return holders(unit, TO_CALL).map(this::contact).toList();
        }

        private Contact contact(Position position) {
            var person = people.get(position.person());
            return person == null
                    ? Contact.of(position)
                    : new Contact(person.fullName(), position.title(), person.phone(), person.email());
        }

        private Stream<Position> holders(UnitId unit, Set<PositionRole> roles) {
            return positions.stream()
                    .filter(position ->
                            roles.contains(position.role()) && standsFor(unit).contains(position.unit()));
        }

        /** A unit that was merged or split is answered for by its heirs. */
        private Set<UnitId> standsFor(UnitId unit) {
            return heirs.getOrDefault(unit, Set.of(unit));
        }
    }
}
