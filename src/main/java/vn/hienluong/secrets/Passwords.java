package vn.hienluong.secrets;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/**
 * What a password must be: long, and nothing that stands on the lists by which passwords are guessed (NIST SP 800-63B,
 * 3.1.1). No rules about characters.
 */
public final class Passwords {

    private static final int SHORTEST = 10;

    /** Of 0 to 4: below this a guesser needs fewer than ten million tries. */
    private static final int WEAKEST = 2;

    /** More is taken, but not looked at: the estimate takes long on long texts. */
    private static final int LOOKED_AT = 48;

    private static final int LONGEST = 200;
    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private Passwords() {}

    /** @param around what a guesser would try first: the owner's address, the names of the product */
    public static Optional<Refusal> fault(String password, String again, List<String> around) {
        if (password.length() < SHORTEST) {
            return Optional.of(Refusal.of("secrets.password.too-short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Refusal.of("secrets.password.too-long", LONGEST));
        }
        if (!password.equals(again)) {
            return Optional.of(Refusal.of("secrets.password.not-the-same"));
        }
        var seen = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return ESTIMATE.measure(seen, around).getScore() < WEAKEST
                ? Optional.of(Refusal.of("secrets.password.easy"))
                : Optional.empty();
    }
}
