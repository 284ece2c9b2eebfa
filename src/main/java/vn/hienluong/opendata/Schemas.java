package vn.hienluong.opendata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.platform.Text;

/** What stands in the columns of a list, for machines: Table Schema for CSV, JSON Schema (2020-12) for JSON. */
public final class Schemas {

    private static final String TABLE = "https://specs.frictionlessdata.io/schemas/table-schema.json";
    private static final String JSON = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    public static Map<String, Object> table(Dataset dataset, Text text) {
        return Json.object(
                "$schema",
                TABLE,
                "title",
                dataset.title(text),
                "description",
                dataset.about(text),
                "fields",
                dataset.columns().stream().map(column -> field(column, text)).toList(),
                "primaryKey",
                List.of(Column.ID.name()),
                "missingValues",
                List.of(""));
    }

    private static Map<String, Object> field(Column column, Text text) {
        return Json.object(
                "name",
                column.name(),
                "type",
                switch (column.type()) {
                    case TEXT, ADDRESS -> "string";
                    case NUMBER -> "integer";
                    case DECIMAL -> "number";
                    case FLAG -> "boolean";
                    case DAY -> "date";
                    case MOMENT -> "datetime";
                },
                "format",
                column.type() == Column.Type.ADDRESS ? Optional.of("uri") : momentFormat(column),
                "title",
                text.say(column.label()),
                "description",
                column.hint().map(text::say),
                "constraints",
                Json.object("required", column.required(), "enum", choices(column)));
    }

    /** Table Schema's own is UTC alone; ours bear their offset. */
    private static Optional<String> momentFormat(Column column) {
        return column.type() == Column.Type.MOMENT ? Optional.of("any") : Optional.empty();
    }

    private static Optional<List<String>> choices(Column column) {
        return Optional.of(column.choices()).filter(choices -> !choices.isEmpty());
    }

    /** Of the whole list: an array of rows. */
    public static Map<String, Object> json(Dataset dataset, Text text) {
        return Json.object(
                "$schema",
                JSON,
                "title",
                dataset.title(text),
                "description",
                dataset.about(text),
                "type",
                "array",
                "items",
                row(dataset, text));
    }

    static Map<String, Object> row(Dataset dataset, Text text) {
        var columns = dataset.columns();
        return Json.object(
                "type",
                "object",
                "required",
                columns.stream().filter(Column::required).map(Column::name).toList(),
                "properties",
                Json.byName(columns.stream(), Column::name, column -> property(column, text)));
    }

    private static Map<String, Object> property(Column column, Text text) {
        return Json.object(
                "type",
                switch (column.type()) {
                    case TEXT, DAY, MOMENT, ADDRESS -> "string";
                    case NUMBER -> "integer";
                    case DECIMAL -> "number";
                    case FLAG -> "boolean";
                },
                "format",
                switch (column.type()) {
                    case DAY -> Optional.of("date");
                    case MOMENT -> Optional.of("date-time");
                    case ADDRESS -> Optional.of("uri");
                    case TEXT, NUMBER, DECIMAL, FLAG -> Optional.empty();
                },
                "enum",
                choices(column),
                "title",
                text.say(column.label()),
                "description",
                column.hint().map(text::say));
    }

    /** Words in both languages, by the codes of the languages. */
    static Map<String, Object> both(Stream<Text> texts, java.util.function.Function<Text, String> said) {
        return Json.byName(texts, text -> text.locale().getLanguage(), said::apply);
    }
}
