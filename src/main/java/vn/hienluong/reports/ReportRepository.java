package vn.hienluong.reports;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.FileId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;
import vn.hienluong.reports.ReportState.Act;

@Repository
class ReportRepository {

    private static final String SELECT = """
            select id, period_id, unit_id, status, coordination_note, note_version, entered_by_office, own_number,
                   own_date, own_file_id, acted_by, acted_for, acted_at, sent_by, sent_for, sent_at, first_sent_at,
                   return_reason
            from reports.unit_report
            where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who begin at once begin the same report. */
    void begin(PeriodId period, UnitId unit, AgencyId agency) {
        jdbc.sql("""
                insert into reports.unit_report (agency_id, id, period_id, unit_id, status)
                values (:agency, :id, :period, :unit, 'DRAFTING')
                on conflict (agency_id, period_id, unit_id) do nothing
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("period", period.value())
                .param("unit", unit.value())
                .update();
    }

    Optional<UnitReport> find(PeriodId period, UnitId unit, AgencyId agency) {
        return jdbc.sql(SELECT + " and period_id = :period and unit_id = :unit")
                .param("agency", agency.value())
                .param("period", period.value())
                .param("unit", unit.value())
                .query(Row.to(ReportRepository::report))
                .optional();
    }

    Optional<UnitReport> find(ReportId report, AgencyId agency) {
        return jdbc.sql(SELECT + " and id = :report")
                .param("agency", agency.value())
                .param("report", report.value())
                .query(Row.to(ReportRepository::report))
                .optional();
    }

    /** Keeps everybody else from changing the report until the transaction ends. */
    Optional<UnitReport> lock(PeriodId period, UnitId unit, AgencyId agency) {
        return jdbc.sql(SELECT + " and period_id = :period and unit_id = :unit for update")
                .param("agency", agency.value())
                .param("period", period.value())
                .param("unit", unit.value())
                .query(Row.to(ReportRepository::report))
                .optional();
    }

    List<UnitReport> of(PeriodId period, AgencyId agency) {
        return jdbc.sql(SELECT + " and period_id = :period order by unit_id")
                .param("agency", agency.value())
                .param("period", period.value())
                .query(Row.to(ReportRepository::report))
                .list();
    }

    List<UnitReport> of(Set<PeriodId> periods, Set<UnitId> units, AgencyId agency) {
        return jdbc.sql(SELECT + " and period_id = any (:periods) and unit_id = any (:units) order by id")
                .param("agency", agency.value())
                .param("periods", periods.stream().map(PeriodId::value).toArray(UUID[]::new))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(Row.to(ReportRepository::report))
                .list();
    }

    void save(UnitReport report, AgencyId agency) {
        switch (report.state()) {
            case ReportState.Drafting _ -> state(report.id(), "DRAFTING", null, null, agency);
            case ReportState.Proposed(var act) -> state(report.id(), "PROPOSED", act, null, agency);
            case ReportState.Returned(var act, var reason) -> state(report.id(), "RETURNED", act, reason, agency);
            case ReportState.Received(var _, var act) -> state(report.id(), "RECEIVED", act, null, agency);
            case ReportState.Sent(var act) -> {
                sent(report.id(), act, agency);
                state(report.id(), "SENT", act, null, agency);
            }
        }
    }

    private void state(ReportId id, String status, @Nullable Act act, @Nullable String reason, AgencyId agency) {
        jdbc.sql("""
                update reports.unit_report
                set status = :status, acted_by = :by, acted_for = :for, acted_at = :at, return_reason = :reason
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("status", status)
                .param("by", act == null ? null : act.by().value())
                .param("for", act == null ? null : behalf(act))
                .param("at", act == null ? null : Row.at(act.at()))
                .param("reason", reason)
                .update();
    }

    private void sent(ReportId id, Act act, AgencyId agency) {
        jdbc.sql("""
                update reports.unit_report
                set sent_by = :by, sent_for = :for, sent_at = :at, first_sent_at = coalesce(first_sent_at, :at)
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("by", act.by().value())
                .param("for", behalf(act))
                .param("at", Row.at(act.at()))
                .update();
    }

    private static @Nullable UUID behalf(Act act) {
        return act.onBehalfOf().map(PersonId::value).orElse(null);
    }

    /** Gives false when somebody else was faster. */
    boolean saveNote(ReportId id, String note, int seen, AgencyId agency) {
        return jdbc.sql("""
                        update reports.unit_report set coordination_note = :note, note_version = note_version + 1
                        where agency_id = :agency and id = :id and note_version = :seen
                        """)
                        .param("agency", agency.value())
                        .param("id", id.value())
                        .param("note", note)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void markEnteredByOffice(ReportId id, AgencyId agency) {
        jdbc.sql("update reports.unit_report set entered_by_office = true where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .update();
    }

    void saveOwn(ReportId id, UnitReport.OwnPaper own, AgencyId agency) {
        jdbc.sql("""
                update reports.unit_report set own_number = :number, own_date = :date, own_file_id = :file
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("number", own.number())
                .param("date", own.date().orElse(null))
                .param("file", own.file().map(FileId::value).orElse(null))
                .update();
    }

    void insertRemark(ReportId report, Remark remark, AgencyId agency) {
        jdbc.sql("""
                insert into reports.remark (agency_id, id, report_id, task_id, remark, made_by, made_at)
                values (:agency, :id, :report, :task, :remark, :by, :at)
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("report", report.value())
                .param("task", remark.task().map(TaskId::value).orElse(null))
                .param("remark", remark.text())
                .param("by", remark.by())
                .param("at", Row.at(remark.at()))
                .update();
    }

    List<Remark> remarks(ReportId report, AgencyId agency) {
        return jdbc.sql("""
                select task_id, remark, made_by, made_at from reports.remark
                where agency_id = :agency and report_id = :report order by made_at, id
                """)
                .param("agency", agency.value())
                .param("report", report.value())
                .query(Row.to(row -> new Remark(
                        row.maybeId("task_id", TaskId::new),
                        row.text("remark"),
                        row.text("made_by"),
                        row.instant("made_at"))))
                .list();
    }

    /** Keeps what was sent, word for word. */
    void keepSending(ReportId report, String by, Instant at, String content, AgencyId agency) {
        jdbc.sql("""
                insert into reports.sending (agency_id, id, report_id, sent_at, sent_by, content)
                values (:agency, :id, :report, :at, :by, cast(:content as jsonb))
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("report", report.value())
                .param("at", Row.at(at))
                .param("by", by)
                .param("content", content)
                .update();
    }

    private static UnitReport report(Row row) throws SQLException {
        return new UnitReport(
                row.id("id", ReportId::new),
                row.id("period_id", PeriodId::new),
                row.id("unit_id", UnitId::new),
                state(row),
                row.text("coordination_note"),
                row.number("note_version"),
                row.flag("entered_by_office"),
                row.maybeInstant("first_sent_at"),
                new UnitReport.OwnPaper(
                        row.text("own_number"), row.maybeDay("own_date"), row.maybeId("own_file_id", FileId::new)));
    }

    private static ReportState state(Row row) throws SQLException {
        return switch (row.text("status")) {
            case "DRAFTING" -> new ReportState.Drafting();
            case "PROPOSED" -> new ReportState.Proposed(act(row, "acted"));
            case "SENT" -> new ReportState.Sent(act(row, "sent"));
            case "RECEIVED" -> new ReportState.Received(act(row, "sent"), act(row, "acted"));
            default -> new ReportState.Returned(act(row, "acted"), row.text("return_reason"));
        };
    }

    private static Act act(Row row, String which) throws SQLException {
        return new Act(
                row.id(which + "_by", PersonId::new),
                row.maybeId(which + "_for", PersonId::new),
                row.instant(which + "_at"));
    }
}
