package vn.hienluong.notifications;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.authority.PersonId;
import vn.hienluong.notifications.MessageRepository.Due;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/** Messages to people's telephones, written with what they tell and passed to the gateway afterwards. */
@Component
public class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final MessageRepository messages;
    private final DeliveryRepository deliveries;
    private final People people;
    private final Gateway gateway;
    private final NotificationsProperties properties;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();

    Messages(
            MessageRepository messages,
            DeliveryRepository deliveries,
            People people,
            Gateway gateway,
            NotificationsProperties properties,
            TransactionTemplate transactions) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.people = people;
        this.gateway = gateway;
        this.properties = properties;
        this.transactions = transactions;
    }

    /** Puts a note down for its person's telephone, where there is one and they want it. */
    void add(NoteId note, PersonId person, AgencyId agency) {
        if (gateway.open() && people.find(person, agency).flatMap(Person::phone).isPresent()) {
            var wish = deliveries.of(person, agency);
            if (wish.message()) {
                messages.insert(note, wish.loud(realTime.instant()), agency);
            }
        }
    }

    private enum Turn {
        SENT,
        REFUSED,
        NOTHING_DUE,
        GATEWAY_IS_DOWN
    }

    /** Passes on what is due, each message in a transaction of its own; gives how many the gateway took. */
    public int send(AgencyId agency) {
        if (!gateway.open()) {
            return 0;
        }
        var until = realTime.instant();
        int sent = 0;
        var turn = Turn.SENT;
        while (turn == Turn.SENT || turn == Turn.REFUSED) {
            turn = Tenancy.in(
                    agency,
                    () -> transactions.execute(_ -> messages.takeDue(until, agency)
                            .map(due -> send(due, agency))
                            .orElse(Turn.NOTHING_DUE)));
            sent += turn == Turn.SENT ? 1 : 0;
        }
        return sent;
    }

    private Turn send(Due due, AgencyId agency) {
        var phone = people.find(due.person(), agency).flatMap(Person::phone);
        if (phone.isEmpty()) {
            messages.failed(due.note().value(), Deliveries.NO_ADDRESS, Optional.empty(), agency);
            return Turn.REFUSED;
        }
        var now = realTime.instant();
        try {
            var no = gateway.pass(due.note(), message(due, phone.get()), now);
            if (no.isEmpty()) {
                messages.sent(due.note().value(), now, agency);
                return Turn.SENT;
            }
            messages.failed(due.note().value(), no.get(), nextTry(due, now, agency), agency);
            return Turn.REFUSED;
        } catch (IOException down) {
            LOG.warn("message {} waits for the gateway: {}", due.note(), down.toString());
            return Turn.GATEWAY_IS_DOWN;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Turn.GATEWAY_IS_DOWN;
        }
    }

    private Optional<Instant> nextTry(Due due, Instant now, AgencyId agency) {
        return Pauses.nextTry(due.tries(), now).map(deliveries.of(due.person(), agency)::loud);
    }

    private Map<String, String> message(Due due, String phone) {
        var message = new LinkedHashMap<String, String>();
        message.put("id", due.note().toString());
        message.put("to", phone);
        message.put("vi", due.vietnamese());
        message.put("en", due.english());
        message.put("link", properties.address() + "/notifications/" + due.note());
        return message;
    }
}
