package vn.hienluong.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.dialogue.LetterRepository.Due;
import vn.hienluong.dialogue.QuestionState.Answered;
import vn.hienluong.identity.Post;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Slug;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** Sends whoever asked their mail, each in a transaction of its own; what the server does not take is tried again, five times. */
@Component
public class Letters {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(12));

    private final LetterRepository letters;
    private final QuestionRepository questions;
    private final Agencies agencies;
    private final ObjectProvider<Post> post;
    private final TransactionTemplate transactions;
    private final Text text;
    private final Clock realTime = Clock.systemUTC();

    Letters(
            LetterRepository letters,
            QuestionRepository questions,
            Agencies agencies,
            ObjectProvider<Post> post,
            TransactionTemplate transactions,
            Words words) {
        this.letters = letters;
        this.questions = questions;
        this.agencies = agencies;
        this.post = post;
        this.transactions = transactions;
        this.text = words.in(Words.VIETNAMESE);
    }

    /** Gives how many went out; without a mail server everything waits. */
    public int send(AgencyId agency) {
        var carrier = post.getIfAvailable();
        if (carrier == null || !carrier.open()) {
            return 0;
        }
        // what is tried again is due later than this, so that the loop ends
        var until = realTime.instant().plusSeconds(1);
        int sent = 0;
        Optional<Boolean> turn = next(until, carrier, agency);
        while (turn.isPresent()) {
            sent += turn.get() ? 1 : 0;
            turn = next(until, carrier, agency);
        }
        return sent;
    }

    private Optional<Boolean> next(Instant until, Post carrier, AgencyId agency) {
        return Tenancy.in(
                agency,
                () -> Objects.requireNonNull(transactions.execute(
                        _ -> letters.takeDue(until, agency).map(due -> sent(due, carrier, agency)))));
    }

    private boolean sent(Due due, Post carrier, AgencyId agency) {
        var question = questions.find(due.question(), agency).orElseThrow();
        if (question.asker().email().isEmpty()) {
            letters.tried(due.id(), false, Optional.empty(), agency);
            return false;
        }
        boolean went = carrier.carry(mail(question, due.kind(), carrier.address(), agency));
        letters.tried(due.id(), went, went ? Optional.empty() : again(due), agency);
        return went;
    }

    private Optional<Instant> again(Due due) {
        return due.tries() < PAUSES.size()
                ? Optional.of(realTime.instant().plus(PAUSES.get(due.tries())))
                : Optional.empty();
    }

    private Post.Mail mail(Question question, LetterRepository.Kind kind, String server, AgencyId agency) {
        var profile = agencies.profile(agency);
        var at = server.replaceAll("/+$", "") + "/cong/" + Slug.of(profile.notation()) + "/hoi-dap";
        var subject = text.say("dialogue.mail." + key(question, kind) + ".subject", question.code());
        var body = text.say(
                "dialogue.mail." + key(question, kind),
                question.asker().name(),
                profile.name(),
                question.subject(),
                question.code(),
                question.deadline().last(),
                at + "/theo-doi?ma=" + question.code(),
                question.slug().map(slug -> at + "/" + slug).orElse(""),
                question.wording().answer());
        return new Post.Mail(question.asker().email(), subject, body);
    }

    private static String key(Question question, LetterRepository.Kind kind) {
        if (kind == LetterRepository.Kind.RECEIVED) {
            return "received";
        }
        boolean alone = question.state() instanceof Answered && question.slug().isEmpty();
        return alone ? "answered-privately" : "answered";
    }
}
