package vn.hienluong.dialogue.consulting;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.dialogue.Asker;
import vn.hienluong.dialogue.consulting.Treatment.Verdict;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;
import vn.hienluong.publications.PublicationId;

/** Comments, and how they were taken. */
@Repository
class CommentRepository {

    private static final int MOST = 2000;

    /** How many comments a draft has: all that are some, and those of which nobody has written how they were taken. */
    record Count(int all, int open) {}

    /** Where a comment came from besides its words. */
    record Origin(UUID form, Instant received, Optional<PersonId> enteredBy) {}

    private final JdbcClient jdbc;

    CommentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who presses twice sends the same form twice at once: the second waits for the first, and finds it. */
    boolean known(UUID form, AgencyId agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "dialogue.comment " + agency + " " + form)
                .query(Row.to(_ -> true))
                .list();
        return jdbc.sql("select exists (select 1 from dialogue.comment where agency_id = :agency and form_id = :form)")
                .param("agency", agency.value())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    void insert(Comment comment, Origin origin, PublicationId draft, AgencyId agency) {
        jdbc.sql("""
                insert into dialogue.comment (agency_id, id, publication_id, form_id, received_at, arrived_on, kind, name, email,
                  phone, may_name, part, words, letter, entered_by)
                values (:agency, :id, :draft, :form, :received, :arrived, :kind, :name, :email, :phone, :mayName,
                  :part, :words, :letter, :entered)
                """)
                .param("agency", agency.value())
                .param("id", comment.id().value())
                .param("draft", draft.value())
                .param("form", origin.form())
                .param("received", Row.at(origin.received()))
                .param("arrived", comment.arrived())
                .param("kind", comment.kind().name())
                .param("name", comment.by().name())
                .param("email", comment.by().email())
                .param("phone", comment.by().phone())
                .param("mayName", comment.mayName())
                .param("part", comment.part())
                .param("words", comment.words())
                .param("letter", comment.letter())
                .param("entered", origin.enteredBy().map(PersonId::value).orElse(null))
                .update();
    }

    List<Comment> of(PublicationId draft, AgencyId agency) {
        return jdbc.sql("""
                select id, kind, name, email, phone, may_name, part, words, arrived_on, letter, treatment_id, set_aside_reason
                from dialogue.comment
                where agency_id = :agency and publication_id = :draft
                order by id limit :most
                """)
                .param("agency", agency.value())
                .param("draft", draft.value())
                .param("most", MOST)
                .query(Row.to(CommentRepository::comment))
                .list();
    }

    Map<PublicationId, Count> counts(List<PublicationId> drafts, AgencyId agency) {
        var counts = new HashMap<PublicationId, Count>();
        jdbc.sql("""
                select publication_id, count(*) as everything, count(*) filter (where treatment_id is null) as open
                from dialogue.comment
                where agency_id = :agency and publication_id = any (:drafts) and set_aside_at is null
                group by publication_id
                """)
                .param("agency", agency.value())
                .param("drafts", drafts.stream().map(PublicationId::value).toArray(UUID[]::new))
                .query(Row.to(row -> counts.put(
                        row.id("publication_id", PublicationId::new),
                        new Count(row.number("everything"), row.number("open")))))
                .list();
        return counts;
    }

    private static Comment comment(Row row) throws SQLException {
        return new Comment(
                row.id("id", CommentId::new),
                row.choice("kind", Comment.Kind.class),
                new Asker(row.text("name"), row.text("email"), row.text("phone")),
                row.flag("may_name"),
                row.text("part"),
                row.text("words"),
                row.day("arrived_on"),
                row.text("letter"),
                row.maybeId("treatment_id", id -> id),
                row.maybeText("set_aside_reason"));
    }

    /** In the order in which their first comment came; those without any comment are left out. */
    List<Treatment> treatments(List<Comment> comments, PublicationId draft, AgencyId agency) {
        var of = new LinkedHashMap<UUID, List<Comment>>();
        comments.forEach(comment -> comment.treatment()
                .ifPresent(id -> of.computeIfAbsent(id, _ -> new ArrayList<>()).add(comment)));
        var known = new HashMap<UUID, Treatment>();
        jdbc.sql("""
                select id, verdict, reason, written_by from dialogue.treatment
                where agency_id = :agency and publication_id = :draft
                order by id limit :most
                """)
                .param("agency", agency.value())
                .param("draft", draft.value())
                .param("most", MOST)
                .query(Row.to(row -> known.put(row.uuid("id"), treatment(row, of))))
                .list();
        return of.keySet().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    private static Treatment treatment(Row row, Map<UUID, List<Comment>> of) throws SQLException {
        return new Treatment(
                row.uuid("id"),
                row.choice("verdict", Verdict.class),
                row.text("reason"),
                row.id("written_by", PersonId::new),
                of.getOrDefault(row.uuid("id"), List.of()));
    }

    /** Whoever wrote any of what stands in the table. */
    boolean wrote(PersonId person, PublicationId draft, AgencyId agency) {
        return jdbc.sql("""
                select exists (
                  select 1 from dialogue.treatment t
                  join dialogue.comment c on c.agency_id = t.agency_id and c.treatment_id = t.id
                  where t.agency_id = :agency and t.publication_id = :draft and t.written_by = :person)
                """)
                .param("agency", agency.value())
                .param("draft", draft.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Gives how many of the comments are of this draft and are comments. */
    int take(
            List<CommentId> comments,
            Verdict verdict,
            String reason,
            PersonId by,
            Instant at,
            PublicationId draft,
            AgencyId agency) {
        var id = Ids.next();
        jdbc.sql("""
                insert into dialogue.treatment (agency_id, id, publication_id, verdict, reason, written_by, written_at)
                values (:agency, :id, :draft, :verdict, :reason, :by, :at)
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("draft", draft.value())
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", Row.at(at))
                .update();
        return jdbc.sql("""
                update dialogue.comment set treatment_id = :treatment
                where agency_id = :agency and publication_id = :draft and id = any (:comments) and set_aside_at is null
                """)
                .param("agency", agency.value())
                .param("draft", draft.value())
                .param("treatment", id)
                .param("comments", comments.stream().map(CommentId::value).toArray(UUID[]::new))
                .update();
    }

    /** @param reason nothing to put it back */
    boolean setAside(
            CommentId comment, Optional<String> reason, PersonId by, Instant at, PublicationId draft, AgencyId agency) {
        return jdbc.sql("""
                        update dialogue.comment
                        set treatment_id = null, set_aside_reason = :reason, set_aside_by = :by, set_aside_at = :at
                        where agency_id = :agency and publication_id = :draft and id = :id
                        """)
                        .param("agency", agency.value())
                        .param("draft", draft.value())
                        .param("id", comment.value())
                        .param("reason", reason.orElse(null))
                        .param("by", reason.map(_ -> by.value()).orElse(null))
                        .param("at", Row.at(reason.map(_ -> at).orElse(null)))
                        .update()
                == 1;
    }

    boolean exists(CommentId comment, PublicationId draft, AgencyId agency) {
        return jdbc.sql("""
                select exists (
                  select 1 from dialogue.comment where agency_id = :agency and publication_id = :draft and id = :id)
                """)
                .param("agency", agency.value())
                .param("draft", draft.value())
                .param("id", comment.value())
                .query(Boolean.class)
                .single();
    }

    /** Who commented is forgotten, where they did not agree to be named; what they said stays. */
    int forgetCommenters(LocalDate before, int most, AgencyId agency) {
        return jdbc.sql("""
                update dialogue.comment
                set name = '…', email = '', phone = '', may_name = false
                where agency_id = :agency and id in (
                  select id from dialogue.comment
                  where agency_id = :agency and arrived_on < :before and kind = 'PERSON' and name <> '…'
                  order by id limit :most for update skip locked)
                """)
                .param("agency", agency.value())
                .param("before", before)
                .param("most", most)
                .update();
    }
}
