package vn.hienluong.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import vn.hienluong.platform.Time;

/**
 * How a person wants to be told outside the application; inside it everything is told at once.
 *
 * @param message also by the agency's gateway (Zalo, SMS), where there is one and the person has a number
 * @param quiet hours of the day in Vietnam in which nothing leaves
 */
public record Delivery(Mail mail, boolean message, Optional<Quiet> quiet) {

    /** Until a person says otherwise. */
    static final Delivery USUAL = new Delivery(Mail.AT_ONCE, true, Optional.empty());

    /** When a digest leaves: before work begins. */
    static final LocalTime DIGEST = LocalTime.of(7, 15);

    /** When mail leaves. */
    public enum Mail {
        AT_ONCE,
        /** One letter a day with all that was told. */
        DAILY,
        NEVER
    }

    /** From a time of day until another, over midnight when the first is the later one; the end is outside. */
    public record Quiet(LocalTime from, LocalTime to) {

        boolean at(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }
    }

    /** When a mail may leave that could leave at {@code ready}. */
    Instant mailAfter(Instant ready) {
        return mail == Mail.DAILY ? loud(next(DIGEST, ready)) : loud(ready);
    }

    /** The moment itself, or the end of the quiet hours that it falls into. */
    Instant loud(Instant ready) {
        return quiet.filter(hours -> hours.at(ready.atZone(Time.ZONE).toLocalTime()))
                .map(hours -> next(hours.to(), ready))
                .orElse(ready);
    }

    private static Instant next(LocalTime time, Instant from) {
        ZonedDateTime here = from.atZone(Time.ZONE);
        var today = here.with(time);
        return (today.isBefore(here) ? today.plusDays(1) : today).toInstant();
    }
}
