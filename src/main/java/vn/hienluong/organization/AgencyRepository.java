package vn.hienluong.organization;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class AgencyRepository {

    private final JdbcClient jdbc;

    AgencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AgencyProfile profile, Instant at) {
        jdbc.sql("insert into technical.tenant (agency_id, created_at) values (:agency, :at)")
                .param("agency", profile.id().value())
                .param("at", Row.at(at))
                .update();
        jdbc.sql("""
                insert into organization.agency (agency_id, name, short_name, notation, superior, place, sample,
                                                 due_day_tolerated, created_at)
                values (:agency, :name, :short, :notation, :superior, :place, :sample, :tolerated, :at)
                """)
                .param("agency", profile.id().value())
                .param("name", profile.name())
                .param("short", profile.shortName())
                .param("notation", profile.notation())
                .param("superior", profile.superior())
                .param("place", profile.place())
                .param("sample", profile.sample())
                .param("tolerated", profile.dueDayTolerated())
                .param("at", Row.at(at))
                .update();
    }

    void update(AgencyProfile profile) {
        jdbc.sql("""
                update organization.agency
                set name = :name, short_name = :short, notation = :notation, superior = :superior, place = :place,
                    due_day_tolerated = :tolerated
                where agency_id = :agency
                """)
                .param("agency", profile.id().value())
                .param("name", profile.name())
                .param("short", profile.shortName())
                .param("notation", profile.notation())
                .param("superior", profile.superior())
                .param("place", profile.place())
                .param("tolerated", profile.dueDayTolerated())
                .update();
    }

    AgencyProfile profile(AgencyId agency) {
        return jdbc.sql("""
                select agency_id, name, short_name, notation, superior, place, sample, due_day_tolerated
                from organization.agency
                where agency_id = :agency
                """)
                .param("agency", agency.value())
                .query(Row.to(row -> new AgencyProfile(
                        row.id("agency_id", AgencyId::new),
                        row.text("name"),
                        row.text("short_name"),
                        row.text("notation"),
                        row.text("superior"),
                        row.text("place"),
                        row.flag("sample"),
                        row.flag("due_day_tolerated"))))
                .single();
    }

    List<AgencyId> all() {
        return jdbc.sql("select agency_id from technical.tenant order by created_at, agency_id")
                .query(Row.to(row -> row.id("agency_id", AgencyId::new)))
                .list();
    }
}
