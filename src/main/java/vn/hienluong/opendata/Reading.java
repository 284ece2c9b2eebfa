package vn.hienluong.opendata;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.platform.Tenancy;

/** Reads for an agency, in transactions that only read. A long list is read piece by piece, each in one of its own. */
@Component
public class Reading {

    private static final int PIECE = 1_000;

    private final TransactionTemplate transactions;

    Reading(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(true);
    }

    public <T> T of(Asked asked, Supplier<T> gathering) {
        return Tenancy.in(asked.agency(), () -> transactions.execute(_ -> gathering.get()));
    }

    /** No connection is held while the reader takes what was read, and no more than a piece is held in memory. */
    void each(Dataset dataset, Asked asked, Consumer<DataRow> reader) {
        var after = Optional.<String>empty();
        while (true) {
            var piece = piece(dataset, after, asked);
            piece.forEach(reader);
            if (piece.size() < PIECE) {
                return;
            }
            after = Optional.of(piece.getLast().id());
        }
    }

    private List<DataRow> piece(Dataset dataset, Optional<String> after, Asked asked) {
        return of(asked, () -> dataset.rows(after, PIECE, asked));
    }
}
