package vn.hienluong.federation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.identity.LinkJournal;
import vn.hienluong.identity.OtherWays;
import vn.hienluong.openid.Audience;
import vn.hienluong.openid.Proven;
import vn.hienluong.openid.Providers;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Text;

/**
 * Whose account somebody at a provider has. They are linked once: by an invitation that they hold in the hand, or by their
 * address where the provider verifies addresses and is trusted to. An address that is not verified links nobody.
 */
@Component
public class Identities implements OtherWays {

    private final IdentityRepository identities;
    private final Accounts accounts;
    private final Providers providers;
    private final LinkJournal journal;
    private final Audit audit;
    private final Clock realTime = Clock.systemUTC();

    Identities(
            IdentityRepository identities, Accounts accounts, Providers providers, LinkJournal journal, Audit audit) {
        this.identities = identities;
        this.accounts = accounts;
        this.providers = providers;
        this.journal = journal;
        this.audit = audit;
    }

    /** The account of somebody who came back; who has an invitation in the hand uses it up. */
    @Transactional
    public Outcome<AccountId> owner(Proven proven, Optional<String> invitation) {
        var known = identities.used(proven, realTime.instant());
        if (invitation.isPresent()) {
            return invited(proven, invitation.get(), known);
        }
        return known.or(() -> byAddress(proven))
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused("federation.not-linked", proven.by().vietnamese()));
    }

    private Outcome<AccountId> invited(Proven proven, String invitation, Optional<AccountId> known) {
        var meant = accounts.invitee(invitation);
        if (meant.isPresent() && known.isPresent() && !known.equals(meant)) {
            return Outcome.refused("federation.linked-elsewhere", proven.by().vietnamese());
        }
        return accounts.take(invitation).map(account -> known.orElseGet(() -> link(proven, account)));
    }

    private Optional<AccountId> byAddress(Proven proven) {
        return proven.verifiedEmail()
                .filter(_ -> proven.by().trustedEmail())
                .flatMap(accounts::of)
                .map(account -> link(proven, account));
    }

    private AccountId link(Proven proven, AccountId account) {
        if (identities.link(proven, account, realTime.instant())) {
            journal.opened(
                    account,
                    "federation.identity.linked",
                    proven.by().vietnamese(),
                    "federation.told.linked",
                    "/account/providers");
            return account;
        }
        // somebody was quicker: what they linked counts
        return identities.used(proven, realTime.instant()).orElseThrow();
    }

    /** One's own, the first linked first. */
    @Transactional(readOnly = true)
    public List<LinkedIdentity> of(AccountId account) {
        return identities.of(account);
    }

    /** Forgets one of one's own; refused for the only way in. */
    @Transactional
    public Outcome<LinkedIdentity> unlink(AccountId account, String provider, Actor by) {
        by.require(FederationAction.OWN_IDENTITIES);
        var all = identities.of(account);
        var identity = all.stream()
                .filter(one -> one.provider().equals(provider))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (all.size() == 1 && !accounts.hasPassword(account)) {
            return Outcome.refused("federation.unlink.only-way");
        }
        identities.unlink(identity);
        var person = new Subject("organization.person", by.person().value());
        audit.record(by.author(), "federation.identity.unlinked", person, provider);
        return Outcome.done(identity);
    }

    @Override
    public List<Door> doors(Optional<String> invitation, Text text) {
        var question = invitation.map("?invitation="::concat).orElse("");
        return providers.of(Audience.STAFF).stream()
                .map(provider -> new Door(provider.label(text), "/sign-in/with/" + provider.id() + question))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open(AccountId account) {
        return !identities.of(account).isEmpty();
    }
}
