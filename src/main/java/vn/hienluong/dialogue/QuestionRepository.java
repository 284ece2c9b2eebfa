package vn.hienluong.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class QuestionRepository {

    private static final String SELECT =
            "select " + QuestionRows.COLUMNS + " from dialogue.question q where q.agency_id = :agency";

    private static final String OPEN = " and q.status in ('RECEIVED', 'ASSIGNED', 'PROPOSED')";

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    QuestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Question question, UUID form, AgencyId agency) {
        var rule = question.deadline().rule();
        jdbc.sql("""
                insert into dialogue.question
                  (agency_id, id, code, form_id, asked_at, asker_name, asker_email, asker_phone, may_name, citizen_id, subject,
                   words, rule_amount, rule_unit, rule_source, due_on, status, shown_subject, shown_words, answer, version)
                values (:agency, :id, :code, :form, :asked, :name, :email, :phone, :mayName, :citizen, :subject,
                   :words, :amount, :unit, :source, :due, 'RECEIVED', '', '', '', 0)
                """)
                .param("agency", agency.value())
                .param("id", question.id().value())
                .param("code", question.code())
                .param("form", form)
                .param("asked", Row.at(question.askedAt()))
                .param("name", question.asker().name())
                .param("email", question.asker().email())
                .param("phone", question.asker().phone())
                .param("mayName", question.mayName())
                .param("citizen", question.citizen().map(CitizenId::value).orElse(null))
                .param("subject", question.subject())
                .param("words", question.words())
                .param("amount", rule.amount())
                .param("unit", rule.unit().name())
                .param("source", rule.source())
                .param("due", question.deadline().last())
                .update();
    }

    void save(Question question, AgencyId agency) {
        var wording = question.wording();
        QuestionRows.state(jdbc.sql("""
                update dialogue.question
                set status = :status, unit_id = :unit, assigned_by = :assigned_by, assigned_at = :assigned_at,
                    proposed_by = :proposed_by, proposed_at = :proposed_at, returned_by = :returned_by,
                    returned_at = :returned_at, returned_reason = :returned_reason, approved_by = :approved_by,
                    approved_at = :approved_at, hidden_by = :hidden_by, hidden_at = :hidden_at,
                    hidden_reason = :hidden_reason, closed_by = :closed_by, closed_at = :closed_at,
                    closed_reason = :closed_reason, shown_subject = :subject, shown_words = :words, answer = :answer,
                    private_reason = :private, slug = :slug, version = :version
                where agency_id = :agency and id = :id
                """), question.state())
                .param("agency", agency.value())
                .param("id", question.id().value())
                .param("subject", wording.subject())
                .param("words", wording.words())
                .param("answer", wording.answer())
                .param("private", wording.privately().orElse(null))
                .param("slug", question.slug().orElse(null))
                .param("version", question.version())
                .update();
    }

    Optional<Question> lock(QuestionId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and q.id = :id for update")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(QuestionRows::question))
                .optional();
    }

    Optional<Question> find(QuestionId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and q.id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(QuestionRows::question))
                .optional();
    }

    /** Who presses twice sends the same form twice at once: the second waits for the first, and finds it. */
    Optional<Question> byForm(UUID form, AgencyId agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "dialogue.question " + agency + " " + form)
                .query(Row.to(_ -> true))
                .list();
        return jdbc.sql(SELECT + " and q.form_id = :form")
                .param("agency", agency.value())
                .param("form", form)
                .query(Row.to(QuestionRows::question))
                .optional();
    }

    Optional<Question> byCode(String code, AgencyId agency) {
        return jdbc.sql(SELECT + " and q.code = :code")
                .param("agency", agency.value())
                .param("code", code)
                .query(Row.to(QuestionRows::question))
                .optional();
    }

    List<Question> of(CitizenId citizen, AgencyId agency) {
        return jdbc.sql(SELECT + " and q.citizen_id = :citizen order by q.asked_at desc, q.id desc limit :most")
                .param("agency", agency.value())
                .param("citizen", citizen.value())
                .param("most", MOST)
                .query(Row.to(QuestionRows::question))
                .list();
    }

    void letGo(CitizenId citizen, AgencyId agency) {
        jdbc.sql("update dialogue.question set citizen_id = null where agency_id = :agency and citizen_id = :citizen")
                .param("agency", agency.value())
                .param("citizen", citizen.value())
                .update();
    }

    boolean taken(String slug, AgencyId agency) {
        return jdbc.sql("select exists (select 1 from dialogue.question where agency_id = :agency and slug = :slug)")
                .param("agency", agency.value())
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    void wrote(QuestionId id, PersonId person, AgencyId agency) {
        jdbc.sql("""
                insert into dialogue.question_author (agency_id, question_id, person_id)
                values (:agency, :question, :person) on conflict do nothing
                """)
                .param("agency", agency.value())
                .param("question", id.value())
                .param("person", person.value())
                .update();
    }

    Set<PersonId> authors(QuestionId id, AgencyId agency) {
        return new HashSet<>(jdbc.sql("""
                select person_id from dialogue.question_author
                where agency_id = :agency and question_id = :question order by person_id
                """)
                .param("agency", agency.value())
                .param("question", id.value())
                .query(Row.to(row -> row.id("person_id", PersonId::new)))
                .list());
    }

    /** What is due by a day or is over, and of which nobody has been reminded since it came so near, or was over. */
    List<Question> toRemind(LocalDate near, LocalDate today, AgencyId agency) {
        return jdbc.sql(SELECT + OPEN + """
                 and q.due_on <= :near
                 and (q.reminded_on is null or (q.due_on < :today and q.reminded_on <= q.due_on))
                order by q.due_on, q.id limit :most
                """)
                .param("agency", agency.value())
                .param("near", near)
                .param("today", today)
                .param("most", MOST)
                .query(Row.to(QuestionRows::question))
                .list();
    }

    void reminded(List<Question> of, LocalDate today, AgencyId agency) {
        jdbc.sql("update dialogue.question set reminded_on = :today where agency_id = :agency and id = any (:ids)")
                .param("agency", agency.value())
                .param("today", today)
                .param("ids", of.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .update();
    }

    /** Who asked is forgotten; that it was asked, and what was answered, stays. */
    int forgetAskers(Instant before, int most, AgencyId agency) {
        return jdbc.sql("""
                update dialogue.question
                set asker_name = '', asker_email = '', asker_phone = '', citizen_id = null, may_name = false
                where agency_id = :agency and id in (
                  select id from dialogue.question
                  where agency_id = :agency and coalesce(approved_at, closed_at) < :before and asker_name <> ''
                  order by id limit :most for update skip locked)
                """)
                .param("agency", agency.value())
                .param("before", Row.at(before))
                .param("most", most)
                .update();
    }
}
