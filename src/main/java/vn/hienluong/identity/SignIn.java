package vn.hienluong.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.organization.People;
import vn.hienluong.platform.Tenancy;

/**
 * Sign-in by e-mail and password. After five failures from one address for one account that pair waits a quarter of an
 * hour; others, the account's owner among them, do not.
 */
@Component
class SignIn implements AuthenticationProvider {

    private static final int FAILURES = 5;
    private static final Duration WAIT = Duration.ofMinutes(15);

    private final AccountRepository accounts;
    private final People people;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();
    private final String nobodysHash;

    SignIn(AccountRepository accounts, People people, PasswordEncoder passwords, TransactionTemplate transactions) {
        this.accounts = accounts;
        this.people = people;
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
        return signedIn(account.orElseThrow())
                .map(principal -> UsernamePasswordAuthenticationToken.authenticated(
                        principal, "", List.of(new SimpleGrantedAuthority("STAFF"))))
                .orElseThrow(() -> new BadCredentialsException("member of no agency"));
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
                                        account.language()))));
    }

    private static byte[] subject(String email, Authentication attempt) {
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return Tokens.digest(email.toLowerCase(java.util.Locale.ROOT) + " " + address);
    }
}
