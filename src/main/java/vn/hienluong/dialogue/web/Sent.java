package vn.hienluong.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.dialogue.DialogueProperties;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Allowances;

/**
 * Forms of the public site against programs that fill in whatever they find, without a riddle that people with bad eyes cannot
 * solve: a field that people do not see stays empty, nobody reads and fills in a form within three seconds, and one address
 * sends only so many in an hour. The id of a form says when it was given out, and makes one of what is sent twice.
 */
@Component
class Sent {

    static final int TOO_MANY = 429;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUICKEST = Duration.ofSeconds(3);
    private static final int BITS_BEHIND_THE_TIME = 16;

    private final Allowance forms;
    private final Allowance codes;
    private final Clock realTime = Clock.systemUTC();

    Sent(Allowances allowances, DialogueProperties properties) {
        this.forms = allowances.of("public forms", properties.formsPerHour(), HOUR);
        this.codes = allowances.of("codes of questions", properties.codesPerMinute());
    }

    static UUID fresh() {
        return Ids.next();
    }

    /** @param trap the field that people do not see */
    Optional<Refusal> fault(UUID form, String trap) {
        if (!trap.isEmpty()) {
            return Optional.of(Refusal.of("dialogue.form.trap"));
        }
        var given = form.getMostSignificantBits() >>> BITS_BEHIND_THE_TIME;
        return form.version() != 7 || realTime.millis() - given < QUICKEST.toMillis()
                ? Optional.of(Refusal.of("dialogue.form.too-fast"))
                : Optional.empty();
    }

    /** False when one address has sent too many. */
    boolean another(HttpServletRequest request) {
        return forms.take(request.getRemoteAddr());
    }

    /** False when somebody tries codes. */
    boolean lookedUp(HttpServletRequest request) {
        return codes.take(request.getRemoteAddr());
    }

    /** The citizen at the keyboard, where one has signed in. */
    static Optional<CitizenId> citizen() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(Citizen.class::isInstance)
                .map(citizen -> ((Citizen) citizen).id());
    }
}
