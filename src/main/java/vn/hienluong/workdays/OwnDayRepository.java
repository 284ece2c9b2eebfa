package vn.hienluong.workdays;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class OwnDayRepository {

    private final JdbcClient jdbc;

    OwnDayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OwnDay> all(AgencyId agency) {
        return jdbc.sql("""
                select id, day, working, document, reason
                from workdays.own_day
                where agency_id = :agency
                order by day
                limit 2000
                """)
                .param("agency", agency.value())
                .query(Row.to(row -> new OwnDay(
                        row.uuid("id"), row.day("day"), row.flag("working"), row.text("document"), row.text("reason"))))
                .list();
    }

    void insert(OwnDay day, AgencyId agency) {
        jdbc.sql("""
                insert into workdays.own_day (agency_id, id, day, working, document, reason)
                values (:agency, :id, :day, :working, :document, :reason)
                """)
                .param("agency", agency.value())
                .param("id", day.id())
                .param("day", day.day())
                .param("working", day.working())
                .param("document", day.document())
                .param("reason", day.reason())
                .update();
    }

    boolean delete(UUID day, AgencyId agency) {
        return jdbc.sql("delete from workdays.own_day where agency_id = :agency and id = :id")
                        .param("agency", agency.value())
                        .param("id", day)
                        .update()
                == 1;
    }
}
