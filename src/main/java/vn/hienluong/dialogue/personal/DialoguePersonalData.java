package vn.hienluong.dialogue.personal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.privacy.Basis;
import vn.hienluong.privacy.Copies;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.SetAside;
import vn.hienluong.privacy.SetAside.Why;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/**
 * Who asked and who commented, how they are reached and what they wrote; and who of the staff sorted, answered and approved.
 * Whoever asked is forgotten by a rule; what was asked and answered stays.
 */
@Component
class DialoguePersonalData implements PersonalDataSource {

    private static final String QUESTION = "dialogue.question";
    private static final String COMMENT = "dialogue.comment";
    private static final String TREATMENT = "dialogue.treatment";
    private static final String SUMMARY = "dialogue.summary";
    private static final String AUTHOR = "dialogue.question_author";

    private static final Use ACTED = new Use(
            Whose.STAFF,
            "dialogue.personal.acted",
            "dialogue.personal.acted.why",
            Basis.ARCHIVES,
            Keep.WITH_ITS_RECORD,
            OnRequest.STAYS);

    private static final Use ASKED = new Use(
            Whose.CITIZEN,
            "dialogue.personal.asked",
            "dialogue.personal.asked.why",
            Basis.PUBLIC_DUTY,
            Keep.by("askers"),
            OnRequest.STAYS);

    private static final Use SAID = new Use(
            Whose.CITIZEN,
            "dialogue.personal.said",
            "dialogue.personal.said.why",
            Basis.PUBLIC_DUTY,
            Keep.WITH_ITS_RECORD,
            OnRequest.STAYS);

    private static final String QUESTIONS = """
            select id, asked_at, status, assigned_by = :person as assigned_by, proposed_by = :person as proposed_by,
              returned_by = :person as returned_by, approved_by = :person as approved_by, closed_by = :person as closed_by,
              hidden_by = :person as hidden_by
            from dialogue.question
            where agency_id = :agency and :person in (assigned_by, proposed_by, returned_by, approved_by, closed_by, hidden_by)
            order by id limit :most
            """;

    private static final String AUTHORS = """
            select question_id from dialogue.question_author
            where agency_id = :agency and person_id = :person order by question_id limit :most
            """;

    private static final String COMMENTS = """
            select id, arrived_on, entered_by = :person as entered_by, set_aside_by = :person as set_aside_by
            from dialogue.comment
            where agency_id = :agency and :person in (entered_by, set_aside_by) order by id limit :most
            """;

    private static final String TREATMENTS = """
            select id, verdict, reason, written_at from dialogue.treatment
            where agency_id = :agency and written_by = :person order by id limit :most
            """;

    private static final String SUMMARIES = """
            select publication_id, status, proposed_by = :person as proposed_by, returned_by = :person as returned_by,
              approved_by = :person as approved_by
            from dialogue.summary
            where agency_id = :agency and :person in (proposed_by, returned_by, approved_by)
            order by publication_id limit :most
            """;

    private final Copies copies;

    DialoguePersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                ACTED.in(
                        QUESTION,
                        "assigned_by",
                        "proposed_by",
                        "returned_by",
                        "returned_reason",
                        "approved_by",
                        "closed_by",
                        "closed_reason",
                        "hidden_by",
                        "hidden_reason"),
                ACTED.in(AUTHOR, "person_id"),
                ACTED.in(COMMENT, "entered_by", "set_aside_by", "set_aside_reason"),
                ACTED.in(TREATMENT, "written_by", "reason"),
                ACTED.in(SUMMARY, "proposed_by", "returned_by", "returned_reason", "approved_by"),
                ASKED.in(QUESTION, "asker_name", "asker_email", "asker_phone", "may_name", "citizen_id", "code"),
                ASKED.in(COMMENT, "name", "email", "phone", "may_name"),
                SAID.in(
                        QUESTION,
                        "subject",
                        "words",
                        "shown_subject",
                        "shown_words",
                        "answer",
                        "private_reason",
                        "folded",
                        "slug"),
                SAID.in(COMMENT, "part", "words", "letter"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.CLOSED_LIST, QUESTION, "status", "rule_unit"),
                SetAside.of(Why.NAMES_NO_PERSON, QUESTION, "rule_source"),
                SetAside.of(Why.CLOSED_LIST, COMMENT, "kind"),
                SetAside.of(Why.CLOSED_LIST, TREATMENT, "verdict"),
                SetAside.of(Why.CLOSED_LIST, SUMMARY, "status"),
                SetAside.of(Why.NAMES_NO_PERSON, AUTHOR, "question_id"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return subject.kind() != Whose.STAFF
                ? List.of()
                : List.of(
                        copies.of(QUESTION, QUESTIONS, subject, agency),
                        copies.of(AUTHOR, AUTHORS, subject, agency),
                        copies.of(COMMENT, COMMENTS, subject, agency),
                        copies.of(TREATMENT, TREATMENTS, subject, agency),
                        copies.of(SUMMARY, SUMMARIES, subject, agency));
    }
}
