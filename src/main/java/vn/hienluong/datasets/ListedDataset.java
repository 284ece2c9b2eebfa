package vn.hienluong.datasets;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Sha256;

/** A list that fits into memory, some hundreds of rows: ordered, paged and told apart from an older one here. */
public abstract class ListedDataset implements Dataset {

    /** Every row, in whichever order. */
    protected abstract List<DataRow> all(Asked asked);

    @Override
    public Standing standing(Asked asked) {
        var rows = sorted(asked);
        return new Standing(rows.size(), digest(rows.toString()), Optional.empty());
    }

    @Override
    public List<DataRow> rows(Optional<String> after, int most, Asked asked) {
        return sorted(asked).stream()
                .filter(row -> after.isEmpty() || row.id().compareTo(after.get()) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<DataRow> row(String id, Asked asked) {
        return all(asked).stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private List<DataRow> sorted(Asked asked) {
        return all(asked).stream().sorted(Comparator.comparing(DataRow::id)).toList();
    }

    private static String digest(String said) {
        return Sha256.hex(said).substring(0, 24);
    }
}
