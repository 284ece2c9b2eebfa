package vn.hienluong.portal.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.ArticleView;
import vn.hienluong.publications.facts.DataTable;
import vn.hienluong.publications.facts.FactField;
import vn.hienluong.publications.facts.Facts;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.TypedFacts;

/** Facts as the public reads them: label and value. */
final class FactWords {

    private FactWords() {}

    static List<ArticleView.Fact> of(PublicationKind kind, Facts facts, Text text) {
        return TypedFacts.fields(kind).stream()
                .filter(field -> field.typing() != FactField.Typing.TABLE)
                .flatMap(field -> value(field.name(), facts)
                        .map(value -> new ArticleView.Fact(text.say(field.label()), words(value, text)))
                        .stream())
                .toList();
    }

    static Optional<DataTable> table(Facts facts) {
        return components(facts).stream()
                .flatMap(component -> given(component, facts).stream())
                .filter(DataTable.class::isInstance)
                .map(DataTable.class::cast)
                .findFirst();
    }

    /** Of a paper; empty where there is none. */
    static String number(Facts facts) {
        return value("number", facts).map(Object::toString).orElse("");
    }

    private static Optional<Object> value(String name, Facts facts) {
        return components(facts).stream()
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .flatMap(component -> given(component, facts));
    }

    private static List<RecordComponent> components(Facts facts) {
        return Arrays.asList(Objects.requireNonNull(facts.getClass().getRecordComponents()));
    }

    private static Optional<Object> given(RecordComponent component, Facts facts) {
        try {
            return unwrapped(component.getAccessor().invoke(facts));
        } catch (IllegalAccessException | InvocationTargetException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    private static Optional<Object> unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> maybe ? maybe.map(Object.class::cast) : Optional.ofNullable(value);
    }

    private static String words(Object value, Text text) {
        return switch (value) {
            case LocalDate day -> text.day(day);
            case LocalDateTime moment -> text.moment(moment.atZone(Time.ZONE).toInstant());
            case Enum<?> choice -> text.say(FactField.label(choice));
            default -> value.toString();
        };
    }
}
