package vn.hienluong.platform;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words in one language, and dates, times and numbers as that language writes them. */
public final class Text {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Words words;
    private final Locale locale;

    Text(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** The sentence under a key. Years and numbers of papers are passed as text: integers are grouped (1.000). */
    public String say(String key, @Nullable Object... arguments) {
        return words.message(key, locale).filled(spoken(arguments));
    }

    public String say(Refusal refusal) {
        return say(refusal.key(), refusal.arguments().toArray());
    }

    /** The word for a value of an enum: {@code <prefix>.<name in kebab case>}. */
    public String name(String prefix, Enum<?> value) {
        return say(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(LocalDateTime.ofInstant(instant, Time.ZONE));
    }

    public String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    private @Nullable Object[] spoken(@Nullable Object[] arguments) {
        var spoken = arguments.clone();
        for (int i = 0; i < spoken.length; i++) {
            spoken[i] = spoken(spoken[i]);
        }
        return spoken;
    }

    private @Nullable Object spoken(@Nullable Object argument) {
        return switch (argument) {
            case LocalDate day -> day(day);
            case Instant moment -> moment(moment);
            case BigDecimal number -> number(number);
            case Refusal reason -> say(reason);
            case null, default -> argument;
        };
    }
}
