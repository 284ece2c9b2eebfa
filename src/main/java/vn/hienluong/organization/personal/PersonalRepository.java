package vn.hienluong.organization.personal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Whose;

/** People as their own data: found, copied, forgotten. */
@Repository
class PersonalRepository {

    private final JdbcClient jdbc;

    PersonalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DataSubject> find(String words, int most, AgencyId agency) {
        return jdbc.sql("""
                select p.id, p.full_name,
                  not exists (select 1 from organization.person o
                    where o.agency_id = :agency and o.full_name = p.full_name and o.id <> p.id) as alone
                from organization.person p
                where p.agency_id = :agency and (
                  strpos(lower(extensions.unaccent(p.full_name)), lower(extensions.unaccent(:words))) > 0
                  or lower(p.email) = lower(:words) or regexp_replace(p.phone, '[^0-9]', '', 'g') = :words)
                order by p.full_name collate "vi-x-icu", p.id
                limit :most
                """)
                .param("agency", agency.value())
                .param("words", words)
                .param("most", most)
                .query(Row.to(PersonalRepository::subject))
                .list();
    }

    Optional<DataSubject> named(UUID id, AgencyId agency) {
        return jdbc.sql("""
                select p.id, p.full_name,
                  not exists (select 1 from organization.person o
                    where o.agency_id = :agency and o.full_name = p.full_name and o.id <> p.id) as alone
                from organization.person p
                where p.agency_id = :agency and p.id = :id
                """)
                .param("agency", agency.value())
                .param("id", id)
                .query(Row.to(PersonalRepository::subject))
                .optional();
    }

    boolean holdsAPosition(UUID person, LocalDate day, AgencyId agency) {
        return jdbc.sql("""
                select exists (select 1 from organization.position
                  where agency_id = :agency and person_id = :person and (valid_to is null or valid_to > :day))
                """)
                .param("agency", agency.value())
                .param("person", person)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    boolean everHeldAPosition(UUID person, AgencyId agency) {
        return jdbc.sql("""
                select exists (
                  select 1 from organization.position where agency_id = :agency and person_id = :person
                  union all
                  select 1 from organization.delegation where agency_id = :agency and :person in (from_person_id, to_person_id))
                """)
                .param("agency", agency.value())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    void forgetReach(UUID person, AgencyId agency) {
        jdbc.sql("""
                update organization.person set email = null, phone = null, account_id = null
                where agency_id = :agency and id = :person
                """).param("agency", agency.value()).param("person", person).update();
    }

    void rename(UUID person, String name, AgencyId agency) {
        jdbc.sql("update organization.person set full_name = :name where agency_id = :agency and id = :person")
                .param("agency", agency.value())
                .param("person", person)
                .param("name", name)
                .update();
    }

    /** Why somebody was away may say how ill they were. */
    void forgetReasons(UUID person, AgencyId agency) {
        jdbc.sql("""
                update organization.delegation set reason = ''
                where agency_id = :agency and :person in (from_person_id, to_person_id)
                """).param("agency", agency.value()).param("person", person).update();
    }

    private static DataSubject subject(Row row) throws SQLException {
        return new DataSubject(Whose.STAFF, row.uuid("id"), row.text("full_name"), row.flag("alone"));
    }
}
