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
import vn.hienluong.authority.PersonId;
import vn.hienluong.organization.Actors;
import vn.hienluong.organization.People;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.secrets.Tokens;

/**
 * Sign-in by e-mail and password, and half the way for those who also have a second factor. After five failures from one address for one account that pair waits a quarter of an
 * hour; others, the account's owner among them, do not.
 */
@Component
public class SignIn implements AuthenticationProvider {

    private static final int FAILURES = 5;
    private static final Duration WAIT = Duration.ofMinutes(15);

    /** So long the door stays ajar between the password and the code. */
    private static final Duration HALF_WAY = Duration.ofMinutes(10);

    private final AccountRepository accounts;
    private final People people;
    private final Actors actors;
    private final SecondFactor secondFactor;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();
    private final String nobodysHash;

    SignIn(
            AccountRepository accounts,
            People people,
            Actors actors,
            SecondFactor secondFactor,
            PasswordEncoder passwords,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.people = people;
        this.actors = actors;
        this.secondFactor = secondFactor;
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
        var known = account.orElseThrow();
        return secondFactor.has(known.id())
                ? authenticated(new HalfWay(known.id(), realTime.instant()), "HALF_WAY")
                : in(known);
    }

    /** All the way in, after the code: nothing when it came too late or the account was closed meanwhile. */
    public Optional<Authentication> complete(HalfWay halfWay) {
        return halfWay.since().plus(HALF_WAY).isBefore(realTime.instant())
                ? Optional.empty()
                : Objects.requireNonNull(transactions.execute(_ -> accounts.find(halfWay.account())))
                        .filter(account -> !account.disabled())
                        .map(this::in);
    }

    private Authentication in(Account account) {
        return signedIn(account)
                .map(principal -> authenticated(principal, "STAFF"))
                .orElseThrow(() -> new BadCredentialsException("member of no agency"));
    }

    private static Authentication authenticated(AuthenticatedPrincipal principal, String authority) {
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

    private Optional<SignedIn> signedIn(Account account) {
        var memberships = transactions.execute(_ -> accounts.memberships(account.id()));
        return memberships.stream()
                .findFirst()
                .flatMap(membership -> Tenancy.in(
                        membership.agency(),
                        () -> people.find(membership.person(), membership.agency())
                                .map(person -> new SignedIn(
                                        account.id(),
                                        membership.agency(),
                                        membership.person(),
                                        person.fullName(),
                                        account.language(),
                                        owesSecondFactor(account, person.id(), membership.agency())))));
    }

    private boolean owesSecondFactor(Account account, PersonId person, AgencyId agency) {
        return !secondFactor.has(account.id()) && secondFactor.neededBy(actors.of(person, "", "", agency));
    }

    private static byte[] subject(String email, Authentication attempt) {
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return Tokens.digest(email.toLowerCase(java.util.Locale.ROOT) + " " + address);
    }
}
