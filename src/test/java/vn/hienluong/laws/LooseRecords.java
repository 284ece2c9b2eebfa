package vn.hienluong.laws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.Given;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.disclosure.Duties;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.disclosure.Items;
import vn.hienluong.disclosure.OwnDuty;
import vn.hienluong.disclosure.Place;
import vn.hienluong.disclosure.PostingId;
import vn.hienluong.disclosure.Postings;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Arrivals;
import vn.hienluong.imports.Imports;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Ids;
import vn.hienluong.redaction.Marks;
import vn.hienluong.redaction.Reason;
import vn.hienluong.redaction.Redaction;
import vn.hienluong.redaction.Redactions;
import vn.hienluong.redaction.paper.CorpusFiles;
import vn.hienluong.redaction.paper.Phrase;
import vn.hienluong.workdays.Workdays;

/** Records of an agency that hang on no plan: what a new room keeps gets a line in {@link #all} and a method here. */
record LooseRecords(ApplicationContext house, Given.Office office) {

    private <T> T the(Class<T> type) {
        return house.getBean(type);
    }

    /** By a name that {@link Samples} asks for. */
    Map<String, UUID> all(WalkedAgency agency) {
        var redaction = redacted(agency.writer());
        var all = new TreeMap<>(Map.ofEntries(
                Map.entry("redaction", redaction.redaction().id().value()),
                Map.entry("mark", redaction.marks().getFirst().id().value()),
                Map.entry("import", imported(agency.writer())),
                Map.entry("own duty", ownDuty(agency.administrator(), agency.own.unit())),
                Map.entry("own day", ownDay(agency.administrator())),
                Map.entry("undelivered", undelivered(agency.stranger)),
                Map.entry("data request", dataRequest(agency.stranger, agency.administrator()))));
        all.putAll(new PublishedRecords(house, office).all(agency));
        all.putAll(new AskedRecords(house, office).all(agency));
        all.putAll(new DialogueRecords(house, office).all(agency));
        return all;
    }

    private UUID imported(Actor writer) {
        try {
            var paper = Files.readAllBytes(Path.of("src/main/resources/samples/plan-07/ke-hoach-07-KH-SKHCN-2021.txt"));
            return office.in(() -> the(Imports.class).read("ke-hoach.txt", paper, OptionalInt.empty(), writer))
                    .orElseThrow()
                    .id()
                    .value();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A file in which a name is hidden, and the new one. */
    private Redaction.Marked redacted(Actor writer) {
        var redactions = the(Redactions.class);
        return office.in(() -> {
            var source = new ByteArrayInputStream(CorpusFiles.plain());
            var id = the(Arrivals.class)
                    .with("don.pdf", source, writer, paper -> redactions.begin(paper, writer))
                    .orElseThrow();
            var name = new Phrase("Nguyễn Văn An", false);
            the(Marks.class).mark(id, List.of(name), Reason.PERSONAL, writer).orElseThrow();
            redactions.make(id, writer, () -> {}).orElseThrow();
            return redactions.require(id, writer);
        });
    }

    private UUID ownDay(Actor administrator) {
        return office.in(() -> the(Workdays.class)
                        .except(LocalDate.of(2021, 7, 6), false, "Văn bản 5/UBND", "Mưa lũ", administrator))
                .orElseThrow()
                .id();
    }

    /** What the agency has bound itself to make public. */
    private UUID ownDuty(Actor administrator, UnitId unit) {
        var duty = new OwnDuty(
                Ids.next(),
                "Lịch tiếp công dân",
                "Quy chế 2/QC",
                unit,
                Set.of(Place.BOARD),
                5,
                RuleUnit.WORKING_DAYS,
                Optional.of(30),
                Optional.empty(),
                LocalDate.of(2021, 1, 1),
                Optional.empty());
        return office.in(() -> the(Duties.class).add(duty, administrator))
                .orElseThrow()
                .id();
    }

    /** @param posting of the item, with all its papers */
    record Disclosed(ItemId item, PostingId posting) {}

    /** Something that a unit owes to its people, as it hangs in the house. */
    Disclosed disclosed(UnitId unit, LocalDate day, Accepted document, Accepted picture, Actor by) {
        var item = office.in(() -> the(Items.class).record("inside-decision", "Quy chế chi tiêu", day, unit, by))
                .orElseThrow()
                .id();
        var hung = new Postings.Hung(
                Place.INSIDE, "bảng tin", day, "Bà Lan", "", Optional.of(document), Optional.of(picture));
        var posting = office.in(() -> the(Postings.class).post(item, hung, by)).orElseThrow();
        return new Disclosed(item, posting.id());
    }

    /** A number that the system counted for a line. */
    UUID figure(PeriodId period, UnitId unit, TaskId task) {
        return office.inTransaction(() -> the(JdbcClient.class)
                .sql("""
                        with proposed as (
                          insert into plans.task_measure (agency_id, task_id, measure, status, confidence, since)
                          values (:agency, :task, 'plans.measured.started', 'PROPOSED', 0.5, now()))
                        insert into reports.taken_figure (agency_id, id, period_id, unit_id, task_id, measure, label,
                          measured_in, kind, whole, from_day, to_day, amount, records, digest, taken_at)
                        values (:agency, :id, :period, :unit, :task, 'plans.measured.started', 'Kế hoạch', 'kế hoạch',
                          'COUNT', true, '2021-04-01', '2021-06-01', 1, 1, 'x', now())
                        returning id
                        """)
                .param("agency", office.id.value())
                .param("id", Ids.next())
                .param("period", period.value())
                .param("unit", unit.value())
                .param("task", task.value())
                .query(UUID.class)
                .single());
    }

    /** Somebody wants a copy of what is held about them, and somebody else sees to it. */
    private UUID dataRequest(Actor person, Actor handler) {
        return office.inTransaction(() -> the(JdbcClient.class)
                .sql("""
                        insert into datarequests.request (agency_id, id, wish, whose, subject_id, subject_name, asked_by,
                          reach, words, proof, received_at, entered_by, due_before, limit_source, limit_confidence, status,
                          taken_by, taken_at)
                        values (:agency, :id, 'COPY', 'STAFF', :person, 'Chị Hoa', 'Chị Hoa', '', '', '', now(), :person,
                          now(), 'Nghị định 13/2023/NĐ-CP', 'READ', 'TAKEN', :handler, now())
                        returning id
                        """)
                .param("agency", office.id.value())
                .param("id", Ids.next())
                .param("person", person.person().value())
                .param("handler", handler.person().value())
                .query(UUID.class)
                .single());
    }

    /** A mail that was given up. */
    private UUID undelivered(Actor person) {
        return office.inTransaction(() -> the(JdbcClient.class)
                .sql("""
                        with dead as (
                          insert into notifications.mail (agency_id, id, person_id, tries, failure)
                          values (:agency, :mail, :person, 7, '550') returning id)
                        insert into notifications.note
                          (agency_id, id, person_id, vietnamese, english, href, told_at, mail_id)
                        select :agency, :note, :person, 'Nhắc việc', 'Reminder', '/my-work', now(), id from dead
                        returning mail_id
                        """)
                .param("agency", office.id.value())
                .param("mail", Ids.next())
                .param("note", Ids.next())
                .param("person", person.person().value())
                .query(UUID.class)
                .single());
    }
}
