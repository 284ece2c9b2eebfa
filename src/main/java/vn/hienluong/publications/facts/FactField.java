package vn.hienluong.publications.facts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of a kind of publication.
 *
 * @param name of the record's component; it is also the name in the form and in the kept facts
 */
public record FactField(String name, Typing typing, boolean required, List<Enum<?>> choices) {

    /** How it is typed. */
    public enum Typing {
        LINE,
        LINES,
        DAY,
        MOMENT,
        NUMBER,
        CHOICE,
        TABLE
    }

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST = 10_000;

    static FactField of(RecordComponent component) {
        boolean optional = component.getType() == Optional.class;
        var type = optional ? argument(component.getGenericType()) : component.getType();
        return new FactField(component.getName(), typing(component, type), !optional, choices(type));
    }

    /** Key of its label. */
    public String label() {
        return "publications.fact." + kebab(name);
    }

    /** Key of the label of a choice. */
    public static String label(Enum<?> choice) {
        var kind = choice.getDeclaringClass().getEnclosingClass().getSimpleName();
        return "publications.choice." + kebab(kind) + "." + kebab(choice.name().toLowerCase(Locale.ROOT));
    }

    /** The value, or nothing when what was typed is none. */
    Optional<Object> value(String typed) {
        return switch (typing) {
            case LINE -> Optional.<Object>of(typed).filter(_ -> typed.length() <= LONGEST_LINE);
            case LINES -> Optional.<Object>of(typed).filter(_ -> typed.length() <= LONGEST);
            case DAY -> day(typed);
            case MOMENT -> moment(typed);
            case NUMBER -> typed.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
            case CHOICE ->
                choices.stream()
                        .filter(one -> one.name().equals(typed))
                        .map(Object.class::cast)
                        .findFirst();
            case TABLE -> DataTable.of(typed).map(Object.class::cast);
        };
    }

    /** What facts of its kind say in it; nothing where it was left out. */
    public Optional<Object> in(Facts facts) {
        for (var component : facts.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                return given(component, facts);
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> given(RecordComponent component, Facts facts) {
        try {
            var value = component.getAccessor().invoke(facts);
            return value instanceof Optional<?> maybe ? maybe.map(Object.class::cast) : Optional.ofNullable(value);
        } catch (ReflectiveOperationException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    private static Optional<Object> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(day -> day.getYear() > 1900 && day.getYear() < 2200)
                    .map(Object.class::cast);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Object> moment(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed))
                    .filter(moment -> moment.getYear() > 1900 && moment.getYear() < 2200)
                    .map(Object.class::cast);
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private static Typing typing(RecordComponent component, Class<?> type) {
        if (type == String.class) {
            return component.isAnnotationPresent(Lines.class) ? Typing.LINES : Typing.LINE;
        }
        if (type == LocalDate.class) {
            return Typing.DAY;
        }
        if (type == LocalDateTime.class) {
            return Typing.MOMENT;
        }
        if (type == Integer.class) {
            return Typing.NUMBER;
        }
        return type == DataTable.class ? Typing.TABLE : Typing.CHOICE;
    }

    private static List<Enum<?>> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .<Enum<?>>map(one -> (Enum<?>) one)
                        .toList()
                : List.of();
    }

    private static Class<?> argument(Type optional) {
        return (Class<?>) ((ParameterizedType) optional).getActualTypeArguments()[0];
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
