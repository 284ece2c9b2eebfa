package vn.hienluong.disclosure.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.Column.Type;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.datasets.Licence;
import vn.hienluong.datasets.Standing;
import vn.hienluong.disclosure.Duties;
import vn.hienluong.disclosure.Place;
import vn.hienluong.disclosure.data.StandingPostings.Hung;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/**
 * Which duties are kept on boards and at desks, where, and whether in time. Not what was posted: the law hangs some of it on
 * a board for some days, names of people included, and does not put it on the network (ADR 0027).
 */
@Component
class PostingData implements Dataset {

    private final StandingPostings postings;
    private final Duties duties;
    private final Text text;

    PostingData(StandingPostings postings, Duties duties, Words words) {
        this.postings = postings;
        this.duties = duties;
        // what is kept is kept in the language of the agency
        this.text = words.in(Words.VIETNAMESE);
    }

    @Override
    public String key() {
        return "niem-yet";
    }

    @Override
    public String title(Text text) {
        return text.say("disclosure.data.title");
    }

    @Override
    public String about(Text text) {
        return text.say("disclosure.data.about");
    }

    @Override
    public Licence licence() {
        return Licence.OPEN;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.ID,
                Column.of("duty", Type.TEXT, "disclosure.data.duty").always(),
                Column.of("source", Type.TEXT, "disclosure.data.source"),
                Column.of("place", Type.TEXT, "disclosure.data.place").always().oneOf(Place.BOARD, Place.DESK),
                Column.of("where", Type.TEXT, "disclosure.data.where").always(),
                Column.of("postedOn", Type.DAY, "disclosure.data.posted").always(),
                Column.of("staysUntil", Type.DAY, "disclosure.data.stays"),
                Column.of("aroseOn", Type.DAY, "disclosure.data.arose").always(),
                Column.of("dueOn", Type.DAY, "disclosure.data.due").always(),
                Column.of("onTime", Type.FLAG, "disclosure.data.on-time").always());
    }

    @Override
    public Standing standing(Asked asked) {
        var standing = postings.standing(asked);
        var names = Integer.toHexString(names(asked).hashCode());
        return new Standing(standing.rows(), standing.version() + "/" + names, standing.changedAt());
    }

    @Override
    public List<DataRow> rows(Optional<String> after, int most, Asked asked) {
        var known = after.flatMap(Ids::parse);
        if (after.isPresent() && known.isEmpty()) {
            return List.of();
        }
        var names = names(asked);
        return postings.after(known, most, asked).stream()
                .map(hung -> row(hung, names))
                .toList();
    }

    @Override
    public Optional<DataRow> row(String id, Asked asked) {
        return Ids.parse(id).flatMap((UUID one) -> postings.find(one, asked)).map(hung -> row(hung, names(asked)));
    }

    private Map<String, String> names(Asked asked) {
        return duties.names(text, asked.agency());
    }

    private static DataRow row(Hung hung, Map<String, String> names) {
        return DataRow.of(
                hung.id().toString(),
                "duty",
                names.getOrDefault(hung.duty(), hung.duty()),
                "source",
                hung.source(),
                "place",
                hung.place(),
                "where",
                hung.where(),
                "postedOn",
                hung.begun(),
                "staysUntil",
                hung.until(),
                "aroseOn",
                hung.arose(),
                "dueOn",
                hung.due(),
                "onTime",
                !hung.begun().isAfter(hung.due()));
    }
}
