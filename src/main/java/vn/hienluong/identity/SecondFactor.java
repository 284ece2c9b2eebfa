package vn.hienluong.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.secrets.SecretBox;
import vn.hienluong.secrets.TimeCodes;
import vn.hienluong.secrets.Tokens;

/**
 * The second factor: a code of the moment from an app (TOTP, RFC 6238), or one of ten recovery codes that were written
 * down. An agency says which roles must have one. Five wrong codes in a quarter of an hour close the door for as long;
 * only who already knows the password comes as far as that.
 */
@Component
public class SecondFactor {

    private static final int FAILURES = 5;
    private static final Duration WAIT = Duration.ofMinutes(15);
    private static final int CODES = 10;
    private static final int CODE_LENGTH = 12;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecondFactorRepository factors;
    private final PasskeyRepository passkeys;
    private final AccountRepository accounts;
    private final SecretBox box;
    private final Locks locks;
    private final Audit audit;
    private final Clock realTime = Clock.systemUTC();

    SecondFactor(
            SecondFactorRepository factors,
            PasskeyRepository passkeys,
            AccountRepository accounts,
            IdentityProperties properties,
            Locks locks,
            Audit audit) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.box = new SecretBox(properties.folder().resolve("identity-key"));
        this.locks = locks;
        this.audit = audit;
    }

    /** Whether signing in by password always asks this account for a code. */
    @Transactional(readOnly = true)
    public boolean has(AccountId account) {
        return factors.totp(account)
                .filter(SecondFactorRepository.Totp::confirmed)
                .isPresent();
    }

    /** Whether this account can prove itself by more than a password: by a code, or by a passkey. */
    @Transactional(readOnly = true)
    public boolean any(AccountId account) {
        return passkeys.count(account) > 0 || has(account);
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(AccountId account) {
        return factors.codesLeft(account);
    }

    /** The secret for an app, the same until it is confirmed; refused when one is confirmed already. */
    @Transactional
    public Outcome<String> offer(AccountId account) {
        var known = factors.totp(account);
        if (known.filter(SecondFactorRepository.Totp::confirmed).isPresent()) {
            return Outcome.refused("identity.second-factor.there-already");
        }
        if (known.isPresent()) {
            return Outcome.done(TimeCodes.typed(box.open(known.get().secret())));
        }
        var secret = TimeCodes.newSecret();
        factors.offer(account, box.lock(secret));
        return Outcome.done(TimeCodes.typed(secret));
    }

    /** Turns it on with a first right code; gives the recovery codes, which nobody sees again. */
    @Transactional
    public Outcome<List<String>> confirm(AccountId account, String code, Actor by) {
        by.require(IdentityAction.OWN_ACCOUNT);
        var totp = factors.totp(account);
        if (totp.isEmpty() || totp.get().confirmed()) {
            return Outcome.refused("identity.second-factor.there-already");
        }
        if (!right(account, totp.get(), code)) {
            return Outcome.refused("identity.second-factor.wrong");
        }
        factors.confirm(account, realTime.instant());
        locks.changed("identity.second-factor.on", by.person(), Optional.empty(), "", by);
        return Outcome.done(newCodes(account));
    }

    /** Ten new recovery codes in the place of the old. */
    @Transactional
    public Outcome<List<String>> renewCodes(AccountId account, Actor by) {
        by.require(IdentityAction.OWN_ACCOUNT);
        if (!any(account)) {
            return Outcome.refused("identity.second-factor.none");
        }
        audit.record(
                by.author(),
                "identity.second-factor.codes-renewed",
                new Subject("organization.person", by.person().value()));
        return Outcome.done(newCodes(account));
    }

    /** Turns one's own off; refused where a role that one has needs it and no passkey stands in for it. */
    @Transactional
    public Outcome<AccountId> turnOff(AccountId account, Actor by) {
        by.require(IdentityAction.OWN_ACCOUNT);
        if (neededBy(by) && passkeys.count(account) == 0) {
            return Outcome.refused("identity.second-factor.needed");
        }
        factors.remove(account);
        forgetCodesOfNothing(account);
        locks.changed("identity.second-factor.off", by.person(), Optional.empty(), "", by);
        return Outcome.done(account);
    }

    /** Takes away every factor of somebody who lost phone, keys and codes; they set up another at the next sign-in. */
    @Transactional
    void reset(AccountId account) {
        factors.remove(account);
        passkeys.removeAll(account);
        factors.removeCodes(account);
    }

    /** Recovery codes for a first factor; none where there are some. */
    @Transactional
    List<String> codesIfNone(AccountId account) {
        return factors.codesLeft(account) == 0 ? newCodes(account) : List.of();
    }

    /** Codes recover what is there; without a factor they would be passwords that nobody chose. */
    @Transactional
    void forgetCodesOfNothing(AccountId account) {
        if (!any(account)) {
            factors.removeCodes(account);
        }
    }

    /** Whether the code is right, of the moment or for recovery; each is good once. */
    @Transactional
    public Outcome<AccountId> check(AccountId account, String typed) {
        var subject = Tokens.digest("second factor " + account.value());
        if (accounts.failuresSince(subject, realTime.instant().minus(WAIT)) >= FAILURES) {
            return Outcome.refused("identity.sign-in.wait");
        }
        var totp = factors.totp(account).filter(SecondFactorRepository.Totp::confirmed);
        if (totp.filter(known -> right(account, known, typed)).isPresent() || recovers(account, typed)) {
            return Outcome.done(account);
        }
        accounts.addFailure(subject, realTime.instant());
        return Outcome.refused("identity.second-factor.wrong");
    }

    /** Roles that the agency lets in only with a second factor. */
    @Transactional(readOnly = true)
    public Set<Role> rule(AgencyId agency) {
        return factors.rule(agency);
    }

    /** Holds from each person's next sign-in. */
    @Transactional
    public void setRule(Set<Role> roles, Actor by) {
        by.require(IdentityAction.MANAGE);
        factors.setRule(roles, by.agency());
        audit.record(
                by.author(),
                "identity.second-factor.rule",
                new Subject("organization.agency", by.agency().value()),
                roles.stream().sorted().toArray());
    }

    @Transactional(readOnly = true)
    public boolean neededBy(Actor person) {
        return factors.rule(person.agency()).stream().anyMatch(person::has);
    }

    private boolean right(AccountId account, SecondFactorRepository.Totp totp, String typed) {
        var code = typed.replaceAll("\\s", "");
        var step = TimeCodes.step(box.open(totp.secret()), code, realTime.instant());
        return step.isPresent() && factors.use(account, step.getAsLong());
    }

    private boolean recovers(AccountId account, String typed) {
        return factors.useCode(account, digest(account, typed), realTime.instant());
    }

    private List<String> newCodes(AccountId account) {
        var codes = Stream.generate(SecondFactor::code).limit(CODES).toList();
        factors.replaceCodes(
                account, codes.stream().map(code -> digest(account, code)).toList());
        return codes;
    }

    private static byte[] digest(AccountId account, String code) {
        return Tokens.digest(account.value() + code.toLowerCase(Locale.ROOT).replaceAll("[^" + ALPHABET + "]", ""));
    }

    private static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
