package vn.hienluong.dialogue;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.QuestionState.Assigned;
import vn.hienluong.dialogue.QuestionState.Hand;
import vn.hienluong.dialogue.QuestionState.Received;
import vn.hienluong.dialogue.QuestionState.SetAside;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Outcome;

/** The office looks at what came in: who answers, and what is no question. */
@Component
public class Sorting {

    private final Holding holding;
    private final Units units;
    private final Turns turns;

    Sorting(Holding holding, Units units, Turns turns) {
        this.holding = holding;
        this.units = units;
        this.turns = turns;
    }

    /** Gives it to a unit, or to another one. Refused once somebody is asked to approve an answer, and for no unit of today. */
    @Transactional
    public Outcome<Question> assign(QuestionId id, UnitId unit, Actor by) {
        by.require(DialogueAction.SORT);
        var question = holding.take(id, by);
        if (units.find(unit, holding.today(), by.agency()).isEmpty()) {
            return Outcome.refused("dialogue.assign.no-unit");
        }
        var hand = new Hand(unit, holding.act(by));
        return switch (question.state()) {
            case Received one -> assigned(question.in(one.assign(hand)), by);
            case Assigned one -> assigned(question.in(one.assign(hand)), by);
            default -> Outcome.refused("dialogue.not-now");
        };
    }

    private Outcome<Question> assigned(Question question, Actor by) {
        var saved = holding.saved(question, "dialogue.question.assigned", by);
        turns.assigned(saved, by);
        return Outcome.done(saved);
    }

    /** Advertising, insults, tests: kept with the reason and counted, and not answered. */
    @Transactional
    public Outcome<Question> setAside(QuestionId id, String reason, Actor by) {
        by.require(DialogueAction.SORT);
        var question = holding.take(id, by);
        if (reason.isBlank()) {
            return Outcome.refused("dialogue.reason-missing");
        }
        var why = holding.because(reason, by);
        return switch (question.state()) {
            case Received one -> setAside(question.in(one.setAside(why)), reason, by);
            case Assigned one -> setAside(question.in(one.setAside(why)), reason, by);
            default -> Outcome.refused("dialogue.not-now");
        };
    }

    private Outcome<Question> setAside(Question question, String reason, Actor by) {
        return Outcome.done(holding.saved(question, "dialogue.question.set-aside", Optional.of(reason), by));
    }

    /** It was a question after all; its clock has gone on. */
    @Transactional
    public Outcome<Question> putBack(QuestionId id, Actor by) {
        by.require(DialogueAction.SORT);
        var question = holding.take(id, by);
        return question.state() instanceof SetAside one
                ? Outcome.done(holding.saved(question.in(one.putBack()), "dialogue.question.put-back", by))
                : Outcome.refused("dialogue.not-now");
    }
}
