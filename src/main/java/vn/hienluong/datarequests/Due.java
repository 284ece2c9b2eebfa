package vn.hienluong.datarequests;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.hienluong.platform.Time;
import vn.hienluong.privacy.Confidence;

/**
 * By when a request is answered and carried out: the first moment that is too late.
 *
 * @param answerBefore by when the person is told that it arrived and how it goes on, where the law says so
 * @param source article, as it is cited
 */
public record Due(Optional<Instant> answerBefore, Instant before, String source, Confidence confidence) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter END_OF_DAY = DateTimeFormatter.ofPattern("'24:00' dd/MM/yyyy");

    /** As it is read: the end of a day is said with that day, for who reads the date alone. */
    public static String shown(Instant before) {
        var moment = before.atZone(Time.ZONE);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? END_OF_DAY.format(moment.minusDays(1))
                : MOMENT.format(moment);
    }
}
