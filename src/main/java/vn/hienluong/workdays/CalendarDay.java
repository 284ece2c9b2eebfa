package vn.hienluong.workdays;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that is not as its weekday says.
 *
 * @param working a Saturday or Sunday at work; otherwise a weekday off
 * @param source the article or document behind it, in Vietnamese as it is cited
 * @param provisional by the fixed rules: nobody has announced it yet
 * @param own the agency's own exception, when it is one
 */
public record CalendarDay(
        LocalDate day, boolean working, Occasion occasion, String source, boolean provisional, Optional<OwnDay> own) {

    static CalendarDay off(LocalDate day, Occasion occasion, String source, boolean provisional) {
        return new CalendarDay(day, false, occasion, source, provisional, Optional.empty());
    }

    static CalendarDay of(OwnDay own) {
        return new CalendarDay(own.day(), own.working(), Occasion.OWN, own.document(), false, Optional.of(own));
    }
}
