package vn.hienluong.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.secrets.Tokens;

/**
 * One-time links by mail: the invitation, and the way back in for who forgot the password. The secret stands in the mail
 * alone, so that it is sent at once and never waits in a table.
 */
@Component
public class LinkLetters {

    private static final Duration BACK_IN = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 3;

    private final AccountRepository accounts;
    private final Agencies agencies;
    private final ObjectProvider<Post> post;
    private final Words words;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();

    LinkLetters(
            AccountRepository accounts,
            Agencies agencies,
            ObjectProvider<Post> post,
            Words words,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.post = post;
        this.words = words;
        this.transactions = transactions;
    }

    /** Whether links go by mail here. */
    public boolean open() {
        return carrier().isPresent();
    }

    /** Gives false when the link must be handed over in another way. */
    public boolean invite(Person to, Invitation invitation, Actor by) {
        by.require(IdentityAction.INVITE);
        return carrier()
                .flatMap(carrier ->
                        to.email().map(email -> carrier.carry(invitation(to, email, invitation, carrier, by))))
                .orElse(false);
    }

    private Post.Mail invitation(Person to, String email, Invitation invitation, Post carrier, Actor by) {
        var text = words.in(Words.VIETNAMESE);
        var agency = agencies.profile(by.agency()).name();
        return new Post.Mail(
                email,
                text.say("identity.mail.invite.subject", agency),
                text.say(
                        "identity.mail.invite.body",
                        to.fullName(),
                        agency,
                        carrier.address() + invitation.path(),
                        invitation.expires()));
    }

    /**
     * A link to set another password, for an account that is open. Nothing tells the asker whether there is one: it is
     * looked for after they were answered. Three letters an hour for one account.
     */
    public void forgotten(String email) {
        Thread.startVirtualThread(() -> backIn(email));
    }

    /** Gives whether a letter left. */
    boolean backIn(String email) {
        return carrier()
                .flatMap(carrier -> Optional.ofNullable(transactions.execute(_ -> link(email)))
                        .flatMap(link -> link)
                        .map(link -> carrier.carry(link.mail(carrier.address()))))
                .orElse(false);
    }

    private record Link(Account account, Invitation invitation, Text text) {

        Post.Mail mail(String address) {
            return new Post.Mail(
                    account.email(),
                    text.say("identity.mail.back-in.subject"),
                    text.say("identity.mail.back-in.body", address + invitation.path(), invitation.expires()));
        }
    }

    private Optional<Link> link(String email) {
        var account = accounts.byEmail(email).filter(found -> !found.disabled());
        if (account.isEmpty() || tooOften(account.get())) {
            return Optional.empty();
        }
        var token = Tokens.next();
        var expires = realTime.instant().plus(BACK_IN);
        accounts.invite(Tokens.digest(token), account.get().id(), expires);
        return Optional.of(new Link(account.get(), new Invitation(token, expires), words.in(language(account.get()))));
    }

    private boolean tooOften(Account account) {
        var subject = Tokens.digest("back in " + account.id().value());
        var now = realTime.instant();
        if (accounts.failuresSince(subject, now.minus(BACK_IN)) >= MOST_AN_HOUR) {
            return true;
        }
        accounts.addFailure(subject, now);
        return false;
    }

    private static Locale language(Account account) {
        return account.language().equals("en") ? Words.ENGLISH : Words.VIETNAMESE;
    }

    private Optional<Post> carrier() {
        return Optional.ofNullable(post.getIfAvailable()).filter(Post::open);
    }
}
