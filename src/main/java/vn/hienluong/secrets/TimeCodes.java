package vn.hienluong.secrets;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Six-digit codes of the moment (TOTP, RFC 6238: SHA-1, 30 s), as every authenticator app knows them. */
public final class TimeCodes {

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private TimeCodes() {}

    public static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The secret as it is typed into an app by hand. */
    public static String typed(byte[] secret) {
        return Base32.toBase32String(secret);
    }

    public static String code(byte[] secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at, Locale.ROOT);
        } catch (InvalidKeyException neverForHmac) {
            throw new IllegalStateException(neverForHmac);
        }
    }

    /** The step that a code belongs to: now, the one before or the one after, for clocks go differently. */
    public static OptionalLong step(byte[] secret, String code, Instant now) {
        var step = GENERATOR.getTimeStep();
        for (int off = -1; off <= 1; off++) {
            var at = now.plus(step.multipliedBy(off));
            if (code(secret, at).equals(code)) {
                return OptionalLong.of(at.getEpochSecond() / step.toSeconds());
            }
        }
        return OptionalLong.empty();
    }
}
