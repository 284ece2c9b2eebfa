package vn.hienluong.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Refusal;

/**
 * Keeps programs off a form of the public site without a riddle that people with bad eyes cannot solve: a field that people
 * do not see stays empty, nobody reads and fills in a form within seconds, and one address sends only so many. The id of a
 * form says when it was given out, and makes one of what is sent twice; it is good for a day. Whoever uses it brings its own
 * words and limits.
 */
public final class Sincerity {

    public static final int TOO_MANY = 429;

    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final Clock REAL_TIME = Clock.systemUTC();

    private final Function<String, Refusal> words;
    private final Duration shortest;
    private final Allowance sends;

    /**
     * @param words the room's sentences for {@code trap}, {@code form-old}, {@code too-fast} and {@code too-many}
     * @param shortest what is sent sooner comes from a program
     * @param sends how often one address may send
     */
    public Sincerity(Function<String, Refusal> words, Duration shortest, Allowance sends) {
        this.words = words;
        this.shortest = shortest;
        this.sends = sends;
    }

    /** The id of a form that is given out now. */
    public static String fresh() {
        return Ids.next().toString();
    }

    /** The id under which a form is shown again: the same while it is good, so that it is still sent once. */
    public static String again(String form) {
        var now = REAL_TIME.instant();
        return Ids.parse(form)
                .filter(id -> !givenBy(id, now.minus(GOOD_FOR)) && givenBy(id, now))
                .map(UUID::toString)
                .orElseGet(Sincerity::fresh);
    }

    /**
     * Why this was no person, or no form of ours; without a doubt the form has an id.
     *
     * @param trap the field that people do not see
     */
    public Optional<Refusal> doubt(String form, String trap) {
        var now = REAL_TIME.instant();
        var given = Ids.parse(form).filter(id -> !givenBy(id, now.minus(GOOD_FOR)));
        if (!trap.isEmpty()) {
            return refused("trap");
        }
        if (given.isEmpty()) {
            return refused("form-old");
        }
        return givenBy(given.get(), now.minus(shortest)) ? Optional.empty() : refused("too-fast");
    }

    /** Takes one of what the address may send; the refusal when it was one too many. */
    public Optional<Refusal> tooMany(HttpServletRequest from) {
        return sends.take(from.getRemoteAddr()) ? Optional.empty() : refused("too-many");
    }

    private Optional<Refusal> refused(String why) {
        return Optional.of(words.apply(why));
    }

    /** The end of a millisecond, in which many ids may have been given. */
    private static boolean givenBy(UUID id, Instant moment) {
        return id.compareTo(Ids.firstAt(moment.plusMillis(1))) < 0;
    }
}
