package vn.hienluong.organization;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class PersonRepository {

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Person person, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into organization.person (agency_id, id, full_name, email, phone, created_at)
                values (:agency, :id, :name, :email, :phone, :at)
                """)
                .param("agency", agency.value())
                .param("id", person.id().value())
                .param("name", person.fullName())
                .param("email", person.email().orElse(null))
                .param("phone", person.phone().orElse(null))
                .param("at", Row.at(at))
                .update();
    }

    void update(Person person, AgencyId agency) {
        jdbc.sql("""
                update organization.person set full_name = :name, email = :email, phone = :phone
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", person.id().value())
                .param("name", person.fullName())
                .param("email", person.email().orElse(null))
                .param("phone", person.phone().orElse(null))
                .update();
    }

    void linkAccount(PersonId person, UUID account, AgencyId agency) {
        jdbc.sql("update organization.person set account_id = :account where agency_id = :agency and id = :person")
                .param("agency", agency.value())
                .param("person", person.value())
                .param("account", account)
                .update();
    }

    Optional<Person> find(PersonId person, AgencyId agency) {
        return jdbc.sql("""
                select id, full_name, email, phone, account_id from organization.person
                where agency_id = :agency and id = :person
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .query(Row.to(PersonRepository::person))
                .optional();
    }

    /** In the order of Vietnamese names: by the given name, which is the last word. */
    List<Person> all(AgencyId agency) {
        return jdbc.sql("""
                select id, full_name, email, phone, account_id from organization.person
                where agency_id = :agency
                order by regexp_replace(full_name, '^.* ', '') collate "vi-x-icu", full_name collate "vi-x-icu", id
                limit 2000
                """)
                .param("agency", agency.value())
                .query(Row.to(PersonRepository::person))
                .list();
    }

    void insertPosition(Position position, AgencyId agency) {
        jdbc.sql("""
                insert into organization.position
                  (agency_id, id, person_id, unit_id, role, title, valid_from, valid_to, given_by)
                values (:agency, :id, :person, :unit, :role, :title, :from, :to, :givenBy)
                """)
                .param("agency", agency.value())
                .param("id", position.id())
                .param("person", position.person().value())
                .param("unit", position.unit().value())
                .param("role", position.role().name())
                .param("title", position.title())
                .param("from", position.validFrom())
                .param("to", position.validTo().orElse(null))
                .param("givenBy", position.givenBy().orElse(null))
                .update();
    }

    /** Whether the person holds or held it. */
    boolean held(UUID position, PersonId person, AgencyId agency) {
        return jdbc.sql("""
                select exists (select 1 from organization.position
                               where agency_id = :agency and id = :position and person_id = :person)
                """)
                .param("agency", agency.value())
                .param("position", position)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Whose position ends on another day now; nothing when it has ended before. One that never begins is gone. */
    Optional<PersonId> endPosition(UUID position, LocalDate from, LocalDate today, AgencyId agency) {
        return jdbc.sql("""
                with never_begun as (
                  delete from organization.position
                  where agency_id = :agency and id = :position and valid_from >= :from and valid_from > :today
                  returning person_id
                ), ended as (
                  update organization.position set valid_to = greatest(:from, valid_from + 1)
                  where agency_id = :agency and id = :position and not (valid_from >= :from and valid_from > :today)
                    and (valid_to is null or valid_to > :today)
                  returning person_id
                )
                select person_id from never_begun union all select person_id from ended
                """)
                .param("agency", agency.value())
                .param("position", position)
                .param("from", from)
                .param("today", today)
                .query(Row.to(row -> row.id("person_id", PersonId::new)))
                .optional();
    }

    /** What a person held, holds and will hold, the latest first. */
    List<Position> positionsOf(PersonId person, AgencyId agency) {
        return jdbc.sql("""
                select p.id, p.person_id, h.full_name, p.unit_id, p.role, p.title, p.valid_from, p.valid_to, p.given_by
                from organization.position p
                join organization.person h on h.agency_id = p.agency_id and h.id = p.person_id
                where p.agency_id = :agency and p.person_id = :person
                order by p.valid_from desc, p.id
                limit 500
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .query(Row.to(PersonRepository::position))
                .list();
    }

    List<Position> positionsOn(LocalDate day, AgencyId agency) {
        return jdbc.sql("""
                select p.id, p.person_id, h.full_name, p.unit_id, p.role, p.title, p.valid_from, p.valid_to, p.given_by
                from organization.position p
                join organization.person h on h.agency_id = p.agency_id and h.id = p.person_id
                join organization.unit u on u.agency_id = p.agency_id and u.id = p.unit_id
                where p.agency_id = :agency and daterange(p.valid_from, p.valid_to) @> :day
                order by u.position,
                  array_position(array['HEAD', 'DEPUTY', 'STAFF', 'CONTACT', 'CLERK', 'ADMINISTRATOR'], p.role), p.id
                limit 5000
                """)
                .param("agency", agency.value())
                .param("day", day)
                .query(Row.to(PersonRepository::position))
                .list();
    }

    void insertDelegation(Delegation delegation, AgencyId agency) {
        jdbc.sql("""
                insert into organization.delegation
                  (agency_id, id, from_person_id, to_person_id, unit_id, valid_from, valid_through, reason)
                values (:agency, :id, :from, :to, :unit, :validFrom, :validThrough, :reason)
                """)
                .param("agency", agency.value())
                .param("id", delegation.id())
                .param("from", delegation.from().value())
                .param("to", delegation.to().value())
                .param("unit", delegation.unit().value())
                .param("validFrom", delegation.validFrom())
                .param("validThrough", delegation.validThrough())
                .param("reason", delegation.reason())
                .update();
    }

    Optional<PersonId> giverOf(UUID delegation, AgencyId agency) {
        return jdbc.sql("select from_person_id from organization.delegation where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", delegation)
                .query(Row.to(row -> row.id("from_person_id", PersonId::new)))
                .optional();
    }

    /** One that has not begun is gone; one that has ends the day before. Whether either happened. */
    boolean endDelegation(UUID delegation, LocalDate through, AgencyId agency) {
        return jdbc.sql("""
                with begun as (
                  update organization.delegation set valid_through = :through
                  where agency_id = :agency and id = :id and valid_from <= :through and valid_through > :through
                  returning 1),
                ahead as (
                  delete from organization.delegation
                  where agency_id = :agency and id = :id and valid_from > :through
                  returning 1)
                select exists (select 1 from begun) or exists (select 1 from ahead)
                """)
                .param("agency", agency.value())
                .param("id", delegation)
                .param("through", through)
                .query(Boolean.class)
                .single();
    }

    List<Delegation> delegationsFrom(LocalDate day, AgencyId agency) {
        return jdbc.sql("""
                select id, from_person_id, to_person_id, unit_id, valid_from, valid_through, reason
                from organization.delegation
                where agency_id = :agency and valid_through >= :day
                order by valid_from, id
                limit 500
                """)
                .param("agency", agency.value())
                .param("day", day)
                .query(Row.to(row -> new Delegation(
                        row.uuid("id"),
                        row.id("from_person_id", PersonId::new),
                        row.id("to_person_id", PersonId::new),
                        row.id("unit_id", UnitId::new),
                        row.day("valid_from"),
                        row.day("valid_through"),
                        row.text("reason"))))
                .list();
    }

    private static Person person(Row row) throws SQLException {
        return new Person(
                row.id("id", PersonId::new),
                row.text("full_name"),
                row.maybeText("email"),
                row.maybeText("phone"),
                row.maybeId("account_id", id -> id));
    }

    private static Position position(Row row) throws SQLException {
        return new Position(
                row.uuid("id"),
                row.id("person_id", PersonId::new),
                row.text("full_name"),
                row.id("unit_id", UnitId::new),
                row.choice("role", PositionRole.class),
                row.text("title"),
                row.day("valid_from"),
                row.maybeDay("valid_to"),
                row.maybeText("given_by"));
    }
}
