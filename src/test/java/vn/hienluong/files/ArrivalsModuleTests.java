package vn.hienluong.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.audit.JournalFilter;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.screening.Clamd;
import vn.hienluong.files.screening.Samples;
import vn.hienluong.files.store.TestStores;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Words;

/** What people bring, on its way in: scanned by a real clamd, however large, and gone from the scratch afterwards. */
@InTheHouse
class ArrivalsModuleTests {

    private static Clamd clamd;

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext house;

    @Autowired
    Audit audit;

    @Autowired
    Given given;

    Given.Office office;
    Actor nam;

    @BeforeAll
    static void aDaemon() {
        clamd = new Clamd();
    }

    @AfterAll
    static void stop() throws IOException {
        clamd.close();
    }

    @BeforeEach
    void somebody() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.DIVISION, "Phòng Đo lường");
        nam = office.actor("Anh Nam", unit.id(), PositionRole.STAFF);
    }

    private Node node(String clamdAt) {
        var limits = Clamd.limits(clamdAt, Duration.ofSeconds(20));
        return Node.Shared.of(house).node(TestStores.local(folder.resolve("store")), folder.resolve("scratch"), limits);
    }

    private String said(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why)
                ? Words.load().in(Words.VIETNAMESE).say(why)
                : "kept";
    }

    private Outcome<StoredFile> keep(Node node, String name, byte[] content) {
        return office.in(() -> node.files.keep(name, content, nam));
    }

    @Test
    void aFileWithAVirusIsRefusedByNameAndTheJournalSaysWhoTried() throws IOException {
        var node = node(clamd.socket());
        assertThat(said(keep(node, "thu.txt", Clamd.eicar())))
                .contains("thu.txt", "phần mềm diệt vi-rút phát hiện Eicar-Test-Signature");
        assertThat(office.in(() -> audit.journal(JournalFilter.ALL, 5, office.id)))
                .first()
                .returns("files.file.infected", AuditEntry::act)
                .satisfies(entry -> assertThat(entry.reason().orElseThrow()).startsWith("thu.txt: Eicar"))
                .satisfies(entry -> assertThat(entry.author().label()).isEqualTo("Anh Nam"));
        nothingStays();
        assertThat(said(keep(node, "thu.txt", Samples.text("sạch")))).isEqualTo("kept");
    }

    @Test
    void aVirusThatCameInPiecesIsForgotten() {
        var node = node(clamd.port());
        var virus = Clamd.eicar();
        var upload = sent(node, "thu.txt", virus);
        var form = new Brought(null, upload.toString(), "");
        assertThat(said(office.in(() -> node.arrivals.with(form, nam, Outcome::done))))
                .contains("vi-rút phát hiện");
        assertThat(said(office.in(() -> node.arrivals.with(form, nam, Outcome::done))))
                .contains("không còn được giữ");
    }

    @Test
    void whatCouldNotBeScannedIsNotKeptNowAndNeedNotBeSentAgain() {
        var away = node("unix:" + folder.resolve("none"));
        assertThat(said(keep(away, "a.pdf", Samples.pdf()))).contains("chưa quét được vi-rút");
        var form = new Brought(null, sent(away, "a.pdf", Samples.pdf()).toString(), "");
        assertThat(said(office.in(() -> away.arrivals.with(form, nam, Outcome::done))))
                .contains("chưa quét được");
        var back = node(clamd.socket());
        assertThat(office.in(() -> back.arrivals.with(
                                form,
                                nam,
                                file -> Outcome.done(file.orElseThrow().name())))
                        .orElseThrow())
                .isEqualTo("a.pdf");
    }

    @Test
    void whatTheScannerDoesNotTakeIsSaidSo() {
        var large = Arrays.copyOf(Samples.pdf(), 6 << 20);
        assertThat(said(keep(node(clamd.socket()), "to.pdf", large))).contains("lớn hơn mức mà phần mềm diệt vi-rút");
    }

    @Test
    void whatThisProgramWroteNeedsNoScanner() {
        var away = node("unix:" + folder.resolve("none"));
        var paper = Samples.pdf();
        var kept = office.in(() -> away.files.keepOwn("bao-cao.pdf", paper, nam));
        assertThat(office.inTransaction(() -> away.files.content(kept.id(), office.id)))
                .isEqualTo(paper);
    }

    private UploadId sent(Node node, String name, byte[] content) {
        var upload =
                office.in(() -> node.uploads.begin(name, content.length, nam)).orElseThrow();
        office.in(() ->
                node.uploads.add(upload.id(), 0, content.length, new ByteArrayInputStream(content), new byte[0], nam));
        return upload.id();
    }

    /** A PDF that never was in memory: so many megabytes. */
    private static InputStream pdf(int megabytes) {
        var head = Samples.pdf();
        return new InputStream() {
            private long given;

            @Override
            public int read() {
                return given >= ((long) megabytes << 20)
                        ? -1
                        : given < head.length ? head[(int) given++] & 0xff : next();
            }

            private int next() {
                given++;
                return '\n';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int one = read();
                if (one < 0 || length == 0) {
                    return length == 0 ? 0 : -1;
                }
                bytes[from] = (byte) one;
                if (given < head.length) {
                    return 1;
                }
                int more = (int) Math.min(length - 1, ((long) megabytes << 20) - given);
                Arrays.fill(bytes, from + 1, from + 1 + more, (byte) '\n');
                given += more;
                return 1 + more;
            }
        };
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void ninetyMegabytesAreKeptAndGivenBackInLittleMemory() throws IOException {
        var node = node("");
        long before = allocated();
        var kept = office.in(() ->
                        node.arrivals.with("to.pdf", pdf(90), nam, file -> Outcome.done(node.files.keep(file, nam))))
                .orElseThrow();
        assertThat(kept.size()).isEqualTo(90L << 20);
        try (var content = office.in(() -> node.files.open(kept, office.id))) {
            assertThat(content.skip(Long.MAX_VALUE)).isEqualTo(kept.size());
        }
        assertThat(allocated() - before).isLessThan(32L << 20);
        nothingStays();
    }

    @Test
    void twoHundredMegabytesAreReadOnlyAsFarAsTheLimit() throws IOException {
        var node = node("");
        var content = pdf(200);
        long before = allocated();
        assertThat(said(office.in(() -> node.arrivals.with("to.pdf", content, nam, Outcome::done))))
                .contains("lớn hơn 100 MB");
        assertThat(content.skip(Long.MAX_VALUE)).isEqualTo((100L << 20) - 1);
        assertThat(allocated() - before).isLessThan(32L << 20);
        nothingStays();
    }

    @Test
    void eachKindHasItsOwnLimit() {
        var node = node("");
        assertThat(said(keep(node, "a.txt", Samples.text("a".repeat((5 << 20) + 1)))))
                .contains("lớn hơn 5 MB");
        var picture = Arrays.copyOf(Samples.image("png"), (20 << 20) + 1);
        assertThat(said(keep(node, "a.png", picture))).contains("lớn hơn 20 MB");
    }

    @Test
    void theFileOfAPlainFormIsTakenInToo() {
        var node = node("");
        var form = new Brought(new MockMultipartFile("file", "C:\\a\\Báo cáo.pdf", "", Samples.pdf()), null, null);
        assertThat(office.in(() -> node.arrivals.with(
                                form,
                                nam,
                                file -> Outcome.done(file.orElseThrow().name())))
                        .orElseThrow())
                .isEqualTo("Báo cáo.pdf");
    }

    @Test
    void whateverBreaksInTheRecordLeavesNothingInTheScratch() throws IOException {
        var node = node("");
        assertThatThrownBy(() ->
                        office.in(() -> node.arrivals.with("a.pdf", new ByteArrayInputStream(Samples.pdf()), nam, _ -> {
                            throw new IllegalStateException("hỏng");
                        })))
                .hasMessage("hỏng");
        nothingStays();
    }

    private void nothingStays() throws IOException {
        try (var left = java.nio.file.Files.list(folder.resolve("scratch"))) {
            assertThat(left).isEmpty();
        }
    }
}
