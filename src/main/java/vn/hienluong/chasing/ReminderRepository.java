package vn.hienluong.chasing;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

/** Remembers what was reminded of. Another last day (an extension) begins anew. */
@Repository
class ReminderRepository {

    private final JdbcClient jdbc;

    ReminderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is new: false when it was reminded of before, by whoever. */
    boolean remember(Unsent report, Stage stage, Instant at, AgencyId agency) {
        return jdbc.sql("""
                        insert into chasing.reminder (agency_id, id, period_id, unit_id, due_before, stage, reminded_at)
                        values (:agency, :id, :period, :unit, :due, :stage, :at)
                        on conflict (agency_id, period_id, unit_id, due_before, stage) do nothing
                        """)
                        .param("agency", agency.value())
                        .param("id", Ids.next())
                        .param("period", report.period().id().value())
                        .param("unit", report.unit().value())
                        .param("due", report.dueBefore())
                        .param("stage", stage.name())
                        .param("at", Row.at(at))
                        .update()
                == 1;
    }
}
