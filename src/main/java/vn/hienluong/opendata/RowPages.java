package vn.hienluong.opendata;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.datasets.Standing;
import vn.hienluong.platform.Outcome;

/** Rows of a list, a page at a time: behind the last row that is known, never by counting. */
@Component
public class RowPages {

    static final int USUAL = 100;
    static final int MOST = 500;

    /** @param next cursor of the page behind this one, where there is more */
    public record RowPage(Standing standing, List<DataRow> rows, Optional<String> next) {}

    private record Wanted(Optional<String> after, int most) {}

    private final Reading reading;

    RowPages(Reading reading) {
        this.reading = reading;
    }

    /** Refused for a cursor that is none of this list, and for a number of rows that is none or too large. */
    public Outcome<RowPage> page(Dataset dataset, String cursor, String limit, Asked asked) {
        return wanted(dataset, cursor, limit).map(wanted -> reading.of(asked, () -> page(dataset, wanted, asked)));
    }

    private static Outcome<Wanted> wanted(Dataset dataset, String cursor, String limit) {
        var after = Cursor.read(dataset.key(), cursor);
        if (!cursor.isEmpty() && after.isEmpty()) {
            return Outcome.refused("opendata.problem.bad-cursor");
        }
        if (!limit.isEmpty() && (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST)) {
            return Outcome.refused("opendata.problem.bad-limit", MOST);
        }
        return Outcome.done(new Wanted(after, limit.isEmpty() ? USUAL : Integer.parseInt(limit)));
    }

    /** One row more than wanted tells whether there is another page. */
    private static RowPage page(Dataset dataset, Wanted wanted, Asked asked) {
        var standing = dataset.standing(asked);
        var rows = dataset.rows(wanted.after(), wanted.most() + 1, asked);
        if (rows.size() <= wanted.most()) {
            return new RowPage(standing, rows, Optional.empty());
        }
        var shown = rows.subList(0, wanted.most());
        return new RowPage(
                standing,
                shown,
                Optional.of(Cursor.of(dataset.key(), shown.getLast().id())));
    }

    public Optional<DataRow> row(Dataset dataset, String id, Asked asked) {
        return id.indexOf('\0') >= 0 ? Optional.empty() : reading.of(asked, () -> dataset.row(id, asked));
    }
}
