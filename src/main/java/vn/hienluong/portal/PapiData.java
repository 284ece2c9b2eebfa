package vn.hienluong.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.Column.Type;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Licence;
import vn.hienluong.datasets.ListedDataset;
import vn.hienluong.platform.Text;

/** PAPI year by year, with the breaks in its method: whoever draws a line must see where it may not go. */
@Component
class PapiData extends ListedDataset {

    private static final Licence OF_ITS_SOURCE =
            new Licence("portal.data.papi.licence", "portal.papi.source.words", "https://papi.org.vn");

    private final Papi papi;

    PapiData(Papi papi) {
        this.papi = papi;
    }

    @Override
    public String key() {
        return "papi";
    }

    @Override
    public String title(Text text) {
        return text.say("portal.papi.title");
    }

    @Override
    public String about(Text text) {
        return text.say("portal.papi.lead");
    }

    @Override
    public boolean offered(Asked asked) {
        return papi.about(asked.place());
    }

    @Override
    public Licence licence() {
        return OF_ITS_SOURCE;
    }

    @Override
    public List<Column> columns() {
        var before = Stream.of(
                Column.ID,
                Column.of("year", Type.NUMBER, "portal.papi.year").always(),
                Column.of("total", Type.DECIMAL, "portal.papi.total").always());
        var dimensions = dimensions()
                .mapToObj(one -> Column.of("dimension" + one, Type.DECIMAL, "portal.papi.dimension." + one));
        var behind = Stream.of(
                Column.of("rank", Type.NUMBER, "portal.data.papi.rank").always(),
                Column.of("provinces", Type.NUMBER, "portal.data.papi.provinces")
                        .always(),
                Column.of("brokenFromYearBefore", Type.TEXT, "portal.papi.broken")
                        .explained("portal.data.papi.broken"));
        return Stream.of(before, dimensions, behind).flatMap(one -> one).toList();
    }

    private static IntStream dimensions() {
        return IntStream.rangeClosed(1, Papi.DIMENSIONS);
    }

    @Override
    protected List<DataRow> all(Asked asked) {
        return offered(asked) ? papi.years().stream().map(this::row).toList() : List.of();
    }

    private DataRow row(Papi.Year year) {
        var scores = new LinkedHashMap<String, Object>();
        dimensions().forEach(one -> scores.put("dimension" + one, year.scores().get(one)));
        return DataRow.of(
                        Integer.toString(year.year()),
                        "year",
                        year.year(),
                        "total",
                        year.scores().getFirst(),
                        "rank",
                        year.rank(),
                        "provinces",
                        year.provinces(),
                        "brokenFromYearBefore",
                        broken(year))
                .with(scores);
    }

    /** Numbers of the dimensions apart by spaces; 0 is the total. */
    private String broken(Papi.Year year) {
        return IntStream.rangeClosed(0, Papi.DIMENSIONS)
                .filter(one -> papi.breaksBefore(year.year(), one))
                .mapToObj(Integer::toString)
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
