package vn.hienluong.dialogue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.deadlines.Deadline;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.dialogue.QuestionState.Act;
import vn.hienluong.dialogue.QuestionState.Answered;
import vn.hienluong.dialogue.QuestionState.Assigned;
import vn.hienluong.dialogue.QuestionState.Because;
import vn.hienluong.dialogue.QuestionState.Hand;
import vn.hienluong.dialogue.QuestionState.Proposed;
import vn.hienluong.dialogue.QuestionState.Received;
import vn.hienluong.dialogue.QuestionState.SetAside;
import vn.hienluong.dialogue.QuestionState.Withdrawn;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Time;

/** A row of a question, read one way and written one way. */
final class QuestionRows {

    static final String COLUMNS = """
            q.id, q.code, q.asked_at, q.asker_name, q.asker_email, q.asker_phone, q.may_name, q.citizen_id, q.subject, q.words,
            q.rule_amount, q.rule_unit, q.rule_source, q.due_on, q.status, q.unit_id, q.assigned_by, q.assigned_at,
            q.shown_subject, q.shown_words, q.answer, q.private_reason, q.proposed_by, q.proposed_at, q.returned_by,
            q.returned_at, q.returned_reason, q.approved_by, q.approved_at, q.slug, q.closed_by, q.closed_at, q.closed_reason,
            q.hidden_by, q.hidden_at, q.hidden_reason, q.version
            """;

    private QuestionRows() {}

    static Question question(Row row) throws SQLException {
        var asked = row.instant("asked_at");
        return new Question(
                row.id("id", QuestionId::new),
                row.text("code"),
                asked,
                new Asker(row.text("asker_name"), row.text("asker_email"), row.text("asker_phone")),
                row.flag("may_name"),
                row.maybeId("citizen_id", CitizenId::new),
                row.text("subject"),
                row.text("words"),
                new Deadline(rule(row, asked), Time.dayOf(asked), row.day("due_on")),
                new Wording(
                        row.text("shown_subject"),
                        row.text("shown_words"),
                        row.text("answer"),
                        row.maybeText("private_reason")),
                row.maybeText("slug"),
                row.number("version"),
                state(row));
    }

    private static Rule rule(Row row, Instant asked) throws SQLException {
        return new Rule(
                Asking.RULE,
                row.number("rule_amount"),
                row.choice("rule_unit", RuleUnit.class),
                row.text("rule_source"),
                Time.dayOf(asked),
                Optional.empty(),
                true,
                false);
    }

    private static QuestionState state(Row row) throws SQLException {
        return switch (row.choice("status", QuestionState.Name.class)) {
            case RECEIVED -> new Received();
            case ASSIGNED -> new Assigned(hand(row), because("returned", row));
            case PROPOSED -> new Proposed(hand(row), act("proposed", row).orElseThrow());
            case ANSWERED ->
                new Answered(
                        hand(row),
                        act("proposed", row).orElseThrow(),
                        act("approved", row).orElseThrow(),
                        because("hidden", row));
            case SET_ASIDE -> new SetAside(because("closed", row).orElseThrow());
            case WITHDRAWN -> new Withdrawn(maybeHand(row), row.instant("closed_at"));
        };
    }

    private static Hand hand(Row row) throws SQLException {
        return maybeHand(row).orElseThrow();
    }

    private static Optional<Hand> maybeHand(Row row) throws SQLException {
        var given = act("assigned", row);
        return row.maybeId("unit_id", UnitId::new).flatMap(unit -> given.map(act -> new Hand(unit, act)));
    }

    private static Optional<Act> act(String what, Row row) throws SQLException {
        var at = row.maybeInstant(what + "_at");
        return row.maybeId(what + "_by", PersonId::new).flatMap(by -> at.map(moment -> new Act(by, moment)));
    }

    private static Optional<Because> because(String what, Row row) throws SQLException {
        var reason = row.maybeText(what + "_reason");
        return act(what, row).flatMap(act -> reason.map(why -> new Because(act, why)));
    }

    /** Everything of the state, and nothing of what it was before. */
    static StatementSpec state(StatementSpec statement, QuestionState state) {
        var hand = state.handed();
        var filled = statement
                .param("status", state.name().name())
                .param("unit", hand.map(one -> one.unit().value()).orElse(null));
        act("assigned", hand.map(Hand::given), filled);
        act("proposed", proposed(state), filled);
        act("approved", state instanceof Answered one ? Optional.of(one.approved()) : Optional.empty(), filled);
        because("returned", state instanceof Assigned one ? one.returned() : Optional.empty(), filled);
        because("hidden", state instanceof Answered one ? one.hidden() : Optional.empty(), filled);
        because("closed", state instanceof SetAside one ? Optional.of(one.why()) : Optional.empty(), filled);
        return state instanceof Withdrawn(var _, var at) ? filled.param("closed_at", Row.at(at)) : filled;
    }

    private static Optional<Act> proposed(QuestionState state) {
        return switch (state) {
            case Proposed one -> Optional.of(one.proposed());
            case Answered one -> Optional.of(one.proposed());
            default -> Optional.empty();
        };
    }

    private static void because(String what, Optional<Because> why, StatementSpec statement) {
        act(what, why.map(Because::act), statement);
        statement.param(what + "_reason", why.map(Because::reason).orElse(null));
    }

    private static void act(String what, Optional<Act> act, StatementSpec statement) {
        statement.param(what + "_by", act.map(one -> one.by().value()).orElse(null));
        statement.param(what + "_at", Row.at(act.map(Act::at).orElse(null)));
    }
}
