package vn.hienluong.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;

/** The people of an agency, the positions they hold and who acts for whom. */
@Component
public class People {

    private final PersonRepository people;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    People(PersonRepository people, Units units, Audit audit, Clock clock) {
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Person> add(String fullName, Optional<String> email, Optional<String> phone, Actor by) {
        by.require(OrganizationAction.MANAGE_PEOPLE);
        if (fullName.isBlank()) {
            return Outcome.refused("organization.person.name-missing");
        }
        var person = new Person(PersonId.next(), fullName.strip(), email, phone, Optional.empty());
        people.insert(person, clock.instant(), by.agency());
        record("organization.person.added", person.id(), by, person);
        return Outcome.done(person);
    }

    /** Another name, address or phone; an account keeps the address by which its owner signs in. */
    @Transactional
    public Outcome<Person> update(
            PersonId id, String fullName, Optional<String> email, Optional<String> phone, Actor by) {
        by.require(OrganizationAction.MANAGE_PEOPLE);
        if (fullName.isBlank()) {
            return Outcome.refused("organization.person.name-missing");
        }
        var old = people.find(id, by.agency()).orElseThrow(NotFound::new);
        var changed = new Person(id, fullName.strip(), email, phone, old.account());
        people.update(changed, by.agency());
        record("organization.person.updated", id, by, changed);
        return Outcome.done(changed);
    }

    @Transactional
    public void linkAccount(PersonId person, UUID account, Actor by) {
        by.require(OrganizationAction.MANAGE_PEOPLE);
        people.linkAccount(person, account, by.agency());
        record("organization.person.account-linked", person, by, account);
    }

    /** Gives a position until further notice. */
    @Transactional
    public Outcome<Position> appoint(
            PersonId person, UnitId unit, PositionRole role, String title, LocalDate from, Actor by) {
        return appoint(person, unit, role, title, from, Optional.empty(), by);
    }

    /**
     * Gives a position, beside whatever else the person holds. Who heads a unit for a while (phụ trách, giao quyền) is a
     * head with that title and a last day.
     *
     * @param through the last day on which it is held
     */
    @Transactional
    public Outcome<Position> appoint(
            PersonId person,
            UnitId unit,
            PositionRole role,
            String title,
            LocalDate from,
            Optional<LocalDate> through,
            Actor by) {
        return appoint(person, unit, role, title, from, through, Optional.empty(), by);
    }

    /**
     * Gives a position on the word of a sign-in provider, without a last day.
     *
     * @param provider its short name; the position says so, and may end on its word again
     */
    @Transactional
    public Outcome<Position> appointOnTheWordOf(
            String provider, PersonId person, UnitId unit, PositionRole role, String title, LocalDate from, Actor by) {
        return appoint(person, unit, role, title, from, Optional.empty(), Optional.of(provider), by);
    }

    private Outcome<Position> appoint(
            PersonId person,
            UnitId unit,
            PositionRole role,
            String title,
            LocalDate from,
            Optional<LocalDate> through,
            Optional<String> givenBy,
            Actor by) {
        by.require(OrganizationAction.MANAGE_PEOPLE);
        var name = people.find(person, by.agency()).orElseThrow(NotFound::new).fullName();
        if (units.find(unit, from, by.agency()).isEmpty()) {
            return Outcome.refused("organization.unit.not-on-day", from);
        }
        if (through.filter(last -> last.isBefore(from)).isPresent()) {
            return Outcome.refused("organization.position.ends-before-start");
        }
        if (givenBy.isEmpty() && holds(person, unit, role, from, by.agency())) {
            return Outcome.refused("organization.position.held");
        }
        var to = through.map(last -> last.plusDays(1));
        var given = new Position(Ids.next(), person, name, unit, role, title, from, to, givenBy);
        people.insertPosition(given, by.agency());
        record("organization.position.given", person, by, unit, role, title, from, through, givenBy);
        return Outcome.done(given);
    }

    /** A second press of the button gives nothing twice. */
    private boolean holds(PersonId person, UnitId unit, PositionRole role, LocalDate day, AgencyId agency) {
        return people.positionsOf(person, agency).stream()
                .anyMatch(held -> held.unit().equals(unit)
                        && held.role() == role
                        && held.givenBy().isEmpty()
                        && held.validTo().filter(to -> !to.isAfter(day)).isEmpty());
    }

    /**
     * Ends a position, or ends it on another day than it was to; {@code from} is the first day on which it is no longer
     * held. Refused for one that is over.
     *
     * @throws NotFound when the person never held it
     */
    @Transactional
    public Outcome<PersonId> relieve(PersonId person, UUID position, LocalDate from, Actor by) {
        by.require(OrganizationAction.MANAGE_PEOPLE);
        if (!people.held(position, person, by.agency())) {
            throw new NotFound();
        }
        var ended = people.endPosition(position, from, Time.today(clock), by.agency());
        ended.ifPresent(_ -> record("organization.position.ended", person, by, position, from));
        return ended.map(Outcome::done).orElseGet(() -> Outcome.refused("organization.position.over"));
    }

    /**
     * Lets somebody act for another in a unit, both days included. A head delegates for the own unit; an administrator
     * for any.
     */
    @Transactional
    public Outcome<Delegation> delegate(Delegation wanted, Actor by) {
        by.require(OrganizationAction.DELEGATE);
        if (!by.has(Role.ADMINISTRATOR) && !by.isPerson(wanted.from())) {
            return Outcome.refused("organization.delegation.not-own");
        }
        if (wanted.from().equals(wanted.to())) {
            return Outcome.refused("organization.delegation.to-self");
        }
        if (wanted.validThrough().isBefore(wanted.validFrom())) {
            return Outcome.refused("organization.delegation.ends-before-start");
        }
        requireKnown(by.agency(), wanted.from(), wanted.to());
        if (units.find(wanted.unit(), wanted.validFrom(), by.agency()).isEmpty()) {
            return Outcome.refused("organization.unit.not-on-day", wanted.validFrom());
        }
        people.insertDelegation(wanted, by.agency());
        record("organization.delegation.given", wanted.to(), by, wanted);
        return Outcome.done(wanted);
    }

    /**
     * Ends what somebody gave themselves; an administrator ends any.
     *
     * @throws NotFound when there is none
     * @throws Forbidden when somebody else gave it
     */
    @Transactional
    public void revoke(UUID delegation, Actor by) {
        by.require(OrganizationAction.DELEGATE);
        var giver = people.giverOf(delegation, by.agency()).orElseThrow(NotFound::new);
        if (!by.has(Role.ADMINISTRATOR) && !by.isPerson(giver)) {
            throw new Forbidden(Refusal.of("organization.forbidden"));
        }
        if (people.endDelegation(delegation, Time.today(clock).minusDays(1), by.agency())) {
            audit.record(
                    by.author(), "organization.delegation.revoked", new Subject("organization.delegation", delegation));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId person, AgencyId agency) {
        return people.find(person, agency);
    }

    @Transactional(readOnly = true)
    public List<Person> all(AgencyId agency) {
        return people.all(agency);
    }

    @Transactional(readOnly = true)
    public List<Position> positionsOn(LocalDate day, AgencyId agency) {
        return people.positionsOn(day, agency);
    }

    @Transactional(readOnly = true)
    public List<Position> positionsOf(UnitId unit, LocalDate day, AgencyId agency) {
        return people.positionsOn(day, agency).stream()
                .filter(position -> position.unit().equals(unit))
                .toList();
    }

    /** What a person held, holds and will hold, the latest first. */
    @Transactional(readOnly = true)
    public List<Position> positionsOf(PersonId person, AgencyId agency) {
        return people.positionsOf(person, agency);
    }

    @Transactional(readOnly = true)
    public List<Delegation> delegationsFrom(LocalDate day, AgencyId agency) {
        return people.delegationsFrom(day, agency);
    }

    private void requireKnown(AgencyId agency, PersonId... wanted) {
        if (Arrays.stream(wanted).anyMatch(person -> people.find(person, agency).isEmpty())) {
            throw new NotFound();
        }
    }

    private void record(String act, PersonId person, Actor by, Object... changed) {
        audit.record(by.author(), act, new Subject("organization.person", person.value()), changed);
    }
}
