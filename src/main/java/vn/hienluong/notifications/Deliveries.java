package vn.hienluong.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.notifications.Delivery.Quiet;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/** What leaves the house: how each person wants it, and what did not arrive, for the office that had it sent. */
@Component
public class Deliveries {

    /** Why nothing was sent: the person had no address or number any more. */
    public static final String NO_ADDRESS = "no address";

    /** Why a letter was given up: the mail server's own words are in its log, for they name who it went to. */
    public static final String NOT_TAKEN = "not taken";

    private static final Comparator<Undelivered> LATEST =
            Comparator.comparing((Undelivered one) -> one.id().toString()).reversed();

    static final int PAGE = 50;

    /**
     * A mail or message that was given up.
     *
     * @param person nobody of the house: empty
     * @param about the first thing it told, and {@code more} how many others
     * @param failure as the other side put it; or {@link #NO_ADDRESS}, or {@link #NOT_TAKEN}
     * @param href where what it told of stands; empty when it is told here
     */
    public record Undelivered(
            UUID id,
            Way way,
            String person,
            String vietnamese,
            String english,
            int more,
            Instant told,
            String failure,
            String href) {}

    /** How it was to travel. */
    public enum Way {
        MAIL,
        MESSAGE,
        /** To somebody without an account. */
        LETTER
    }

    private final DeliveryRepository deliveries;
    private final UndeliveredRepository undelivered;
    private final Correspondence correspondence;
    private final MailRepository mails;
    private final People people;
    private final Gateway gateway;
    private final Audit audit;
    private final Clock realTime = Clock.systemUTC();

    Deliveries(
            DeliveryRepository deliveries,
            UndeliveredRepository undelivered,
            Correspondence correspondence,
            MailRepository mails,
            People people,
            Gateway gateway,
            Audit audit) {
        this.correspondence = correspondence;
        this.mails = mails;
        this.people = people;
        this.deliveries = deliveries;
        this.undelivered = undelivered;
        this.gateway = gateway;
        this.audit = audit;
    }

    /** Whether the agency has a gateway for messages at all. */
    public boolean messages() {
        return gateway.open();
    }

    @Transactional(readOnly = true)
    public Delivery of(Actor by) {
        by.require(NotificationAction.READ_OWN);
        return deliveries.of(by.person(), by.agency());
    }

    /** A person's own wish; refused when only one end of the quiet hours is named, or both are the same. */
    @Transactional
    public Outcome<Delivery> choose(Delivery wish, Actor by) {
        by.require(NotificationAction.READ_OWN);
        if (wish.quiet().filter(hours -> hours.from().equals(hours.to())).isPresent()) {
            return Outcome.refused("notifications.delivery.quiet-all-day");
        }
        deliveries.save(by.person(), wish, by.agency());
        if (wish.mail() == Delivery.Mail.AT_ONCE) {
            mails.hurry(by.person(), wish.mailAfter(realTime.instant().plus(Outbox.GATHERING)), by.agency());
        }
        audit.record(
                by.author(),
                "notifications.delivery.chosen",
                new Subject("organization.person", by.person().value()),
                wish.mail().name(),
                wish.message(),
                wish.quiet().map(Quiet::toString).orElse(""));
        return Outcome.done(wish);
    }

    /** What was given up, the latest first, at most 50; {@code before} continues after the last one seen. */
    @Transactional(readOnly = true)
    public List<Undelivered> undelivered(Optional<UUID> before, Actor by) {
        by.require(NotificationAction.FOLLOW);
        var letters = correspondence.undelivered(before, PAGE, by.agency());
        return Stream.concat(toStaff(before, by.agency()).stream(), letters.stream())
                .sorted(LATEST)
                .limit(PAGE)
                .toList();
    }

    private List<Undelivered> toStaff(Optional<UUID> before, AgencyId agency) {
        var dead = undelivered.all(before, PAGE, agency);
        var names = dead.isEmpty()
                ? Map.<PersonId, String>of()
                : people.all(agency).stream().collect(Collectors.toMap(Person::id, Person::fullName));
        return dead.stream()
                .map(one -> one.to(names.getOrDefault(one.person(), "")))
                .toList();
    }

    /** Sends it once more from the beginning; not found when it is not given up. */
    @Transactional
    public void again(Way way, UUID id, Actor by) {
        by.require(NotificationAction.FOLLOW);
        if (!undelivered.again(way, id, realTime.instant(), by.agency())) {
            throw new NotFound();
        }
        audit.record(by.author(), "notifications.sent-again", subject(way, id));
    }

    private static Subject subject(Way way, UUID id) {
        return switch (way) {
            case MAIL -> new Subject("notifications.mail", id);
            case MESSAGE -> new Subject("notifications.note", id);
            case LETTER -> new Subject("notifications.letter", id);
        };
    }
}
