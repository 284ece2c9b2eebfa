package vn.hienluong.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Reorganisation.Kind;
import vn.hienluong.organization.Reorganisation.Succession;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

@Repository
class SuccessionRepository {

    private final JdbcClient jdbc;

    SuccessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Succession succession, AgencyId agency) {
        jdbc.sql("""
                insert into organization.unit_succession
                  (agency_id, id, kind, effective_on, instrument, from_unit_id, to_unit_id)
                values (:agency, :id, :kind, :on, :instrument, :from, :to)
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("kind", succession.kind().name())
                .param("on", succession.on())
                .param("instrument", succession.instrument())
                .param("from", succession.from().value())
                .param("to", succession.to().value())
                .update();
    }

    List<Succession> all(AgencyId agency) {
        return jdbc.sql("""
                select kind, effective_on, instrument, from_unit_id, to_unit_id
                from organization.unit_succession
                where agency_id = :agency
                order by effective_on, id
                """)
                .param("agency", agency.value())
                .query(Row.to(row -> new Succession(
                        row.choice("kind", Kind.class),
                        row.day("effective_on"),
                        row.text("instrument"),
                        row.id("from_unit_id", UnitId::new),
                        row.id("to_unit_id", UnitId::new))))
                .list();
    }
}
