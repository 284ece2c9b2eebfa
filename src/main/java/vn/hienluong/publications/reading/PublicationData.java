package vn.hienluong.publications.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.Column.Type;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.datasets.Licence;
import vn.hienluong.datasets.Standing;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Text;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.facts.DataTable;
import vn.hienluong.publications.facts.FactField;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.TypedFacts;

/** What the public may read of one kind, as data: titles, times and the fields of the kind; the texts stand on their pages. */
final class PublicationData implements Dataset {

    private final PublicationKind kind;
    private final PublicReading reading;
    private final KeptStandings standings;
    private final PublicFilter filter;

    PublicationData(PublicationKind kind, PublicReading reading, KeptStandings standings) {
        this.kind = kind;
        this.reading = reading;
        this.standings = standings;
        this.filter = PublicFilter.of(kind);
    }

    @Override
    public String key() {
        return kind.path();
    }

    @Override
    public String title(Text text) {
        return text.say(kind.label());
    }

    @Override
    public String about(Text text) {
        return text.say("publications.data.about", title(text));
    }

    @Override
    public Licence licence() {
        return Licence.OPEN;
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                Column.ID,
                Column.of("title", Type.TEXT, "publications.data.title").always(),
                Column.of("titleEnglish", Type.TEXT, "publications.data.title-english"),
                Column.of("summary", Type.TEXT, "publications.data.summary"),
                Column.of("summaryEnglish", Type.TEXT, "publications.data.summary-english"),
                Column.of("address", Type.ADDRESS, "datasets.column.address").always(),
                Column.of("publicSince", Type.MOMENT, "publications.data.since").always(),
                Column.of("changedAt", Type.MOMENT, "publications.data.changed")
                        .always()
                        .explained("publications.data.changed.about")));
        TypedFacts.fields(kind).forEach(field -> columns.add(column(field)));
        return columns;
    }

    private static Column column(FactField field) {
        var type = switch (field.typing()) {
            case LINE, LINES, CHOICE, TABLE -> Type.TEXT;
            case DAY -> Type.DAY;
            case MOMENT -> Type.MOMENT;
            case NUMBER -> Type.NUMBER;
        };
        var plain = Column.of(field.name(), type, field.label());
        var column = field.required() ? plain.always() : plain;
        return switch (field.typing()) {
            case CHOICE -> column.oneOf(field.choices().toArray(Enum<?>[]::new));
            case TABLE -> column.explained("publications.data.table");
            default -> column;
        };
    }

    @Override
    public Standing standing(Asked asked) {
        return standings.of(kind, asked);
    }

    /** Behind what is no id of ours there is nothing. */
    @Override
    public List<DataRow> rows(Optional<String> after, int most, Asked asked) {
        var known = after.flatMap(Ids::parse).map(PublicationId::new);
        return after.isPresent() && known.isEmpty()
                ? List.of()
                : reading.all(filter, known, most, asked.at(), asked.agency()).stream()
                        .map(row -> row(row, asked))
                        .toList();
    }

    @Override
    public Optional<DataRow> row(String id, Asked asked) {
        return Ids.parse(id)
                .flatMap(one -> reading.find(new PublicationId(one), asked.at(), asked.agency()))
                .filter(row -> row.kind() == kind)
                .map(row -> row(row, asked));
    }

    private DataRow row(PublicRow row, Asked asked) {
        return DataRow.of(
                        row.id().toString(),
                        "title",
                        row.vietnamese().title(),
                        "titleEnglish",
                        row.english().title(),
                        "summary",
                        row.vietnamese().summary(),
                        "summaryEnglish",
                        row.english().summary(),
                        "address",
                        asked.site() + "/" + kind.path() + "/" + row.slug(),
                        "publicSince",
                        row.since(),
                        "changedAt",
                        row.changedAt())
                .with(facts(row));
    }

    private Map<String, Object> facts(PublicRow row) {
        var facts = new LinkedHashMap<String, Object>();
        for (var field : TypedFacts.fields(kind)) {
            field.in(row.facts())
                    .map(value -> value instanceof DataTable table ? table.typed() : value)
                    .ifPresent(value -> facts.put(field.name(), value));
        }
        return facts;
    }
}
