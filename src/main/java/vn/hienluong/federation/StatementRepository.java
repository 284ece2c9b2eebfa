package vn.hienluong.federation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class StatementRepository {

    private final JdbcClient jdbc;

    /** Of whom a provider says something. */
    record Of(PersonId person, String provider, AgencyId agency) {}

    StatementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Place> said(Of of) {
        return new HashSet<>(jdbc.sql("""
                select unit_id, role from federation.said
                where agency_id = :agency and person_id = :person and provider = :provider
                """)
                .param("agency", of.agency().value())
                .param("person", of.person().value())
                .param("provider", of.provider())
                .query(Row.to(row -> new Place(row.id("unit_id", UnitId::new), row.choice("role", PositionRole.class))))
                .list());
    }

    void add(Of of, Place place, LocalDate since) {
        jdbc.sql("""
                insert into federation.said (agency_id, person_id, provider, unit_id, role, since)
                values (:agency, :person, :provider, :unit, :role, :since)
                on conflict do nothing
                """)
                .param("agency", of.agency().value())
                .param("person", of.person().value())
                .param("provider", of.provider())
                .param("unit", place.unit().value())
                .param("role", place.role().name())
                .param("since", since)
                .update();
    }

    void remove(Of of, Place place) {
        jdbc.sql("""
                delete from federation.said
                where agency_id = :agency and person_id = :person and provider = :provider
                  and unit_id = :unit and role = :role
                """)
                .param("agency", of.agency().value())
                .param("person", of.person().value())
                .param("provider", of.provider())
                .param("unit", place.unit().value())
                .param("role", place.role().name())
                .update();
    }

    /** Keeps what means nothing here; gives what is new of it. */
    List<Unmatched> keep(Of of, Collection<Unmatched> all, LocalDate since) {
        forgetOthers(of, all);
        return all.stream().distinct().filter(one -> keep(of, one, since)).toList();
    }

    private boolean keep(Of of, Unmatched one, LocalDate since) {
        return jdbc.sql("""
                insert into federation.unmatched (agency_id, person_id, provider, what, words, since)
                values (:agency, :person, :provider, :what, :words, :since)
                on conflict do nothing
                """)
                        .param("agency", of.agency().value())
                        .param("person", of.person().value())
                        .param("provider", of.provider())
                        .param("what", one.what().name())
                        .param("words", one.words())
                        .param("since", since)
                        .update()
                == 1;
    }

    private void forgetOthers(Of of, Collection<Unmatched> all) {
        jdbc.sql("""
                delete from federation.unmatched
                where agency_id = :agency and person_id = :person and provider = :provider
                  and (what, words) not in (select * from unnest(:whats, :words))
                """)
                .param("agency", of.agency().value())
                .param("person", of.person().value())
                .param("provider", of.provider())
                .param("whats", all.stream().map(one -> one.what().name()).toArray(String[]::new))
                .param("words", all.stream().map(Unmatched::words).toArray(String[]::new))
                .update();
    }
}
