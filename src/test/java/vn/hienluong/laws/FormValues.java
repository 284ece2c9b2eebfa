package vn.hienluong.laws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.laws.Routes.Route;

/** A form filled in as somebody might who knows what they do, so that nothing is refused before its record is asked for. */
final class FormValues {

    private static final Map<String, String> DAYS = Map.ofEntries(
            Map.entry("from", "2021-06-01"),
            Map.entry("first", "2021-06-01"),
            Map.entry("on", "2021-06-01"),
            Map.entry("day", "2021-06-02"),
            Map.entry("date", "2021-05-20"),
            Map.entry("issuedOn", "2021-05-19"),
            Map.entry("doneOn", "2021-05-19"),
            Map.entry("to", "2021-06-30"),
            Map.entry("last", "2021-06-30"),
            Map.entry("cutOff", "2021-06-20"),
            Map.entry("dueBefore", "2021-06-25"),
            Map.entry("opensOn", "2021-06-10"),
            Map.entry("departmentDueBefore", "2021-06-28"),
            Map.entry("lastDay", "2021-07-30"),
            Map.entry("through", "2021-08-30"),
            Map.entry("until", "2021-07-30"));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("email", "moi@example.org"),
            Map.entry("phone", "0912 345 678"),
            Map.entry("code", "2021-DX1"),
            Map.entry("kind", "AD_HOC"),
            Map.entry("section", "ACHIEVED"),
            Map.entry("number", "15"),
            Map.entry("year", "2021"),
            Map.entry("amount", "3"),
            Map.entry("outOf", ""),
            Map.entry("agreed", "yes"),
            Map.entry("link", ""),
            Map.entry("upload", ""),
            Map.entry("digest", ""),
            Map.entry("known", ""),
            Map.entry("before", ""),
            Map.entry("back", "/my-work"),
            Map.entry("names", "Trung tâm Một\nTrung tâm Hai"),
            Map.entry("as", "docx"),
            Map.entry("format", "docx"),
            Map.entry("internal", ""),
            Map.entry("status", "IN_PROGRESS"),
            Map.entry("timing", "ONGOING"),
            Map.entry("form", ""),
            Map.entry("leaf", ""),
            Map.entry("complexity", "SIMPLE"),
            Map.entry("ground", "ALREADY_PUBLIC"),
            Map.entry("channel", "DESK"),
            Map.entry("delivery", "ONLINE"),
            Map.entry("idPaper", "045123456789"),
            Map.entry("redacted", ""),
            Map.entry("website", ""),
            Map.entry("show", ""),
            Map.entry("width", ""),
            Map.entry("verb", "AMENDS"),
            Map.entry("seen", "0"));

    private static final Set<String> NO_VALUE =
            Set.of("dropped", "figureLabel", "figureAmount", "figureMeasure", "figureSince");

    private FormValues() {}

    /** @param of where the ids that the form names come from */
    static Map<String, String> of(Route route, WalkedAgency of) {
        var values = new LinkedHashMap<String, String>();
        FormField.of(route).forEach(field -> value(field, of).ifPresent(value -> values.put(name(field, of), value)));
        return values;
    }

    private static String name(FormField field, WalkedAgency of) {
        return field.composed() ? field.name() + of.own.task() : field.name();
    }

    static Optional<String> value(FormField field, WalkedAgency of) {
        if (field.type().isEnum()) {
            return Optional.of(String.valueOf(field.type().getEnumConstants()[0]));
        }
        if (field.type() == boolean.class || field.type() == Boolean.class) {
            return Optional.of("true");
        }
        if (NO_VALUE.contains(field.name())) {
            return Optional.empty();
        }
        return Optional.ofNullable(WORDS.get(field.name()))
                .filter(String::isEmpty)
                .or(() -> id(field, of))
                .or(() -> Optional.ofNullable(DAYS.get(field.name())))
                .or(() -> Optional.ofNullable(WORDS.get(field.name())))
                .or(() -> Optional.of(field.type() == String.class ? "Nội dung " + field.name() : "0"));
    }

    /** A day that fits a field of this name. */
    static String day(String name) {
        return DAYS.getOrDefault(name, "2021-06-01");
    }

    /** Fields of a route that name a record. */
    static List<FormField> naming(Route route, WalkedAgency of) {
        return FormField.of(route).stream()
                .filter(field -> id(field, of).isPresent())
                .toList();
    }

    /** The record that a field names. */
    static Optional<String> id(FormField field, WalkedAgency of) {
        if (field.type() == UnitId.class || Set.of("unit", "leads").contains(field.name())) {
            return Optional.of(of.other.unit().toString());
        }
        if (field.type() == PersonId.class || field.name().equals("author")) {
            return Optional.of(
                    field.name().equals("from")
                            ? of.people.get("Unit head").person().toString()
                            : of.stranger.person().toString());
        }
        return switch (field.name()) {
            case "old" -> Optional.of(of.own.unit().toString());
            case "remark-", "result-", "status-", "seen-" ->
                Optional.of(of.own.task().toString());
            case "task" -> Optional.of(of.own.task().toString());
            case "paper" -> Optional.of(of.loose("related paper").toString());
            case "known" -> Optional.of(of.own.evidence().toString());
            case "upload" ->
                Optional.of(of.ofPeople.get(of.writer().person()).upload().toString());
            default -> Optional.empty();
        };
    }
}
