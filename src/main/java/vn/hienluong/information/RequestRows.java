package vn.hienluong.information;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.deadlines.Deadline;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.information.InformationRequest.Letter;
import vn.hienluong.information.RequestClock.Part;
import vn.hienluong.information.RequestState.Announced;
import vn.hienluong.information.RequestState.Answered;
import vn.hienluong.information.RequestState.Assigned;
import vn.hienluong.information.RequestState.Clarifying;
import vn.hienluong.information.RequestState.Classified;
import vn.hienluong.information.RequestState.Decision;
import vn.hienluong.information.RequestState.Extended;
import vn.hienluong.information.RequestState.Received;
import vn.hienluong.information.RequestState.Refused;
import vn.hienluong.information.RequestState.SetAside;
import vn.hienluong.information.RequestState.Withdrawn;
import vn.hienluong.platform.Row;

/** States as columns and back: one switch each way. */
final class RequestRows {

    private RequestRows() {}

    static Map<String, @Nullable Object> columns(InformationRequest request) {
        var columns = new HashMap<String, @Nullable Object>();
        var state = request.state();
        columns.put("status", state.name().name());
        columns.put("complexity", request.complexity().map(Enum::name).orElse(null));
        columns.put("unit", state.assignedTo().map(UnitId::value).orElse(null));
        columns.put("decidedAt", state.decided().map(one -> Row.at(one.at())).orElse(null));
        columns.put(
                "decidedBy",
                state.decided().flatMap(Decision::by).map(PersonId::value).orElse(null));
        columns.put("words", words(state));
        columns.put(
                "ground", state instanceof Refused refused ? refused.ground().name() : null);
        columns.put("answerBy", state instanceof Announced announced ? announced.answerBy() : null);
        columns.put("valid", request.validOn());
        columns.put("part", request.clock().part().name());
        columns.put("began", request.clock().answer().began());
        columns.put("due", request.clock().answer().last());
        columns.put("notice", request.clock().noticeLast().orElse(null));
        columns.put("announced", request.clock().announcedOn().orElse(null));
        return columns;
    }

    private static @Nullable String words(RequestState state) {
        return switch (state) {
            case Clarifying(var what) -> what;
            case Extended(var _, var _, var reason) -> reason;
            case Answered(var _, var _, var text) -> text;
            case Refused(var _, var _, var reason, var _) -> reason;
            case SetAside(var _, var reason) -> reason;
            case Received _, Classified _, Assigned _, Announced _, Withdrawn _ -> null;
        };
    }

    static InformationRequest request(Row row) throws SQLException {
        return new InformationRequest(
                row.id("id", RequestId::new),
                row.number("year"),
                row.number("number"),
                row.text("code"),
                row.text("pickup"),
                row.choice("channel", Channel.class),
                row.day("arrived_on"),
                row.instant("registered_at"),
                row.text("wanted"),
                row.choice("delivery", Delivery.class),
                row.text("purpose"),
                row.flag("consent"),
                state(row),
                row.maybeChoice("complexity", Complexity.class),
                row.day("valid_on"),
                clock(row),
                row.text("draft"),
                letter(row));
    }

    private static RequestState state(Row row) throws SQLException {
        return switch (row.choice("status", RequestState.Name.class)) {
            case RECEIVED -> new Received();
            case CLARIFYING -> new Clarifying(row.text("words"));
            case CLASSIFIED -> new Classified(row.choice("complexity", Complexity.class));
            case ASSIGNED -> new Assigned(row.choice("complexity", Complexity.class), unit(row));
            case ANNOUNCED -> new Announced(unit(row), row.day("answer_by"));
            case EXTENDED -> new Extended(unit(row), row.day("due_on"), row.text("words"));
            case ANSWERED -> new Answered(decision(row), unit(row), row.text("words"));
            case REFUSED ->
                new Refused(
                        decision(row),
                        row.choice("ground", RefusalGround.class),
                        row.text("words"),
                        row.maybeId("unit_id", UnitId::new));
            case WITHDRAWN -> new Withdrawn(decision(row));
            case SET_ASIDE -> new SetAside(decision(row), row.text("words"));
        };
    }

    private static UnitId unit(Row row) throws SQLException {
        return row.id("unit_id", UnitId::new);
    }

    private static Decision decision(Row row) throws SQLException {
        return new Decision(row.instant("decided_at"), row.maybeId("decided_by", PersonId::new));
    }

    private static RequestClock clock(Row row) throws SQLException {
        return new RequestClock(
                row.choice("clock_part", Part.class),
                new Deadline(rule(row), row.day("clock_began_on"), row.day("due_on")),
                row.maybeDay("notice_due_on"),
                row.maybeDay("announced_on"));
    }

    static Rule rule(Row row) throws SQLException {
        return new Rule(
                row.text("rule_key"),
                row.number("rule_amount"),
                row.choice("rule_unit", RuleUnit.class),
                row.text("rule_source"),
                row.day("rule_from"),
                Optional.empty(),
                row.flag("rule_certain"),
                row.flag("rule_own"));
    }

    private static Optional<Letter> letter(Row row) throws SQLException {
        var on = row.maybeDay("letter_on");
        var number = row.maybeText("letter_number");
        return on.flatMap(day -> number.map(sign -> new Letter(sign, day)));
    }
}
