package vn.hienluong.information.reminding;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.information.RequestId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

@Repository
class RemindingRepository {

    private final JdbcClient jdbc;

    RemindingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when they were reminded of this already. */
    boolean first(RequestId request, LocalDate due, Reminding.Stage stage, Instant at, AgencyId agency) {
        return jdbc.sql("""
                insert into information.reminder (agency_id, id, request_id, due_on, stage, reminded_at)
                values (:agency, :id, :request, :due, :stage, :at) on conflict do nothing
                """)
                        .param("agency", agency.value())
                        .param("id", Ids.next())
                        .param("request", request.value())
                        .param("due", due)
                        .param("stage", stage.name())
                        .param("at", Row.at(at))
                        .update()
                == 1;
    }
}
