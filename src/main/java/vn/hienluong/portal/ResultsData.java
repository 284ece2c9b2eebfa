package vn.hienluong.portal;

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
import vn.hienluong.platform.Slug;
import vn.hienluong.platform.Text;
import vn.hienluong.portal.PublicResults.Line;
import vn.hienluong.portal.PublicResults.Report;
import vn.hienluong.reports.LineStatus;

/** Results of the plan, task by task, from issued reports alone. */
@Component
class ResultsData extends ListedDataset {

    private final PublicResults results;

    ResultsData(PublicResults results) {
        this.results = results;
    }

    @Override
    public String key() {
        return "ket-qua-ke-hoach";
    }

    @Override
    public String title(Text text) {
        return text.say("portal.results");
    }

    @Override
    public String about(Text text) {
        return text.say("portal.results.lead");
    }

    @Override
    public Licence licence() {
        return Licence.OPEN;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.ID,
                Column.of("plan", Type.TEXT, "portal.data.results.plan").always(),
                Column.of("period", Type.TEXT, "portal.data.results.period").always(),
                Column.of("report", Type.TEXT, "portal.data.results.report").always(),
                Column.of("issuedOn", Type.DAY, "portal.data.results.issued").always(),
                Column.of("taskNumber", Type.TEXT, "portal.data.results.number"),
                Column.of("task", Type.TEXT, "portal.data.results.task").always(),
                Column.of("standing", Type.TEXT, "portal.data.results.standing").oneOf(LineStatus.values()),
                Column.of("result", Type.TEXT, "portal.data.results.result"));
    }

    @Override
    protected List<DataRow> all(Asked asked) {
        return results.of(asked.agency()).stream().flatMap(ResultsData::rows).toList();
    }

    private static Stream<DataRow> rows(Report report) {
        return IntStream.range(0, report.lines().size())
                .mapToObj(place -> row(report, place, report.lines().get(place)));
    }

    private static DataRow row(Report report, int place, Line line) {
        return DataRow.of(
                "%s-%s-%03d".formatted(report.on(), Slug.of(report.number()), place + 1),
                "plan",
                report.plan(),
                "period",
                report.period(),
                "report",
                report.number(),
                "issuedOn",
                report.on(),
                "taskNumber",
                line.number(),
                "task",
                line.task(),
                "standing",
                line.standing(),
                "result",
                line.text());
    }
}
