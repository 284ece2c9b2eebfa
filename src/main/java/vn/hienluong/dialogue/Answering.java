package vn.hienluong.dialogue;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.QuestionState.Answered;
import vn.hienluong.dialogue.QuestionState.Assigned;
import vn.hienluong.dialogue.QuestionState.Proposed;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Slug;

/** The unit writes an answer, somebody who wrote none of it lets it out: to everybody, or with a reason to the asker alone. */
@Component
public class Answering {

    private static final int LONGEST_SLUG = 80;
    private static final int TAIL = 6;

    private final QuestionRepository questions;
    private final Holding holding;
    private final PublicProofs proofs;
    private final Turns turns;

    Answering(QuestionRepository questions, Holding holding, PublicProofs proofs, Turns turns) {
        this.questions = questions;
        this.holding = holding;
        this.proofs = proofs;
        this.turns = turns;
    }

    /**
     * Keeps the words as they are so far. Refused: what is too long, what others changed meanwhile, and an answer for the
     * asker alone without a reason.
     *
     * @param seen version of the words that this person saw
     */
    @Transactional
    public Outcome<Question> write(QuestionId id, Wording wording, int seen, Actor by) {
        by.require(DialogueAction.WRITE);
        var question = holding.take(id, by);
        return writable(question, by).then(_ -> written(question, wording, seen, by));
    }

    private static Outcome<Assigned> writable(Question question, Actor by) {
        if (!(question.state() instanceof Assigned assigned)) {
            return Outcome.refused("dialogue.not-now");
        }
        return May.writes(assigned.hand().unit(), by)
                ? Outcome.done(assigned)
                : Outcome.refused("dialogue.answer.not-yours");
    }

    private Outcome<Question> written(Question question, Wording wording, int seen, Actor by) {
        if (seen != question.version()) {
            return Outcome.refused("dialogue.answer.changed");
        }
        if (wording.tooLong()) {
            return Outcome.refused("dialogue.answer.too-long", Wording.ANSWER);
        }
        if (wording.privately().filter(String::isBlank).isPresent()) {
            return Outcome.refused("dialogue.answer.reason-missing");
        }
        questions.wrote(question.id(), by.person(), by.agency());
        return Outcome.done(holding.saved(question.saying(wording), "dialogue.question.written", by));
    }

    /**
     * Brings the answer before somebody else. Refused: without an answer, without words for the public, with a telephone, an
     * address or a number of a person in the question, and with the asker's name where they have not agreed to it.
     */
    @Transactional
    public Outcome<Question> propose(QuestionId id, Wording wording, int seen, Actor by) {
        by.require(DialogueAction.WRITE);
        var question = holding.take(id, by);
        return writable(question, by)
                .then(assigned -> wording.lacking(question)
                        .<Outcome<Question>>map(Outcome::refused)
                        .orElseGet(
                                () -> written(question, wording, seen, by).then(said -> proposed(said, assigned, by))));
    }

    private Outcome<Question> proposed(Question question, Assigned from, Actor by) {
        var next = holding.saved(question.in(from.propose(holding.act(by))), "dialogue.question.proposed", by);
        turns.proposed(next, by);
        return Outcome.done(next);
    }

    /** Whoever wrote a word of it does not approve it. What everybody may read is public from this moment on. */
    @Transactional
    public Outcome<Question> approve(QuestionId id, Actor by) {
        by.require(DialogueAction.APPROVE);
        var question = holding.take(id, by);
        if (!(question.state() instanceof Proposed proposed)) {
            return Outcome.refused("dialogue.not-now");
        }
        if (!May.approves(proposed.hand().unit(), by)) {
            return Outcome.refused("dialogue.approve.not-yours");
        }
        if (questions.authors(id, by.agency()).stream().anyMatch(by::isPerson)) {
            return Outcome.refused("dialogue.approve.own-words");
        }
        var answered = question.in(proposed.approve(holding.act(by)));
        var next = question.wording().privately().isPresent() ? answered : answered.at(address(question, by));
        holding.saved(next, "dialogue.question.answered", by);
        if (next.shown()) {
            proofs.answered(next, by);
        }
        turns.answered(next, questions.authors(id, by.agency()), by);
        return Outcome.done(next);
    }

    /** Its words, and some signs of its id, so that two questions alike have two addresses. */
    private String address(Question question, Actor by) {
        var words = Slug.of(question.wording().subject());
        var stem = words.substring(0, Math.min(words.length(), LONGEST_SLUG)).replaceAll("-$", "");
        var id = question.id().toString().replace("-", "");
        for (int more = TAIL; ; more++) {
            var slug = (stem.isEmpty() ? "" : stem + "-") + id.substring(id.length() - more);
            if (!questions.taken(slug, by.agency())) {
                return slug;
            }
        }
    }

    /** Back to its writers, with what is to be mended. */
    @Transactional
    public Outcome<Question> giveBack(QuestionId id, String reason, Actor by) {
        by.require(DialogueAction.APPROVE);
        var question = holding.take(id, by);
        if (!(question.state() instanceof Proposed proposed)) {
            return Outcome.refused("dialogue.not-now");
        }
        if (!May.approves(proposed.hand().unit(), by)) {
            return Outcome.refused("dialogue.approve.not-yours");
        }
        if (reason.isBlank()) {
            return Outcome.refused("dialogue.reason-missing");
        }
        var next = question.in(proposed.giveBack(holding.because(reason, by)));
        holding.saved(next, "dialogue.question.returned", Optional.of(reason), by);
        turns.returned(next, questions.authors(id, by.agency()), by);
        return Outcome.done(next);
    }

    /** Nobody reads it any more; that it was answered, and when, stays. */
    @Transactional
    public Outcome<Question> takeDown(QuestionId id, String reason, Actor by) {
        by.require(DialogueAction.TAKE_DOWN);
        var question = holding.take(id, by);
        if (!(question.state() instanceof Answered answered) || !question.shown()) {
            return Outcome.refused("dialogue.not-now");
        }
        if (reason.isBlank()) {
            return Outcome.refused("dialogue.reason-missing");
        }
        var hidden = question.in(answered.hide(holding.because(reason, by)));
        proofs.takenDown(hidden, by);
        return Outcome.done(holding.saved(hidden, "dialogue.question.taken-down", Optional.of(reason), by));
    }
}
