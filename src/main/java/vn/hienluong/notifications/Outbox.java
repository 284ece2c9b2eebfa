package vn.hienluong.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.authority.PersonId;
import vn.hienluong.notifications.MailRepository.Due;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Masks;
import vn.hienluong.platform.Tenancy;

/**
 * Mail that waits to be sent, written with what it tells and sent afterwards, so that a slow or dead mail server holds
 * nobody up. Notes for one person that come before their mail leaves travel in the same one. A mail keeps its
 * Message-ID through every try: should it arrive twice, it is recognised. Goes by the machine's time, for a mail server
 * knows no other.
 */
@Component
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** So long a mail waits for more of the same minute. */
    static final Duration GATHERING = Duration.ofSeconds(30);

    private final MailRepository mails;
    private final DeliveryRepository deliveries;
    private final Letter letter;
    private final People people;
    private final ObjectProvider<JavaMailSender> server;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();

    Outbox(
            MailRepository mails,
            DeliveryRepository deliveries,
            Letter letter,
            People people,
            ObjectProvider<JavaMailSender> server,
            TransactionTemplate transactions) {
        this.mails = mails;
        this.deliveries = deliveries;
        this.letter = letter;
        this.people = people;
        this.server = server;
        this.transactions = transactions;
    }

    /** The mail in which a note for this person will travel; nothing without a mail server, an address, or the wish. */
    Optional<UUID> mailFor(PersonId person, AgencyId agency) {
        if (!reachable(person, agency)) {
            return Optional.empty();
        }
        var wish = deliveries.of(person, agency);
        if (wish.mail() == Delivery.Mail.NEVER) {
            return Optional.empty();
        }
        return mails.notTriedYet(person, agency).or(() -> {
            var id = Ids.next();
            mails.insert(id, person, wish.mailAfter(realTime.instant().plus(GATHERING)), agency);
            return Optional.of(id);
        });
    }

    /** A mail of its own for what somebody must hear at once, whatever they wish for the rest. */
    Optional<UUID> ownMailFor(PersonId person, AgencyId agency) {
        if (!reachable(person, agency)) {
            return Optional.empty();
        }
        var id = Ids.next();
        mails.insert(id, person, realTime.instant(), agency);
        return Optional.of(id);
    }

    private boolean reachable(PersonId person, AgencyId agency) {
        return server.getIfAvailable() != null
                && people.find(person, agency).flatMap(Person::email).isPresent();
    }

    /** What came of one turn. */
    private enum Turn {
        SENT,
        REFUSED,
        NOTHING_DUE,
        SERVER_IS_DOWN
    }

    /** Sends what is due for an agency, each mail in a transaction of its own; gives how many went out. */
    public int send(AgencyId agency) {
        var to = server.getIfAvailable();
        if (to == null) {
            return 0;
        }
        // what is refused is due again later than this, so that the loop ends
        var until = realTime.instant();
        int sent = 0;
        var turn = Turn.SENT;
        while (turn == Turn.SENT || turn == Turn.REFUSED) {
            turn = Tenancy.in(agency, () -> transactions.execute(_ -> sendNext(to, until, agency)));
            sent += turn == Turn.SENT ? 1 : 0;
        }
        return sent;
    }

    private Turn sendNext(JavaMailSender to, Instant until, AgencyId agency) {
        return mails.takeDue(until, agency).map(due -> send(due, to, agency)).orElse(Turn.NOTHING_DUE);
    }

    private Turn send(Due due, JavaMailSender to, AgencyId agency) {
        try {
            var message = letter.write(due.id(), due.person(), to, agency);
            if (message.isEmpty()) {
                mails.failed(due.id(), Deliveries.NO_ADDRESS, Optional.empty(), agency);
                return Turn.REFUSED;
            }
            to.send(message.get());
            mails.sent(due.id(), realTime.instant(), agency);
            return Turn.SENT;
        } catch (MailException no) {
            return down(no) ? down(due, no) : refused(due, no, agency);
        }
    }

    /** Spring names a cause when there was no talk with the server, and none when the server refused the mail. */
    private static boolean down(MailException no) {
        return no instanceof MailAuthenticationException || (no instanceof MailSendException && no.getCause() != null);
    }

    /** That is no mail's fault: everything waits as it is. */
    private static Turn down(Due due, MailException no) {
        LOG.warn("mail {} waits for the mail server: {}", due.id(), Masks.text(no.getMessage()));
        return Turn.SERVER_IS_DOWN;
    }

    private Turn refused(Due due, MailException no, AgencyId agency) {
        LOG.warn("mail {} was refused, try {}: {}", due.id(), due.tries() + 1, Masks.text(no.getMessage()));
        mails.failed(due.id(), String.valueOf(no.getMessage()), nextTry(due, agency), agency);
        return Turn.REFUSED;
    }

    private Optional<Instant> nextTry(Due due, AgencyId agency) {
        return Pauses.nextTry(due.tries(), realTime.instant()).map(deliveries.of(due.person(), agency)::loud);
    }
}
