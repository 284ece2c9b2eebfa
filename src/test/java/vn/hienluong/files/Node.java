package vn.hienluong.files;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.files.screening.Limits;
import vn.hienluong.files.screening.TestScreening;
import vn.hienluong.files.store.Scratch;
import vn.hienluong.files.store.Store;

/**
 * This room as one node of several has it: with a scratch of its own, on a store that it shares with others, on the
 * database that all share. Made by hand, for the one context of the tests has one node.
 */
final class Node {

    static final Limits USUAL = new Limits(100, 50, 20, 5, "", Duration.ofSeconds(30));

    final Store store;
    final Uploads uploads;
    final Arrivals arrivals;
    final Files files;
    final Sweeping sweeping;
    final Contents contents;
    final FileRepository rows;

    /** What all nodes share, out of the one context. */
    record Shared(
            FileRepository files,
            UploadRepository uploads,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {

        static Shared of(ApplicationContext house) {
            return new Shared(
                    house.getBean(FileRepository.class),
                    house.getBean(UploadRepository.class),
                    house.getBean(Audit.class),
                    house.getBean(TransactionTemplate.class),
                    house.getBean(Clock.class));
        }

        Node node(Store store, Path scratch) {
            return node(store, scratch, USUAL);
        }

        Node node(Store store, Path scratch, Limits limits) {
            return new Node(this, store, new Scratch(scratch), limits);
        }
    }

    private Node(Shared shared, Store store, Scratch scratch, Limits limits) {
        var screening = TestScreening.screening(limits);
        var scanner = TestScreening.scanner(limits);
        var shelf = new Shelf(store);
        this.store = store;
        this.rows = shared.files;
        this.uploads = new Uploads(shared.uploads, store, scratch, limits, shared.transactions);
        this.arrivals = new Arrivals(screening, scanner, uploads, scratch, limits, shared.audit, shared.transactions);
        this.files = new Files(
                shared.files, shelf, arrivals, screening, scratch, shared.audit, shared.transactions, shared.clock);
        this.sweeping = new Sweeping(shared.files, shared.uploads, uploads, shelf, store, scratch, shared.transactions);
        this.contents = new Contents(shelf, store, scratch);
    }
}
