package vn.hienluong.dialogue;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.hienluong.platform.Refusal;

/**
 * Who sends something to the office, as they say themselves.
 *
 * @param email and {@code phone}: may be empty; whoever leaves neither reads the answer under their code
 */
public record Asker(String name, String email, String phone) {

    static final int LONGEST = 200;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;]{1,64}@[^@\\s<>,;]{1,180}\\.[^@\\s.<>,;]{2,60}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{5,20}");

    /** What is wrong first, or nothing. */
    public Optional<Refusal> fault() {
        if (name.isEmpty()) {
            return Optional.of(Refusal.of("dialogue.form.name-missing"));
        }
        if (name.length() > LONGEST) {
            return Optional.of(Refusal.of("dialogue.form.name-long", LONGEST));
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            return Optional.of(Refusal.of("dialogue.form.email-wrong"));
        }
        return phone.isEmpty() || PHONE.matcher(phone).matches()
                ? Optional.empty()
                : Optional.of(Refusal.of("dialogue.form.phone-wrong"));
    }

    public boolean reachable() {
        return !email.isEmpty() || !phone.isEmpty();
    }
}
