package vn.hienluong.datarequests;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.datarequests.DataRequest.Asking;
import vn.hienluong.datarequests.DataRequest.Extension;
import vn.hienluong.datarequests.DataRequestState.Done;
import vn.hienluong.datarequests.DataRequestState.Hand;
import vn.hienluong.datarequests.DataRequestState.Received;
import vn.hienluong.datarequests.DataRequestState.Refused;
import vn.hienluong.datarequests.DataRequestState.Taken;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.privacy.Confidence;
import vn.hienluong.privacy.Whose;

@Repository
class DataRequestRepository {

    private static final String SELECT = """
            select id, wish, whose, subject_id, subject_name, asked_by, reach, words, proof, received_at, entered_by,
                   answer_before, due_before, limit_source, limit_confidence, extended_before, extension_reason, status,
                   taken_by, taken_at, decided_at, decision
            from datarequests.request
            where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    DataRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DataRequest request, AgencyId agency) {
        jdbc.sql("""
                insert into datarequests.request
                  (agency_id, id, wish, whose, subject_id, subject_name, asked_by, reach, words, proof, received_at,
                   entered_by, answer_before, due_before, limit_source, limit_confidence, status)
                values (:agency, :id, :wish, :whose, :subject, :name, :by, :reach, :words, :proof, :received,
                        :entered, :answer, :due, :source, :confidence, 'RECEIVED')
                """)
                .param("agency", agency.value())
                .param("id", request.id().value())
                .param("wish", request.wish().name())
                .param("whose", request.whose().name())
                .param("subject", request.subject().orElse(null))
                .param("name", request.subjectName())
                .param("by", request.asking().by())
                .param("reach", request.asking().reach())
                .param("words", request.asking().words())
                .param("proof", request.asking().proof())
                .param("received", Row.at(request.receivedAt()))
                .param("entered", request.enteredBy().value())
                .param("answer", Row.at(request.due().answerBefore().orElse(null)))
                .param("due", Row.at(request.due().before()))
                .param("source", request.due().source())
                .param("confidence", request.due().confidence().name())
                .update();
    }

    /** State and extension; the rest never changes. */
    void update(DataRequest request, AgencyId agency) {
        var columns = Columns.of(request.state());
        var hand = request.state().handled();
        jdbc.sql("""
                update datarequests.request
                set status = :status, taken_by = :takenBy, taken_at = :takenAt, decided_by = :decidedBy,
                    decided_at = :decidedAt, decision = :decision, extended_before = :extended, extension_reason = :reason
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", request.id().value())
                .param("status", columns.status())
                .param("takenBy", hand.map(Hand::of).map(PersonId::value).orElse(null))
                .param("takenAt", Row.at(hand.map(Hand::since).orElse(null)))
                .param(
                        "decidedBy",
                        columns.at()
                                .flatMap(_ -> hand)
                                .map(Hand::of)
                                .map(PersonId::value)
                                .orElse(null))
                .param("decidedAt", Row.at(columns.at().orElse(null)))
                .param("decision", columns.decision().orElse(null))
                .param(
                        "extended",
                        Row.at(request.extension().map(Extension::before).orElse(null)))
                .param("reason", request.extension().map(Extension::reason).orElse(null))
                .update();
    }

    private record Columns(String status, Optional<Instant> at, Optional<String> decision) {

        static Columns of(DataRequestState state) {
            return switch (state) {
                case Received _ -> new Columns("RECEIVED", Optional.empty(), Optional.empty());
                case Taken _ -> new Columns("TAKEN", Optional.empty(), Optional.empty());
                case Done done -> new Columns("DONE", Optional.of(done.at()), Optional.of(done.decision()));
                case Refused refused ->
                    new Columns("REFUSED", Optional.of(refused.at()), Optional.of(refused.decision()));
            };
        }
    }

    Optional<DataRequest> lock(DataRequestId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and id = :id for update")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(DataRequestRepository::request))
                .optional();
    }

    Optional<DataRequest> find(DataRequestId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(DataRequestRepository::request))
                .optional();
    }

    /** What is due first, first; then what is decided, the latest first. */
    List<DataRequest> all(int most, AgencyId agency) {
        return jdbc.sql(SELECT + """
                order by decided_at is not null, case when decided_at is null then coalesce(extended_before, due_before) end,
                  id desc
                limit :most
                """)
                .param("agency", agency.value())
                .param("most", most)
                .query(Row.to(DataRequestRepository::request))
                .list();
    }

    List<DataRequest> of(PersonId person, int most, AgencyId agency) {
        return jdbc.sql(SELECT + " and (entered_by = :person or subject_id = :person) order by id desc limit :most")
                .param("agency", agency.value())
                .param("person", person.value())
                .param("most", most)
                .query(Row.to(DataRequestRepository::request))
                .list();
    }

    List<DataRequest> openDueBefore(Instant moment, AgencyId agency) {
        return jdbc.sql(SELECT + """
                and status in ('RECEIVED', 'TAKEN') and coalesce(extended_before, due_before) < :moment
                order by id limit 500
                """)
                .param("agency", agency.value())
                .param("moment", Row.at(moment))
                .query(Row.to(DataRequestRepository::request))
                .list();
    }

    /** Who asked, in what words and how they were reached; that there was a request, and how it ended, stays. */
    int forgetWords(Instant decidedBefore, int most, AgencyId agency) {
        return jdbc.sql("""
                update datarequests.request
                set subject_name = '', asked_by = '', reach = '', words = '', proof = '', decision = '',
                    extension_reason = case when extension_reason is not null then '' end
                where agency_id = :agency and id in (
                  select id from datarequests.request
                  where agency_id = :agency and status in ('DONE', 'REFUSED') and decided_at < :before and asked_by <> ''
                  order by id limit :most for update skip locked)
                """)
                .param("agency", agency.value())
                .param("before", Row.at(decidedBefore))
                .param("most", most)
                .update();
    }

    private static DataRequest request(Row row) throws SQLException {
        var until = row.maybeInstant("extended_before");
        var reason = row.maybeText("extension_reason");
        return new DataRequest(
                row.id("id", DataRequestId::new),
                row.choice("wish", Wish.class),
                row.choice("whose", Whose.class),
                row.maybeId("subject_id", id -> id),
                row.text("subject_name"),
                new Asking(row.text("asked_by"), row.text("reach"), row.text("words"), row.text("proof")),
                row.instant("received_at"),
                row.id("entered_by", PersonId::new),
                new Due(
                        row.maybeInstant("answer_before"),
                        row.instant("due_before"),
                        row.text("limit_source"),
                        row.choice("limit_confidence", Confidence.class)),
                until.map(before -> new Extension(before, reason.orElse(""))),
                state(row));
    }

    private static DataRequestState state(Row row) throws SQLException {
        var status = row.text("status");
        if (status.equals("RECEIVED")) {
            return new Received();
        }
        var hand = new Hand(row.id("taken_by", PersonId::new), row.instant("taken_at"));
        return switch (status) {
            case "TAKEN" -> new Taken(hand);
            case "DONE" -> new Done(hand, row.instant("decided_at"), row.text("decision"));
            default -> new Refused(hand, row.instant("decided_at"), row.text("decision"));
        };
    }
}
