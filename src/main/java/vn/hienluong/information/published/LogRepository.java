package vn.hienluong.information.published;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.published.LogEntry.Stage;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class LogRepository {

    private final JdbcClient jdbc;

    LogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LogEntry> find(RequestId request, AgencyId agency) {
        return jdbc.sql("""
                select request_id, title, question, answer, with_files, status, written_by, written_at, approved_by,
                       approved_at, withdrawn_reason
                from information.log_entry where agency_id = :agency and request_id = :request
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .query(Row.to(LogRepository::entry))
                .optional();
    }

    void write(RequestId request, LogEntry.Draft draft, PersonId by, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into information.log_entry as l
                  (agency_id, request_id, title, question, answer, with_files, status, written_by, written_at)
                values (:agency, :request, :title, :question, :answer, :files, 'WRITTEN', :by, :at)
                on conflict (agency_id, request_id) do update
                set title = excluded.title, question = excluded.question, answer = excluded.answer,
                    with_files = excluded.with_files, status = 'WRITTEN', written_by = excluded.written_by,
                    written_at = excluded.written_at, approved_by = null, approved_at = null, withdrawn_at = null,
                    withdrawn_reason = null
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .param("title", draft.title())
                .param("question", draft.question())
                .param("answer", draft.answer())
                .param("files", draft.withFiles())
                .param("by", by.value())
                .param("at", Row.at(at))
                .update();
    }

    void approve(RequestId request, PersonId by, Instant at, AgencyId agency) {
        jdbc.sql("""
                update information.log_entry set status = 'PUBLISHED', approved_by = :by, approved_at = :at
                where agency_id = :agency and request_id = :request
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .param("by", by.value())
                .param("at", Row.at(at))
                .update();
    }

    void withdraw(RequestId request, String reason, Instant at, AgencyId agency) {
        jdbc.sql("""
                update information.log_entry set status = 'WITHDRAWN', withdrawn_at = :at, withdrawn_reason = :reason
                where agency_id = :agency and request_id = :request
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .param("reason", reason)
                .param("at", Row.at(at))
                .update();
    }

    private static LogEntry entry(Row row) throws SQLException {
        return new LogEntry(
                row.id("request_id", RequestId::new),
                row.text("title"),
                row.text("question"),
                row.text("answer"),
                row.flag("with_files"),
                row.choice("status", Stage.class),
                row.id("written_by", PersonId::new),
                row.instant("written_at"),
                row.maybeId("approved_by", PersonId::new),
                row.maybeInstant("approved_at"),
                row.maybeText("withdrawn_reason"));
    }
}
