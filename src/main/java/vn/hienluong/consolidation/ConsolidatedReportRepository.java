package vn.hienluong.consolidation;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.consolidation.ConsolidatedReport.Frame;
import vn.hienluong.consolidation.Stage.Act;
import vn.hienluong.consolidation.Stage.Issue;
import vn.hienluong.consolidation.Stage.Returned;
import vn.hienluong.files.FileId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

@Repository
class ConsolidatedReportRepository {

    private static final String SELECT = """
            select id, period_id, status, subject, addressees, recipients, capacity, signer, frame_version, changed_at,
                   returned_by, returned_at, return_reason, submitted_by, submitted_at, checked_by, checked_at,
                   signed_by, signed_at, issued_by, issued_at, number, issued_on, docx_file_id, pdf_file_id,
                   signed_file_id
            from consolidation.consolidated_report
            where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    ConsolidatedReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who begin at once begin the same report. */
    void begin(PeriodId period, Frame frame, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into consolidation.consolidated_report (agency_id, id, period_id, status, subject, addressees,
                  recipients, capacity, signer, frame_version, changed_at)
                values (:agency, :id, :period, 'DRAFTING', :subject, :addressees, :recipients, :capacity, :signer, 1, :at)
                on conflict (agency_id, period_id) do nothing
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("period", period.value())
                .param("subject", frame.subject())
                .param("addressees", array(frame.addressees()))
                .param("recipients", array(frame.recipients()))
                .param("capacity", array(frame.capacity()))
                .param("signer", frame.signer())
                .param("at", Row.at(at))
                .update();
    }

    Optional<ConsolidatedReport> find(PeriodId period, AgencyId agency) {
        return jdbc.sql(SELECT + " and period_id = :period")
                .param("agency", agency.value())
                .param("period", period.value())
                .query(Row.to(ConsolidatedReportRepository::report))
                .optional();
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<ConsolidatedReport> lock(PeriodId period, AgencyId agency) {
        return jdbc.sql(SELECT + " and period_id = :period for update")
                .param("agency", agency.value())
                .param("period", period.value())
                .query(Row.to(ConsolidatedReportRepository::report))
                .optional();
    }

    List<ConsolidatedReport> all(AgencyId agency) {
        return jdbc.sql(SELECT + " order by id desc limit 500")
                .param("agency", agency.value())
                .query(Row.to(ConsolidatedReportRepository::report))
                .list();
    }

    void save(UUID id, Stage stage, AgencyId agency) {
        var acts = Acts.of(stage);
        jdbc.sql("""
                update consolidation.consolidated_report
                set status = :status, returned_by = :returnedBy, returned_at = :returnedAt, return_reason = :reason,
                    submitted_by = :submittedBy, submitted_at = :submittedAt, checked_by = :checkedBy,
                    checked_at = :checkedAt, signed_by = :signedBy, signed_at = :signedAt, issued_by = :issuedBy,
                    issued_at = :issuedAt, number = :number, issued_on = :issuedOn, docx_file_id = :docx,
                    pdf_file_id = :pdf, signed_file_id = :paper
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("status", stage.name().name())
                .param(
                        "returnedBy",
                        acts.returned().map(one -> one.act().by().value()).orElse(null))
                .param(
                        "returnedAt",
                        acts.returned().map(one -> Row.at(one.act().at())).orElse(null))
                .param("reason", acts.returned().map(Returned::reason).orElse(null))
                .param("submittedBy", by(acts.submitted()))
                .param("submittedAt", at(acts.submitted()))
                .param("checkedBy", by(acts.checked()))
                .param("checkedAt", at(acts.checked()))
                .param("signedBy", by(acts.signed()))
                .param("signedAt", at(acts.signed()))
                .param("issuedBy", by(acts.issued()))
                .param("issuedAt", at(acts.issued()))
                .param("number", acts.issue().map(Issue::number).orElse(null))
                .param("issuedOn", acts.issue().map(Issue::on).orElse(null))
                .param("docx", acts.issue().map(one -> one.docx().value()).orElse(null))
                .param("pdf", acts.issue().map(one -> one.pdf().value()).orElse(null))
                .param(
                        "paper",
                        acts.issue().flatMap(Issue::paper).map(FileId::value).orElse(null))
                .update();
    }

    private static @Nullable UUID by(Optional<Act> act) {
        return act.map(one -> one.by().value()).orElse(null);
    }

    private static @Nullable OffsetDateTime at(Optional<Act> act) {
        return act.map(one -> Row.at(one.at())).orElse(null);
    }

    /** The acts of a stage as columns. */
    private record Acts(
            Optional<Returned> returned,
            Optional<Act> submitted,
            Optional<Act> checked,
            Optional<Act> signed,
            Optional<Act> issued,
            Optional<Issue> issue) {

        static Acts of(Stage stage) {
            Optional<Act> none = Optional.empty();
            return switch (stage) {
                case Stage.Drafting(var returned) -> new Acts(returned, none, none, none, none, Optional.empty());
                case Stage.Checking(var submitted) -> of(Optional.of(submitted), none, none, none, Optional.empty());
                case Stage.Signing(var submitted, var checked) ->
                    of(Optional.of(submitted), Optional.of(checked), none, none, Optional.empty());
                case Stage.SignedOff(var submitted, var checked, var signed) ->
                    of(Optional.of(submitted), Optional.of(checked), Optional.of(signed), none, Optional.empty());
                case Stage.Issued(var submitted, var checked, var signed, var act, var issue) ->
                    of(
                            Optional.of(submitted),
                            Optional.of(checked),
                            Optional.of(signed),
                            Optional.of(act),
                            Optional.of(issue));
            };
        }

        private static Acts of(
                Optional<Act> submitted,
                Optional<Act> checked,
                Optional<Act> signed,
                Optional<Act> issued,
                Optional<Issue> issue) {
            return new Acts(Optional.empty(), submitted, checked, signed, issued, issue);
        }
    }

    /** Gives false when somebody else was faster. */
    boolean saveFrame(UUID id, Frame frame, Instant at, AgencyId agency) {
        return jdbc.sql("""
                        update consolidation.consolidated_report
                        set subject = :subject, addressees = :addressees, recipients = :recipients,
                            capacity = :capacity, signer = :signer, frame_version = frame_version + 1,
                            changed_at = :at
                        where agency_id = :agency and id = :id and frame_version = :seen
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("subject", frame.subject())
                        .param("addressees", array(frame.addressees()))
                        .param("recipients", array(frame.recipients()))
                        .param("capacity", array(frame.capacity()))
                        .param("signer", frame.signer())
                        .param("seen", frame.version())
                        .param("at", Row.at(at))
                        .update()
                == 1;
    }

    /** Its words changed: by whom, where a person did it, and when. */
    void wrote(UUID report, Optional<UUID> person, Instant at, AgencyId agency) {
        jdbc.sql("""
                update consolidation.consolidated_report set changed_at = :at where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", report)
                .param("at", Row.at(at))
                .update();
        person.ifPresent(writer -> jdbc.sql("""
                insert into consolidation.writer (agency_id, report_id, person_id) values (:agency, :report, :person)
                on conflict do nothing
                """)
                .param("agency", agency.value())
                .param("report", report)
                .param("person", writer)
                .update());
    }

    Set<PersonId> writers(UUID report, AgencyId agency) {
        return new HashSet<>(jdbc.sql("""
                select person_id from consolidation.writer where agency_id = :agency and report_id = :report
                """)
                .param("agency", agency.value())
                .param("report", report)
                .query(Row.to(row -> row.id("person_id", PersonId::new)))
                .list());
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static ConsolidatedReport report(Row row) throws SQLException {
        return new ConsolidatedReport(
                row.uuid("id"),
                row.id("period_id", PeriodId::new),
                stage(row),
                new Frame(
                        row.text("subject"),
                        row.texts("addressees"),
                        row.texts("recipients"),
                        row.texts("capacity"),
                        row.text("signer"),
                        row.number("frame_version")),
                row.instant("changed_at"));
    }

    private static Stage stage(Row row) throws SQLException {
        return switch (row.choice("status", Stage.Name.class)) {
            case DRAFTING -> new Stage.Drafting(returned(row));
            case CHECKING -> new Stage.Checking(act(row, "submitted"));
            case SIGNING -> new Stage.Signing(act(row, "submitted"), act(row, "checked"));
            case SIGNED_OFF -> new Stage.SignedOff(act(row, "submitted"), act(row, "checked"), act(row, "signed"));
            case ISSUED ->
                new Stage.Issued(
                        act(row, "submitted"),
                        act(row, "checked"),
                        act(row, "signed"),
                        act(row, "issued"),
                        new Issue(
                                row.text("number"),
                                row.day("issued_on"),
                                row.id("docx_file_id", FileId::new),
                                row.id("pdf_file_id", FileId::new),
                                row.maybeId("signed_file_id", FileId::new)));
        };
    }

    private static Optional<Returned> returned(Row row) throws SQLException {
        var reason = row.maybeText("return_reason");
        return reason.isEmpty() ? Optional.empty() : Optional.of(new Returned(act(row, "returned"), reason.get()));
    }

    private static Act act(Row row, String what) throws SQLException {
        return new Act(row.id(what + "_by", PersonId::new), row.instant(what + "_at"));
    }

    long issuedSoFar(AgencyId agency) {
        return jdbc.sql("""
                select count(*) from consolidation.consolidated_report where agency_id = :agency and status = 'ISSUED'
                """).param("agency", agency.value()).query(Long.class).single();
    }
}
