package vn.hienluong.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;

/**
 * Accounts of staff. An administrator invites; the invited set their own password by a one-time link that is good for
 * seven days. Security goes by the machine's time, also where business time is simulated.
 */
@Component
public class Accounts {

    static final int SHORTEST_PASSWORD = 10;

    private static final Duration INVITATION = Duration.ofDays(7);

    private final AccountRepository accounts;
    private final People people;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock realTime = Clock.systemUTC();

    Accounts(AccountRepository accounts, People people, PasswordEncoder passwords, Audit audit) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Invites a person by their e-mail; who already has an account there is let into this agency too. */
    @Transactional
    public Outcome<Invitation> invite(Person person, Actor by) {
        by.require(IdentityAction.INVITE);
        if (person.email().isEmpty()) {
            return Outcome.refused("identity.invite.email-missing", person.fullName());
        }
        var account = accounts.byEmail(person.email().get())
                .orElseGet(() -> open(person.email().get()));
        people.linkAccount(person.id(), account.id().value(), by);
        accounts.join(account.id(), by.agency(), person.id());
        if (worksElsewhere(account, by.agency())) {
            // their password is no business of this agency's administrator
            return Outcome.refused("identity.invite.elsewhere", person.fullName());
        }
        var token = Tokens.next();
        var expires = realTime.instant().plus(INVITATION);
        accounts.invite(Tokens.digest(token), account.id(), expires);
        audit.record(
                by.author(),
                "identity.account.invited",
                new Subject("organization.person", person.id().value()));
        return Outcome.done(new Invitation(token, expires));
    }

    /** The e-mail address that a link invites, while the link is good. */
    @Transactional(readOnly = true)
    public Optional<String> invited(String token) {
        return accounts.invited(Tokens.digest(token), realTime.instant()).map(Account::email);
    }

    /** Sets the password and uses the link up. */
    @Transactional
    public Outcome<String> accept(String token, String password, String again) {
        if (password.length() < SHORTEST_PASSWORD) {
            return Outcome.refused("identity.password.too-short", SHORTEST_PASSWORD);
        }
        if (!password.equals(again)) {
            return Outcome.refused("identity.password.not-the-same");
        }
        var account = accounts.invited(Tokens.digest(token), realTime.instant());
        if (account.isEmpty() || !accounts.use(Tokens.digest(token), realTime.instant())) {
            return Outcome.refused("identity.invitation.expired");
        }
        accounts.setPassword(account.get().id(), passwords.encode(password));
        return Outcome.done(account.get().email());
    }

    @Transactional
    public void speak(AccountId account, String language) {
        accounts.setLanguage(account, language.equals("en") ? "en" : "vi");
    }

    /** The language somebody reads in: {@code vi}, {@code en}. */
    @Transactional(readOnly = true)
    public String language(AccountId account) {
        return accounts.language(account);
    }

    private boolean worksElsewhere(Account account, AgencyId here) {
        return account.passwordHash().isPresent()
                && accounts.memberships(account.id()).stream()
                        .anyMatch(membership -> !membership.agency().equals(here));
    }

    private Account open(String email) {
        var account = new Account(AccountId.next(), email, Optional.empty(), "vi", false);
        accounts.insert(account, realTime.instant());
        return account;
    }
}
