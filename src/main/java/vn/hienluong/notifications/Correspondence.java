package vn.hienluong.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.identity.Post;
import vn.hienluong.notifications.CorrespondenceRepository.Kept;
import vn.hienluong.notifications.Deliveries.Undelivered;
import vn.hienluong.notifications.Deliveries.Way;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Words;

/**
 * Letters to people without an account, such as who asked for something on the public site. A room puts one down in the
 * transaction of what it tells; it leaves afterwards, in the words that its {@link Correspondent} finds then. What the mail
 * server does not take is tried again like all other mail, and after the last try stands among what did not arrive.
 */
@Component
public class Correspondence {

    private static final Logger LOG = LoggerFactory.getLogger(Correspondence.class);

    private final CorrespondenceRepository letters;
    private final ObjectProvider<Correspondent> correspondents;
    private final ObjectProvider<Post> post;
    private final TransactionTemplate transactions;
    private final Words words;
    private final Clock realTime = Clock.systemUTC();

    Correspondence(
            CorrespondenceRepository letters,
            ObjectProvider<Correspondent> correspondents,
            ObjectProvider<Post> post,
            TransactionTemplate transactions,
            Words words) {
        this.letters = letters;
        this.correspondents = correspondents;
        this.post = post;
        this.transactions = transactions;
        this.words = words;
    }

    /**
     * Puts a letter down, in the caller's transaction.
     *
     * @param kind the room's own word for what it tells
     */
    public void put(String room, Enum<?> kind, UUID record, AgencyId agency) {
        letters.insert(new Kept(Ids.next(), room, kind.name(), record, 0), realTime.instant(), agency);
    }

    /** What came of one turn. */
    private enum Turn {
        SENT,
        NOT_SENT,
        NOTHING_DUE
    }

    /** Sends what is due, each letter in a transaction of its own; gives how many went out. Without a mail server all waits. */
    public int send(AgencyId agency) {
        var carrier = Optional.ofNullable(post.getIfAvailable()).filter(Post::open);
        if (carrier.isEmpty()) {
            return 0;
        }
        // what is not taken is due again later than this, so that the loop ends
        var until = realTime.instant();
        int sent = 0;
        var turn = Turn.SENT;
        while (turn != Turn.NOTHING_DUE) {
            turn = Tenancy.in(agency, () -> next(carrier.get(), until, agency));
            sent += turn == Turn.SENT ? 1 : 0;
        }
        return sent;
    }

    /** A letter that cannot be written is tried again like one that was not taken, and holds up no other. */
    private Turn next(Post carrier, Instant until, AgencyId agency) {
        var inHand = new AtomicReference<@Nullable Kept>();
        try {
            return transactions.execute(_ -> letters.takeDue(until, agency)
                    .map(due -> {
                        inHand.set(due);
                        return send(due, carrier, agency);
                    })
                    .orElse(Turn.NOTHING_DUE));
        } catch (RuntimeException broken) {
            var letter = inHand.get();
            if (letter == null) {
                throw broken;
            }
            LOG.error("Letter {} of {} cannot be written", letter.id(), letter.room(), broken);
            return transactions.execute(_ -> failed(letter, agency));
        }
    }

    private Turn send(Kept due, Post carrier, AgencyId agency) {
        var mail = of(due).write(due.kind(), due.record(), carrier.address(), agency);
        if (mail.isEmpty()) {
            letters.delete(due.id(), agency);
            return Turn.NOT_SENT;
        }
        if (carrier.carry(mail.get())) {
            letters.sent(due.id(), realTime.instant(), agency);
            return Turn.SENT;
        }
        return failed(due, agency);
    }

    private Turn failed(Kept letter, AgencyId agency) {
        letters.failed(letter.id(), Pauses.nextTry(letter.tries(), realTime.instant()), agency);
        return Turn.NOT_SENT;
    }

    private Correspondent of(Kept letter) {
        return correspondents.stream()
                .filter(one -> one.room().equals(letter.room()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes for " + letter.room()));
    }

    /** Letters that were given up, the latest first. */
    List<Undelivered> undelivered(Optional<UUID> before, int most, AgencyId agency) {
        return letters.dead(before, most, agency).stream()
                .map(this::undelivered)
                .toList();
    }

    private Undelivered undelivered(Kept letter) {
        var room = of(letter);
        return new Undelivered(
                letter.id(),
                Way.LETTER,
                "",
                room.told(letter.kind(), words.in(Words.VIETNAMESE)),
                room.told(letter.kind(), words.in(Words.ENGLISH)),
                0,
                Ids.madeAt(letter.id()),
                Deliveries.NOT_TAKEN,
                room.href(letter.record()));
    }
}
