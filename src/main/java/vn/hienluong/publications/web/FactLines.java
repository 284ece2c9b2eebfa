package vn.hienluong.publications.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.facts.FactField;
import vn.hienluong.publications.facts.TypedFacts;
import vn.hienluong.publications.web.PublicationPage.Fact;

/** Facts as a reader sees them: label and value, days as days; what cannot be read stands as it was typed. */
final class FactLines {

    private FactLines() {}

    static List<Fact> of(TypedFacts facts, Text text) {
        return TypedFacts.fields(facts.kind()).stream()
                .filter(field -> field.typing() != FactField.Typing.TABLE)
                .filter(field -> !facts.typed(field.name()).isEmpty())
                .map(field -> new Fact(text.say(field.label()), value(field, facts.typed(field.name()), text)))
                .toList();
    }

    private static String value(FactField field, String typed, Text text) {
        try {
            return switch (field.typing()) {
                case DAY -> text.day(LocalDate.parse(typed));
                case MOMENT ->
                    text.moment(LocalDateTime.parse(typed).atZone(Time.ZONE).toInstant());
                case CHOICE ->
                    field.choices().stream()
                            .filter(one -> one.name().equals(typed))
                            .findFirst()
                            .map(one -> text.say(FactField.label(one)))
                            .orElse(typed);
                case LINE, LINES, NUMBER, TABLE -> typed;
            };
        } catch (DateTimeParseException asTyped) {
            return typed;
        }
    }
}
