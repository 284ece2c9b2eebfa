package vn.hienluong.platform.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hienluong.platform.Ids;

/**
 * What somebody typed into a form: a field that was not sent is empty, letters are composed (NFC), characters that
 * nobody can see are gone. What a field means is asked afterwards, and may be nothing.
 */
public final class Typed {

    private Typed() {}

    /** One line. */
    public static String line(@Nullable String value) {
        return text(value).replaceAll("\\s+", " ");
    }

    /** Several lines. */
    public static String text(@Nullable String value) {
        if (value == null) {
            return "";
        }
        var visible = value.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "");
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

    public static Optional<String> maybe(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    /** A day as the browser's own date field sends it (ISO 8601). */
    public static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value)).filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** A count of at most nine digits, such as the version of what somebody saw. */
    public static OptionalInt number(@Nullable String value) {
        var digits = line(value);
        return digits.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    public static <E extends Enum<E>> Optional<E> choice(String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst();
    }

    public static <T> Optional<T> id(String value, Function<UUID, T> type) {
        return Ids.parse(value).map(type);
    }
}
