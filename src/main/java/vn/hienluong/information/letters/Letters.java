package vn.hienluong.information.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.identity.Post;
import vn.hienluong.information.Requests;
import vn.hienluong.information.letters.LetterRepository.Due;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/**
 * Sends what waits for those who asked, each mail in a transaction of its own. It says what is true when it leaves. A mail
 * that the server does not take is tried again, each time after twice as long, and given up after seven times: the page of
 * the request tells the same.
 */
@Component
public class Letters {

    private static final int TRIES = 7;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final LetterRepository letters;
    private final Requests requests;
    private final Wording wording;
    private final ObjectProvider<Post> post;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();

    Letters(
            LetterRepository letters,
            Requests requests,
            Wording wording,
            ObjectProvider<Post> post,
            TransactionTemplate transactions) {
        this.letters = letters;
        this.requests = requests;
        this.wording = wording;
        this.post = post;
        this.transactions = transactions;
    }

    /** What came of one turn. */
    private enum Turn {
        SENT,
        NOT_SENT,
        NOTHING_DUE
    }

    /** Sends what is due for an agency; gives how many went out. */
    public int send(AgencyId agency) {
        var carrier = Optional.ofNullable(post.getIfAvailable()).filter(Post::open);
        if (carrier.isEmpty()) {
            return 0;
        }
        var until = realTime.instant();
        int sent = 0;
        var turn = Turn.SENT;
        while (turn != Turn.NOTHING_DUE) {
            turn = Tenancy.in(agency, () -> transactions.execute(_ -> next(carrier.get(), until, agency)));
            sent += turn == Turn.SENT ? 1 : 0;
        }
        return sent;
    }

    private Turn next(Post carrier, Instant until, AgencyId agency) {
        return letters.takeDue(until, agency)
                .map(due -> send(due, carrier, agency))
                .orElse(Turn.NOTHING_DUE);
    }

    private Turn send(Due due, Post carrier, AgencyId agency) {
        var request = requests.find(due.request(), agency);
        var asker = Optional.ofNullable(
                        requests.askers(List.of(due.request()), agency).get(due.request()))
                .filter(one -> !one.email().isEmpty());
        if (request.isEmpty() || asker.isEmpty()) {
            letters.done(due.id(), Optional.empty(), agency);
            return Turn.NOT_SENT;
        }
        if (carrier.carry(wording.mail(due.kind(), request.get(), asker.get(), carrier.address()))) {
            letters.done(due.id(), Optional.of(realTime.instant()), agency);
            return Turn.SENT;
        }
        letters.failed(due.id(), nextTry(due), agency);
        return Turn.NOT_SENT;
    }

    private Optional<Instant> nextTry(Due due) {
        return due.tries() + 1 >= TRIES
                ? Optional.empty()
                : Optional.of(realTime.instant().plus(PAUSE.multipliedBy(1L << due.tries())));
    }
}
