package vn.hienluong.organization;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Author;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Grant;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Time;

/**
 * What a person may be today: the positions they hold, those of whoever delegated to them, and for a unit that stands
 * in the place of others by merger or split, also what was asked of those.
 */
@Component
public class Actors {

    private record Held(UnitId unit, UnitKind kind, PositionRole role, Optional<PersonId> delegatedBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Actors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param address the network address from which the person acts, for the journal */
    @Transactional(readOnly = true)
    public Actor of(PersonId person, String name, String address, AgencyId agency) {
        var grants = held(person, Time.today(clock), agency).stream()
                .flatMap(Actors::grants)
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(Author.person(agency, person.value(), name, address), grants);
    }

    /** Everybody who has a role today, by a position or for whoever delegated to them: whose turn it is. */
    @Transactional(readOnly = true)
    public Set<PersonId> having(Role role, AgencyId agency) {
        return all(agency)
                .filter(one -> Roles.of(one.kind(), one.role()).contains(role))
                .map(Holder::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody who holds a position in a unit today, or acts there for somebody. */
    @Transactional(readOnly = true)
    public Set<PersonId> in(UnitId unit, AgencyId agency) {
        return all(agency)
                .filter(one -> one.unit().equals(unit))
                .map(Holder::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Holder(PersonId person, UnitId unit, UnitKind kind, PositionRole role) {}

    private Stream<Holder> all(AgencyId agency) {
        return jdbc
                .sql("""
                with holder as (
                  select p.person_id, p.unit_id, p.role from organization.position p
                  where p.agency_id = :agency and daterange(p.valid_from, p.valid_to) @> :day
                  union
                  select d.to_person_id, d.unit_id, p.role
                  from organization.delegation d
                  join organization.position p on p.agency_id = d.agency_id and p.person_id = d.from_person_id
                    and p.unit_id = d.unit_id and daterange(p.valid_from, p.valid_to) @> :day
                  where d.agency_id = :agency and :day between d.valid_from and d.valid_through
                )
                select h.person_id, h.unit_id, u.kind, h.role
                from holder h
                join organization.unit u on u.agency_id = :agency and u.id = h.unit_id
                """)
                .param("agency", agency.value())
                .param("day", Time.today(clock))
                .query(Row.to(row -> new Holder(
                        row.id("person_id", PersonId::new),
                        row.id("unit_id", UnitId::new),
                        row.choice("kind", UnitKind.class),
                        row.choice("role", PositionRole.class))))
                .list()
                .stream();
    }

    private static Stream<Grant> grants(Held held) {
        return Roles.of(held.kind(), held.role()).stream()
                .map(role -> new Grant(held.unit(), role, held.delegatedBy()));
    }

    private List<Held> held(PersonId person, LocalDate day, AgencyId agency) {
        return jdbc.sql("""
                with recursive mine as (
                  select p.unit_id, p.role, cast(null as uuid) as delegated_by
                  from organization.position p
                  where p.agency_id = :agency and p.person_id = :person and daterange(p.valid_from, p.valid_to) @> :day
                  union
                  select d.unit_id, p.role, d.from_person_id
                  from organization.delegation d
                  join organization.position p on p.agency_id = d.agency_id and p.person_id = d.from_person_id
                    and p.unit_id = d.unit_id and daterange(p.valid_from, p.valid_to) @> :day
                  where d.agency_id = :agency and d.to_person_id = :person
                    and :day between d.valid_from and d.valid_through
                ), inherited as (
                  select unit_id, role, delegated_by from mine
                  union
                  select s.from_unit_id, i.role, i.delegated_by
                  from inherited i
                  join organization.unit_succession s on s.agency_id = :agency and s.to_unit_id = i.unit_id
                    and s.effective_on <= :day
                )
                select i.unit_id, u.kind, i.role, i.delegated_by
                from inherited i
                join organization.unit u on u.agency_id = :agency and u.id = i.unit_id
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .param("day", day)
                .query(Row.to(Actors::held))
                .list();
    }

    private static Held held(Row row) throws SQLException {
        return new Held(
                row.id("unit_id", UnitId::new),
                row.choice("kind", UnitKind.class),
                row.choice("role", PositionRole.class),
                row.maybeId("delegated_by", PersonId::new));
    }
}
