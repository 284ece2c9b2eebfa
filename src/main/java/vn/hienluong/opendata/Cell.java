package vn.hienluong.opendata;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.hienluong.platform.Time;

/** A value as machines read it: days and moments after ISO 8601, moments with the offset of Vietnam. */
final class Cell {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private Cell() {}

    static String text(Object value) {
        return switch (value) {
            case Instant moment -> MOMENT.format(moment.atZone(Time.ZONE));
            case LocalDateTime moment -> MOMENT.format(moment.atZone(Time.ZONE));
            case BigDecimal number -> number.toPlainString();
            case Enum<?> choice -> choice.name();
            default -> value.toString();
        };
    }

    /** Numbers and flags stay what they are. */
    static Object json(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : text(value);
    }

    /** What a sheet would take for a formula, when it stands in a text. */
    static boolean formula(Object value) {
        return value instanceof String text && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }
}
