package vn.hienluong.reports;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** Lines as counts and marks, without their words. */
@Repository
class AnswerRepository {

    private record Answered(UnitId unit, TaskId task) {}

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines that could be sent as they are, sent or not. */
    Map<UnitId, Set<TaskId>> in(PeriodId period, AgencyId agency) {
        return jdbc
                .sql("""
                select unit_id, task_id from reports.report_line
                where agency_id = :agency and period_id = :period and status is not null and result <> ''
                """)
                .param("agency", agency.value())
                .param("period", period.value())
                .query(Row.to(row -> new Answered(row.id("unit_id", UnitId::new), row.id("task_id", TaskId::new))))
                .stream()
                .collect(Collectors.groupingBy(Answered::unit, Collectors.mapping(Answered::task, Collectors.toSet())));
    }

    List<Answers> sent(Set<PeriodId> periods, AgencyId agency) {
        return jdbc.sql("""
                select l.task_id, l.period_id, array_agg(l.unit_id) as units, array_agg(l.status) as statuses
                from reports.report_line l
                join reports.unit_report r on r.agency_id = l.agency_id and r.id = l.report_id
                where l.agency_id = :agency and l.period_id = any (:periods) and l.status is not null
                  and r.period_id = any (:periods) and r.status in ('SENT', 'RECEIVED')
                group by l.task_id, l.period_id
                """)
                .param("agency", agency.value())
                .param("periods", periods.stream().map(PeriodId::value).toArray(UUID[]::new))
                .query(Row.to(AnswerRepository::answers))
                .list();
    }

    private static Answers answers(Row row) throws SQLException {
        var units = row.uuids("units");
        var statuses = row.texts("statuses");
        var byUnit = new HashMap<UnitId, LineStatus>();
        for (int i = 0; i < units.size(); i++) {
            byUnit.put(new UnitId(units.get(i)), LineStatus.valueOf(statuses.get(i)));
        }
        return new Answers(row.id("task_id", TaskId::new), row.id("period_id", PeriodId::new), byUnit);
    }
}
