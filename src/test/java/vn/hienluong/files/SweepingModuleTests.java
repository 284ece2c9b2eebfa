package vn.hienluong.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.screening.Samples;
import vn.hienluong.files.store.TestStores;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;

/** What nobody will ask for goes, and nothing else, whoever else is at work. */
@InTheHouse
class SweepingModuleTests {

    /** Everything that is there now was there long ago. */
    private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext house;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    Given.Office office;
    Actor nam;
    Node node;

    @BeforeEach
    void aNode() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.DIVISION, "Phòng Đo lường");
        nam = office.actor("Anh Nam", unit.id(), PositionRole.STAFF);
        node = Node.Shared.of(house).node(TestStores.local(folder.resolve("store")), folder.resolve("scratch"));
    }

    private StoredFile keep(byte[] content) {
        return office.in(() -> node.files.keep("a.txt", content, nam)).orElseThrow();
    }

    /** Kept by a transaction that came to nothing. */
    private void orphan(byte[] content) {
        office.in(() -> transactions.execute(status -> {
            node.files.keep("a.txt", content, nam).orElseThrow();
            status.setRollbackOnly();
            return 0;
        }));
    }

    private int sweep(Instant since) {
        return office.in(() -> node.sweeping.sweep(office.id, since));
    }

    private List<String> lying() {
        var names = new ArrayList<String>();
        try {
            node.store.each("", item -> names.add(item.name()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return names;
    }

    @Test
    void whatARolledBackTransactionLeftGoesADayLaterAndWhatIsKeptStays() throws IOException {
        var kept = keep(Samples.text("giữ lại"));
        orphan(Samples.text("không ai giữ"));
        assertThat(lying()).hasSize(2);
        assertThat(office.in(() -> node.sweeping.sweep(office.id)))
                .as("it is fresh")
                .isZero();
        for (var name : lying()) {
            java.nio.file.Files.setLastModifiedTime(
                    folder.resolve("store").resolve(name),
                    FileTime.from(Instant.now().minusSeconds(90_000)));
        }
        assertThat(office.in(() -> node.sweeping.sweep(office.id))).isEqualTo(1);
        assertThat(lying()).containsExactly(Shelf.name(kept.sha256(), office.id));
        assertThat(office.inTransaction(() -> node.files.content(kept.id(), office.id)))
                .isEqualTo(Samples.text("giữ lại"));
    }

    @Test
    void uploadsThatNobodyWentOnWithGoWithTheirPieces() {
        var left = office.in(() -> node.uploads.begin("a.pdf", 100, nam)).orElseThrow();
        office.in(() -> node.uploads.add(left.id(), 0, 10, new ByteArrayInputStream(new byte[10]), new byte[0], nam));
        assertThat(sweep(Instant.now().minusSeconds(60))).isZero();
        assertThat(lying()).hasSize(1);
        assertThat(sweep(LATER)).isEqualTo(1);
        assertThat(lying()).isEmpty();
        assertThat(rows("files.upload") + rows("files.piece")).isZero();
    }

    @Test
    void piecesThatWereNeverCountedGo() throws IOException {
        var open = office.in(() -> node.uploads.begin("a.pdf", 100, nam)).orElseThrow();
        office.in(() -> node.uploads.add(open.id(), 0, 10, new ByteArrayInputStream(new byte[10]), new byte[0], nam));
        var stray = java.nio.file.Files.createDirectories(
                        folder.resolve("store/arriving/" + office.id + "/" + FileId.next()))
                .resolve("piece");
        java.nio.file.Files.writeString(stray, "lạc");
        java.nio.file.Files.writeString(folder.resolve("store/arriving/" + office.id + "/odd"), "lạc");
        touched(open);
        assertThat(sweep(LATER)).as("two strays").isEqualTo(2);
        assertThat(lying()).singleElement().asString().contains(open.id().toString());
    }

    /** The upload is gone on with, whatever the clock of the store says of its pieces. */
    private void touched(Upload upload) {
        office.inTransaction(() -> jdbc.sql("update files.upload set touched_at = '9999-06-01' where id = :id")
                .param("id", upload.id().value())
                .update());
    }

    private int rows(String table) {
        return office.inTransaction(() -> jdbc.sql("select count(*)::int from " + table)
                .query(Integer.class)
                .single());
    }

    /** The other transaction has put the content and its row, and not come to its end: the sweeper must wait for it. */
    @Test
    void whatIsKeptAgainWhileItIsSweptStays() throws Exception {
        var content = Samples.text("giữ lại lúc đang dọn");
        orphan(content);
        var put = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var hands = Executors.newFixedThreadPool(2)) {
            var keeping = hands.submit(() -> office.in(() -> transactions.execute(_ -> {
                var kept = node.files.keep("a.txt", content, nam).orElseThrow();
                put.countDown();
                await(go);
                return kept;
            })));
            await(put);
            var swept = hands.submit(() -> sweep(LATER));
            waitsForALock(swept);
            go.countDown();
            var kept = keeping.get();
            assertThat(swept.get()).isZero();
            assertThat(office.inTransaction(() -> node.files.content(kept.id(), office.id)))
                    .isEqualTo(content);
        }
    }

    /** The sweeper was quicker: whoever keeps waits, and then writes the content anew. */
    @Test
    void whatIsSweptWhileItIsKeptIsWrittenAnew() throws Exception {
        var content = Samples.text("dọn trước, giữ sau");
        orphan(content);
        var digest = lying().getFirst().replaceAll(".*/", "");
        var locked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var hands = Executors.newFixedThreadPool(2)) {
            var sweeping = hands.submit(() -> office.in(() -> transactions.execute(_ -> {
                node.rows.lock(digest, office.id);
                locked.countDown();
                await(go);
                node.contents.remove(digest, office.id);
                return 0;
            })));
            await(locked);
            var keeping = hands.submit(() -> keep(content));
            waitsForALock(keeping);
            go.countDown();
            sweeping.get();
            var kept = keeping.get();
            assertThat(office.inTransaction(() -> node.files.content(kept.id(), office.id)))
                    .isEqualTo(content);
        }
    }

    @Test
    void inHundredsOfRoundsOfKeepingGivingUpAndSweepingNothingKeptIsLost() throws Exception {
        var contents =
                List.of("một", "hai", "ba", "bốn").stream().map(Samples::text).toList();
        try (var hands = Executors.newFixedThreadPool(6)) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < 400; i++) {
                var content = contents.get(i % contents.size());
                work.add(
                        switch (i % 3) {
                            case 0 -> hands.submit(() -> orphan(content));
                            case 1 -> hands.submit(() -> gone(keep(content)));
                            default -> hands.submit(() -> sweep(LATER));
                        });
            }
            for (var one : work) {
                one.get();
            }
        }
        contents.forEach(content -> {
            var kept = keep(content);
            sweep(LATER);
            assertThat(office.inTransaction(() -> node.files.content(kept.id(), office.id)))
                    .isEqualTo(content);
        });
        assertThat(lying()).hasSize(contents.size());
    }

    /** As long as there is a row its content is there; then the row is taken away, and the content left to the sweeper. */
    private void gone(StoredFile file) {
        office.inTransaction(() -> {
            node.rows.lock(file.sha256(), office.id);
            return node.rows.find(file.id(), office.id).map(_ -> taken(file)).orElse(0);
        });
    }

    private int taken(StoredFile file) {
        node.files.content(file.id(), office.id);
        return jdbc.sql("delete from files.file where id = :id")
                .param("id", file.id().value())
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until PostgreSQL says that somebody waits, so that the order of the story is no matter of luck. */
    private void waitsForALock(Future<?> work) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            int waiting = office.inTransaction(
                    () -> jdbc.sql("select count(*)::int from pg_locks where locktype = 'advisory' and not granted")
                            .query(Integer.class)
                            .single());
            if (waiting > 0 && !work.isDone()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("nobody waits");
    }
}
