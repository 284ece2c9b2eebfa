package vn.hienluong.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.QuestionState.Act;
import vn.hienluong.dialogue.QuestionState.Because;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Time;

/** A question while somebody changes it: locked, saved, its line in the journal written. */
@Component
class Holding {

    private final QuestionRepository questions;
    private final Audit audit;
    private final Clock clock;

    Holding(QuestionRepository questions, Audit audit, Clock clock) {
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or none that this person may see */
    Question take(QuestionId id, Actor by) {
        return questions
                .lock(id, by.agency())
                .filter(question -> May.mayRead(question, by))
                .orElseThrow(NotFound::new);
    }

    Question saved(Question question, String act, Actor by) {
        return saved(question, act, Optional.empty(), by);
    }

    Question saved(Question question, String act, Optional<String> reason, Actor by) {
        questions.save(question, by.agency());
        record(question, act, reason, by);
        return question;
    }

    /** No name of who asked and no word of theirs stands in the journal: it keeps a digest of what was written. */
    void record(Question question, String act, Optional<String> reason, Actor by) {
        var subject = new Subject("dialogue.question", question.id().value());
        audit.record(by.author(), act, subject, reason, question.state(), question.wording());
    }

    Act act(Actor by) {
        return new Act(by.person(), now());
    }

    Because because(String reason, Actor by) {
        return new Because(act(by), reason);
    }

    /** Truncated to what the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return Time.today(clock);
    }
}
