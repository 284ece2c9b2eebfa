package vn.hienluong.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.secrets.Tokens;

/**
 * The way in: by e-mail and password, and half the way for those who also have a second factor; or by a passkey, which is
 * both at once. After five failures from one address for one account that pair waits a quarter of an hour; others, the
 * account's owner among them, do not.
 */
@Component
public class SignIn implements AuthenticationProvider {

    private static final int FAILURES = 5;
    private static final Duration WAIT = Duration.ofMinutes(15);

    /** So long the door stays ajar between two steps. */
    private static final Duration HALF_WAY = Duration.ofMinutes(10);

    private final AccountRepository accounts;
    private final Workplaces workplaces;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();
    private final String nobodysHash;

    SignIn(
            AccountRepository accounts,
            Workplaces workplaces,
            PasswordEncoder passwords,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.workplaces = workplaces;
        this.passwords = passwords;
        this.transactions = transactions;
        this.nobodysHash = String.valueOf(passwords.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = attempt.getName().strip();
        var subject = subject(email, attempt);
        refuseWhileWaiting(subject);
        var account = transactions.execute(_ -> accounts.byEmail(email));
        if (!matches(String.valueOf(attempt.getCredentials()), account)) {
            transactions.executeWithoutResult(_ -> accounts.addFailure(subject, realTime.instant()));
            throw new BadCredentialsException("refused");
        }
        return in(account.orElseThrow(), false, Optional.empty())
                .orElseThrow(() -> new BadCredentialsException("member of no agency"));
    }

    /** On after the code: nothing when it came too late or the account was closed meanwhile. */
    public Optional<Authentication> complete(HalfWay halfWay) {
        return Optional.of(halfWay)
                .filter(this::waitsFor)
                .flatMap(known -> open(known.account()))
                .flatMap(account -> in(account, true, halfWay.wanted()));
    }

    /**
     * On by a passkey, all the way from the door or in the place of the code: nothing for an account that is closed or
     * has a place in no agency.
     */
    public Optional<Authentication> byPasskey(AccountId owner, Optional<HalfWay> from) {
        var wanted = from.filter(halfWay -> halfWay.account().equals(owner)).flatMap(HalfWay::wanted);
        return open(owner).flatMap(account -> in(account, true, wanted));
    }

    /**
     * In, for whoever another room has proved to be the owner of an account, as after the right password; nothing for an
     * account that is closed or has a place in no agency.
     *
     * @param bothFactors whether that proof was one of two factors
     */
    public Optional<Authentication> admit(AccountId owner, boolean bothFactors) {
        return open(owner).flatMap(account -> in(account, bothFactors, Optional.empty()));
    }

    /** On for the agency that was named: nothing when that came too late, something else is owed first, or there is no place. */
    public Optional<Authentication> choose(HalfWay halfWay, AgencyId agency) {
        return Optional.of(halfWay)
                .filter(this::waitsFor)
                .filter(known -> known.owes() == HalfWay.Step.AGENCY)
                .flatMap(known -> open(known.account()))
                .flatMap(account -> in(account, halfWay.bothFactors(), Optional.of(agency)));
    }

    /** From one agency to another in the same session; the other may want a code first. Nothing where there is no place. */
    public Optional<Authentication> move(SignedIn me, AgencyId agency, String address) {
        var there = open(me.account()).flatMap(account -> in(account, me.bothFactors(), Optional.of(agency)));
        there.map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .ifPresent(principal -> workplaces.moved(me, (SignedIn) principal, address));
        return there;
    }

    /** Whether the door is still ajar for somebody half the way in. */
    public boolean waitsFor(HalfWay halfWay) {
        return halfWay.since().plus(HALF_WAY).isAfter(realTime.instant());
    }

    private Optional<Account> open(AccountId account) {
        return Objects.requireNonNull(transactions.execute(_ -> accounts.find(account)))
                .filter(known -> !known.disabled());
    }

    private Optional<Authentication> in(Account account, boolean bothFactors, Optional<AgencyId> wanted) {
        return workplaces.enter(account, bothFactors, wanted).map(SignIn::authenticated);
    }

    private static Authentication authenticated(AuthenticatedPrincipal principal) {
        var authority = principal instanceof SignedIn ? "STAFF" : "HALF_WAY";
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, "", List.of(new SimpleGrantedAuthority(authority)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private void refuseWhileWaiting(byte[] subject) {
        var since = realTime.instant().minus(WAIT);
        var failures = transactions.execute(_ -> accounts.failuresSince(subject, since));
        if (failures >= FAILURES) {
            throw new LockedException("wait");
        }
    }

    /** Takes as long for an unknown address as for a known one. */
    private boolean matches(String password, Optional<Account> account) {
        var hash = account.filter(known -> !known.disabled()).flatMap(Account::passwordHash);
        return passwords.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
    }

    private static byte[] subject(String email, Authentication attempt) {
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return Tokens.digest(email.toLowerCase(java.util.Locale.ROOT) + " " + address);
    }
}
