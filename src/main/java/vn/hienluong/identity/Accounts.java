package vn.hienluong.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.identity.AccountRepository.Membership;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.secrets.Passwords;
import vn.hienluong.secrets.Tokens;

/**
 * Accounts of staff. An administrator invites; the invited set their own password by a one-time link that is good for
 * seven days. Security goes by the machine's time, also where business time is simulated.
 */
@Component
public class Accounts {

    private static final Duration INVITATION = Duration.ofDays(7);

    private final AccountRepository accounts;
    private final SecondFactor secondFactor;
    private final Locks locks;
    private final Devices devices;
    private final People people;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final LinkJournal byLink;
    private final ObjectProvider<OtherWays> otherWays;
    private final Clock realTime = Clock.systemUTC();

    Accounts(
            AccountRepository accounts,
            SecondFactor secondFactor,
            Locks locks,
            Devices devices,
            People people,
            PasswordEncoder passwords,
            Audit audit,
            LinkJournal byLink,
            ObjectProvider<OtherWays> otherWays) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.locks = locks;
        this.devices = devices;
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
        this.byLink = byLink;
        this.otherWays = otherWays;
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
        if (somebodyElse(account, person, by.agency())) {
            return Outcome.refused("identity.invite.address-taken", person.fullName());
        }
        if (unclaimedElsewhere(account, by.agency())) {
            // whoever holds the other agency's link would come in here too
            return Outcome.refused("identity.invite.pending-elsewhere", person.fullName());
        }
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

    /** Whose link it is, while it is good and the account open. */
    @Transactional(readOnly = true)
    public Optional<AccountId> invitee(String token) {
        return accounts.invited(Tokens.digest(token), realTime.instant())
                .filter(account -> !account.disabled())
                .map(Account::id);
    }

    /** Uses a link up for whoever comes in by another way; they set no password. */
    @Transactional
    public Outcome<AccountId> take(String token) {
        var invitee = invitee(token);
        return invitee.isPresent() && accounts.use(Tokens.digest(token), realTime.instant())
                ? Outcome.done(invitee.get())
                : Outcome.refused("identity.invitation.expired");
    }

    /** Sets the password and uses the link up. */
    @Transactional
    public Outcome<String> accept(String token, String password, String again) {
        var account = accounts.invited(Tokens.digest(token), realTime.instant());
        if (account.isEmpty()) {
            return Outcome.refused("identity.invitation.expired");
        }
        var fault = Passwords.fault(password, again, around(account.get()));
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        if (!accounts.use(Tokens.digest(token), realTime.instant())) {
            return Outcome.refused("identity.invitation.expired");
        }
        accounts.setPassword(account.get().id(), passwords.encode(password));
        devices.endAll(account.get().id());
        byLink.passwordSet(account.get().id());
        return Outcome.done(account.get().email());
    }

    /** Another password for one's own account; every other device is signed out. */
    @Transactional
    public Outcome<AccountId> changePassword(
            AccountId id, String current, String password, String again, String session, Actor by) {
        by.require(IdentityAction.OWN_ACCOUNT);
        var account = accounts.find(id).orElseThrow(NotFound::new);
        if (account.passwordHash()
                .filter(hash -> passwords.matches(current, hash))
                .isEmpty()) {
            return Outcome.refused("identity.password.current-wrong");
        }
        var fault = Passwords.fault(password, again, around(account));
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        accounts.setPassword(id, passwords.encode(password));
        devices.endOthers(id, session);
        record("identity.password.changed", by.person(), Optional.empty(), by);
        return Outcome.done(id);
    }

    /** Closes the account of a person of this agency alone, and signs it out everywhere; or opens it again. */
    @Transactional
    public Outcome<Person> close(Person person, boolean closed, String reason, Actor by) {
        by.require(IdentityAction.MANAGE);
        return own(person, by).then(account -> {
            if (closed && by.isPerson(person.id())) {
                return Outcome.refused("identity.account.not-oneself");
            }
            accounts.close(account, closed ? Optional.of(realTime.instant()) : Optional.empty());
            devices.endAll(account);
            record(closed ? "identity.account.closed" : "identity.account.opened", person.id(), reason(reason), by);
            return Outcome.done(person);
        });
    }

    /** For somebody who lost telephone, passkeys and recovery codes; needs a reason, for it takes a lock off the door. */
    @Transactional
    public Outcome<Person> resetSecondFactor(Person person, String reason, Actor by) {
        by.require(IdentityAction.MANAGE);
        if (reason.isBlank()) {
            return Outcome.refused("identity.reason-missing");
        }
        return own(person, by).then(account -> {
            secondFactor.reset(account);
            devices.endAll(account);
            locks.changed("identity.second-factor.reset", person.id(), reason(reason), reason.strip(), by);
            return Outcome.done(person);
        });
    }

    /** The address by which its owner signs in. */
    @Transactional(readOnly = true)
    public String email(AccountId account) {
        return accounts.find(account).map(Account::email).orElse("");
    }

    /** The open account of an address. */
    @Transactional(readOnly = true)
    public Optional<AccountId> of(String email) {
        return accounts.byEmail(email).filter(account -> !account.disabled()).map(Account::id);
    }

    /** Who the owner is in which agencies. */
    @Transactional(readOnly = true)
    public Map<AgencyId, PersonId> places(AccountId account) {
        return accounts.memberships(account).stream().collect(Collectors.toMap(Membership::agency, Membership::person));
    }

    @Transactional(readOnly = true)
    public boolean hasPassword(AccountId account) {
        return accounts.find(account).flatMap(Account::passwordHash).isPresent();
    }

    /** Whether a person's account is closed. */
    @Transactional(readOnly = true)
    public boolean closed(AccountId account) {
        return accounts.find(account).map(Account::disabled).orElse(false);
    }

    /** The account, when no other agency has a say in it. */
    private Outcome<AccountId> own(Person person, Actor by) {
        var account = person.account().map(AccountId::new).flatMap(accounts::find);
        if (account.isEmpty()) {
            return Outcome.refused("identity.account.none", person.fullName());
        }
        return worksElsewhere(account.get(), by.agency())
                ? Outcome.refused("identity.account.elsewhere", person.fullName())
                : Outcome.done(account.get().id());
    }

    private static Optional<String> reason(String words) {
        return Optional.of(words.strip()).filter(reason -> !reason.isEmpty());
    }

    private void record(String act, PersonId person, Optional<String> reason, Actor by) {
        audit.record(by.author(), act, new Subject("organization.person", person.value()), reason);
    }

    private static List<String> around(Account account) {
        return List.of(account.email(), account.email().replaceFirst("@.*", ""), "hienluong", "hien luong");
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
        return inUse(account) && knownElsewhere(account, here);
    }

    private boolean knownElsewhere(Account account, AgencyId here) {
        return accounts.memberships(account.id()).stream()
                .anyMatch(membership -> !membership.agency().equals(here));
    }

    /** Another agency has invited the address, and nobody has shown yet that it is theirs. */
    private boolean unclaimedElsewhere(Account account, AgencyId here) {
        return !inUse(account) && knownElsewhere(account, here);
    }

    /** Whether the address is a colleague's. */
    private boolean somebodyElse(Account account, Person person, AgencyId here) {
        return accounts.memberships(account.id()).stream()
                .anyMatch(membership ->
                        membership.agency().equals(here) && !membership.person().equals(person.id()));
    }

    private boolean inUse(Account account) {
        return account.passwordHash().isPresent() || otherWays.stream().anyMatch(ways -> ways.open(account.id()));
    }

    private Account open(String email) {
        var account = new Account(AccountId.next(), email, Optional.empty(), "vi", false);
        accounts.insert(account, realTime.instant());
        return account;
    }
}
