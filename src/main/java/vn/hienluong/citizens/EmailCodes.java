package vn.hienluong.citizens;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.identity.Post;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Allowances;
import vn.hienluong.secrets.Tokens;

/**
 * One-time codes by e-mail: six digits, good for ten minutes in the browser that asked, and for five tries. Who has no
 * account gets the same letter, so that nobody learns who has one. Five codes for one address, and then one every twelve
 * minutes; more are not sent, and the answer is the same.
 */
@Component
public class EmailCodes {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TRIES = 5;
    private static final int AN_HOUR = 5;
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;:\\\\()\\[\\]]+@[^\\s@<>\",;:\\\\()\\[\\]]+\\.[^\\s@.<>\",;:\\\\()\\[\\]]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CodeRepository codes;
    private final Citizens citizens;
    private final ObjectProvider<Post> post;
    private final TransactionTemplate transactions;
    private final Allowance fromOnePlace;
    private final Allowance toOneAddress;
    private final Clock realTime = Clock.systemUTC();

    EmailCodes(
            CodeRepository codes,
            Citizens citizens,
            ObjectProvider<Post> post,
            TransactionTemplate transactions,
            Allowances allowances,
            CitizensProperties properties) {
        this.codes = codes;
        this.citizens = citizens;
        this.post = post;
        this.transactions = transactions;
        this.fromOnePlace = allowances.of("codes from", properties.codesPerHour(), HOUR);
        this.toOneAddress = allowances.of("codes to", AN_HOUR, HOUR);
    }

    /** Whether codes go by mail here. */
    public boolean open() {
        return carrier().isPresent();
    }

    /**
     * Sends a code.
     *
     * @param from network address of the asker
     */
    public Outcome<AskedCode> ask(String typed, String from, Text text) {
        var email = typed.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST || !ADDRESS.matcher(email).matches()) {
            return Outcome.refused("citizens.email.wrong");
        }
        if (!fromOnePlace.take(hidden(from))) {
            return Outcome.refused("citizens.code.too-many");
        }
        var asked = new AskedCode(email, Tokens.next());
        return !toOneAddress.take(hidden(email)) || sent(asked, kept(asked), text)
                ? Outcome.done(asked)
                : Outcome.refused("citizens.code.not-sent");
    }

    /** What is counted is not whose it is. */
    private static String hidden(String whom) {
        return HexFormat.of().formatHex(Tokens.digest("code " + whom));
    }

    /** A code of which nothing but a digest is kept. */
    private String kept(AskedCode asked) {
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        var now = realTime.instant();
        transactions.executeWithoutResult(_ -> {
            codes.forget(now);
            codes.add(Tokens.digest(asked.token()), digest(asked, code), now.plus(GOOD_FOR));
        });
        return code;
    }

    private boolean sent(AskedCode asked, String code, Text text) {
        var mail = new Post.Mail(
                asked.email(),
                text.say("citizens.mail.code.subject", code),
                text.say("citizens.mail.code.body", code, GOOD_FOR.toMinutes()));
        return carrier().map(carrier -> carrier.carry(mail)).orElse(false);
    }

    /** Whose address it is, when the code is right. */
    public Outcome<CitizenId> check(AskedCode asked, String typed) {
        return Objects.requireNonNull(transactions.execute(_ -> checked(asked, typed.replaceAll("\\s", ""))));
    }

    private Outcome<CitizenId> checked(AskedCode asked, String code) {
        var token = Tokens.digest(asked.token());
        var now = realTime.instant();
        var tried = codes.tryOne(token, TRIES, now);
        if (tried.isEmpty()) {
            return Outcome.refused("citizens.code.over");
        }
        if (!MessageDigest.isEqual(tried.get().code(), digest(asked, code))) {
            int left = TRIES - tried.get().tries();
            return left == 0 ? Outcome.refused("citizens.code.over") : Outcome.refused("citizens.code.wrong", left);
        }
        return codes.use(token, now)
                ? Outcome.done(citizens.ofAddress(asked.email()))
                : Outcome.refused("citizens.code.over");
    }

    private static byte[] digest(AskedCode asked, String code) {
        return Tokens.digest(asked.token() + " " + asked.email() + " " + code);
    }

    private Optional<Post> carrier() {
        return Optional.ofNullable(post.getIfAvailable()).filter(Post::open);
    }
}
