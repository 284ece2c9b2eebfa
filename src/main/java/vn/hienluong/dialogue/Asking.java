package vn.hienluong.dialogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.dialogue.QuestionState.Assigned;
import vn.hienluong.dialogue.QuestionState.Proposed;
import vn.hienluong.dialogue.QuestionState.Received;
import vn.hienluong.dialogue.QuestionState.Withdrawn;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.PaperCode;
import vn.hienluong.platform.Time;

/**
 * What whoever asks may do: ask, follow it by its code, withdraw it as long as nobody has answered. Without an account, and so
 * without a permission; the caller works for the agency ({@code Tenancy}) and has seen to it that nobody asks by the hundred.
 */
@Component
public class Asking {

    /** As what the journal knows whoever sends a form of the public site. */
    public static final String FORM = "public-form";

    static final String RULE = String.join(".", "portal", "question", "answer");

    private final QuestionRepository questions;
    private final Deadlines deadlines;
    private final Holding holding;
    private final Turns turns;

    Asking(QuestionRepository questions, Deadlines deadlines, Holding holding, Turns turns) {
        this.questions = questions;
        this.deadlines = deadlines;
        this.holding = holding;
        this.turns = turns;
    }

    /** Whoever sends a form of the public site. */
    public static Actor somebody(AgencyId agency) {
        return Actor.system(agency, FORM);
    }

    /**
     * A question comes in, and its clock begins: 15 working days, or as the rule of the day says.
     *
     * @param form the form that was sent: sent twice it is one question
     */
    @Transactional
    public Outcome<Question> ask(NewQuestion typed, UUID form, Optional<CitizenId> citizen, AgencyId agency) {
        var known = questions.byForm(form, agency);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        return typed.fault()
                .<Outcome<Question>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(received(typed, form, citizen, agency)));
    }

    /** The rule by which a question of today is answered. */
    @Transactional(readOnly = true)
    public Rule rule(AgencyId agency) {
        return deadlines.rule(RULE, Time.dayOf(holding.now()), agency);
    }

    private Question received(NewQuestion typed, UUID form, Optional<CitizenId> citizen, AgencyId agency) {
        var question = new Question(
                QuestionId.next(),
                PaperCode.next(),
                holding.now(),
                typed.asker(),
                typed.mayName(),
                citizen,
                typed.subject(),
                typed.words(),
                deadlines.of(RULE, holding.today(), agency),
                Wording.NOTHING,
                Optional.empty(),
                0,
                new Received());
        var by = somebody(agency);
        questions.insert(question, form, agency);
        holding.record(question, "dialogue.question.received", Optional.empty(), by);
        turns.received(question, by);
        return question;
    }

    /** What the code leads to, however it was typed. */
    @Transactional(readOnly = true)
    public Optional<Question> follow(String typed, AgencyId agency) {
        return Optional.of(PaperCode.read(typed))
                .filter(code -> !code.isEmpty())
                .flatMap(code -> questions.byCode(code, agency));
    }

    /** Refused once it is answered, set aside or withdrawn. */
    @Transactional
    public Outcome<Question> withdraw(String typed, AgencyId agency) {
        return follow(typed, agency)
                .flatMap(found -> questions.lock(found.id(), agency))
                .map(question -> withdrawn(question, agency))
                .orElseGet(() -> Outcome.refused("dialogue.follow.unknown"));
    }

    private Outcome<Question> withdrawn(Question question, AgencyId agency) {
        var at = holding.now();
        Withdrawn next;
        switch (question.state()) {
            case Received one -> next = one.withdraw(at);
            case Assigned one -> next = one.withdraw(at);
            case Proposed one -> next = one.withdraw(at);
            default -> {
                return Outcome.refused("dialogue.withdraw.too-late");
            }
        }
        var by = somebody(agency);
        var gone = holding.saved(question.in(next), "dialogue.question.withdrawn", by);
        turns.withdrawn(question, by);
        return Outcome.done(gone);
    }

    /** Who asked is forgotten where it was answered or closed before; that it was asked, and the answer, stays. Gives how many. */
    @Transactional
    public int forget(Instant before, int most, AgencyId agency) {
        return questions.forgetAskers(before, most, agency);
    }
}
