package vn.hienluong.information.published;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.Column.Type;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Licence;
import vn.hienluong.datasets.ListedDataset;
import vn.hienluong.information.published.PublicLog.Shown;
import vn.hienluong.platform.Text;

/** What was answered before, as data: read through the view by which the pages read. */
@Component
class LogData extends ListedDataset {

    private final PublicLog log;

    LogData(PublicLog log) {
        this.log = log;
    }

    @Override
    public String key() {
        return PublicLog.ADDRESS.substring(1);
    }

    @Override
    public String title(Text text) {
        return text.say("information.open.log");
    }

    @Override
    public String about(Text text) {
        return text.say("information.open.log.lead");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.ID,
                Column.of("title", Type.TEXT, "information.log.title").always(),
                Column.of("question", Type.TEXT, "information.log.question").always(),
                Column.of("answer", Type.TEXT, "information.log.answer").always(),
                Column.of("received", Type.DAY, "information.fact.arrived").always(),
                Column.of("answered", Type.DAY, "information.data.answered").always(),
                Column.of("published", Type.MOMENT, "information.data.published")
                        .always(),
                Column.of("address", Type.ADDRESS, "datasets.column.address").always());
    }

    @Override
    public Licence licence() {
        return Licence.OPEN;
    }

    @Override
    protected List<DataRow> all(Asked asked) {
        return log.all(asked.agency()).stream().map(one -> row(one, asked)).toList();
    }

    private static DataRow row(Shown one, Asked asked) {
        return DataRow.of(
                one.id().toString(),
                "title",
                one.title(),
                "question",
                one.question(),
                "answer",
                one.answer(),
                "received",
                one.arrived(),
                "answered",
                one.answered(),
                "published",
                one.publishedAt(),
                "address",
                asked.site() + PublicLog.ADDRESS + "/" + one.id());
    }
}
