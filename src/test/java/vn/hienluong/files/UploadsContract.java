package vn.hienluong.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.screening.Samples;
import vn.hienluong.files.store.Digests;
import vn.hienluong.files.store.Store;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/** Files in pieces, on two nodes that share a store. */
@InTheHouse
abstract class UploadsContract {

    private static final int SIZE = 300_000;
    private static final int PIECE = 100_000;

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext house;

    @Autowired
    Given given;

    Given.Office office;
    Actor nam;
    Node here;
    Node there;

    abstract Store store(Path scratch);

    @BeforeEach
    void twoNodes() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.DIVISION, "Phòng Đo lường");
        nam = office.actor("Anh Nam", unit.id(), PositionRole.STAFF);
        var shared = Node.Shared.of(house);
        here = shared.node(store(folder.resolve("here")), folder.resolve("here"));
        there = shared.node(store(folder.resolve("there")), folder.resolve("there"));
    }

    /** A PDF of that size. */
    private static byte[] paper() {
        var paper = Arrays.copyOf(Samples.pdf(), SIZE);
        Arrays.fill(paper, Samples.pdf().length, SIZE, (byte) '\n');
        return paper;
    }

    private Upload begin(Node node, String name, int size) {
        return office.in(() -> node.uploads.begin(name, size, nam)).orElseThrow();
    }

    private Upload add(Node node, UploadId id, byte[] paper, int from, int to) {
        return office.in(() -> node.uploads.add(
                        id, from, to - from, new ByteArrayInputStream(paper, from, to - from), new byte[0], nam))
                .orElseThrow()
                .upload();
    }

    private UploadId sent(byte[] paper) {
        var upload = begin(here, "Báo cáo.pdf", paper.length);
        for (int from = 0; from < paper.length; from += PIECE) {
            add(here, upload.id(), paper, from, Math.min(paper.length, from + PIECE));
        }
        return upload.id();
    }

    private Outcome<StoredFile> kept(Node node, UploadId id, String digest) {
        var form = new Brought(null, id.toString(), digest);
        return office.in(() ->
                node.arrivals.with(form, nam, file -> Outcome.done(node.files.keep(file.orElseThrow(), nam))));
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Digests.sha256().digest(content));
    }

    private String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why) ? why.key() : "done";
    }

    private List<String> lying(String prefix) {
        var names = new ArrayList<String>();
        try {
            here.store.each(prefix, item -> names.add(item.name()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return names;
    }

    @Test
    void whatOneNodeBeganAnotherGoesOnWithAndAnyKeeps() throws IOException {
        var paper = paper();
        var upload = begin(here, "../Báo cáo.pdf", SIZE);
        assertThat(upload.name()).isEqualTo("Báo cáo.pdf");
        add(here, upload.id(), paper, 0, PIECE);
        assertThat(office.in(() -> there.uploads.require(upload.id(), nam)).received())
                .isEqualTo(PIECE);
        add(there, upload.id(), paper, PIECE, 2 * PIECE);
        assertThat(refusal(kept(there, upload.id(), ""))).isEqualTo("files.upload.not-whole");
        assertThat(add(here, upload.id(), paper, 2 * PIECE, SIZE).whole()).isTrue();
        var file = kept(there, upload.id(), sha256(paper)).orElseThrow();
        assertThat(file.sha256()).isEqualTo(sha256(paper));
        assertThat(office.inTransaction(() -> here.files.content(file.id(), office.id)))
                .isEqualTo(paper);
        assertThat(refusal(kept(here, upload.id(), ""))).as("used up").isEqualTo("files.upload.gone");
        assertThat(lying("arriving/" + office.id)).isEmpty();
    }

    @Test
    void aPieceThatDoesNotFitChangesNothing() {
        var paper = paper();
        var upload = begin(here, "a.pdf", SIZE);
        add(here, upload.id(), paper, 0, PIECE);
        assertThat(add(here, upload.id(), paper, 0, PIECE).received())
                .as("again")
                .isEqualTo(PIECE);
        assertThat(add(here, upload.id(), paper, 2 * PIECE, SIZE).received())
                .as("one was left out")
                .isEqualTo(PIECE);
        var tooMuch = new byte[SIZE];
        assertThat(office.in(() -> here.uploads.add(
                                upload.id(), PIECE, SIZE, new ByteArrayInputStream(tooMuch), new byte[0], nam))
                        .orElseThrow()
                        .upload()
                        .received())
                .isEqualTo(PIECE);
        var brokenOff = new ByteArrayInputStream(paper, PIECE, 10);
        assertThat(office.in(() -> here.uploads.add(upload.id(), PIECE, PIECE, brokenOff, new byte[0], nam))
                        .orElseThrow()
                        .upload()
                        .received())
                .isEqualTo(PIECE);
    }

    @Test
    void aPieceThatWasDamagedOnItsWayIsAskedForAgain() {
        var paper = paper();
        var upload = begin(here, "a.pdf", SIZE);
        var right = Digests.sha256().digest(Arrays.copyOf(paper, PIECE));
        paper[7] ^= 1;
        var content = new ByteArrayInputStream(paper, 0, PIECE);
        assertThat(refusal(office.in(() -> here.uploads.add(upload.id(), 0, PIECE, content, right, nam))))
                .isEqualTo("files.upload.piece-damaged");
        assertThat(lying("arriving/" + office.id)).isEmpty();
    }

    @Test
    void twoNodesAtOnceCountAPieceOnce() throws Exception {
        var paper = paper();
        var upload = begin(here, "a.pdf", SIZE);
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (int from = 0; from < SIZE; from += PIECE) {
                int start = from;
                var tries = IntStream.range(0, 8)
                        .<Callable<Upload>>mapToObj(
                                i -> () -> add(i % 2 == 0 ? here : there, upload.id(), paper, start, start + PIECE))
                        .toList();
                for (var one : hands.invokeAll(tries)) {
                    assertThat(one.get().received()).isEqualTo(start + PIECE);
                }
            }
        }
        assertThat(lying("arriving/" + office.id)).hasSize(SIZE / PIECE);
        assertThat(kept(there, upload.id(), sha256(paper)).orElseThrow().size()).isEqualTo(SIZE);
    }

    @Test
    void anotherPersonFindsNothing() {
        var unit = office.unit(UnitKind.DIVISION, "Phòng Tài chính");
        var hoa = office.actor("Chị Hoa", unit.id(), PositionRole.STAFF);
        var upload = begin(here, "a.pdf", SIZE);
        assertThatThrownBy(() -> office.in(() -> here.uploads.require(upload.id(), hoa)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.in(() ->
                        here.uploads.add(upload.id(), 0, 1, new ByteArrayInputStream(new byte[1]), new byte[0], hoa)))
                .isInstanceOf(NotFound.class);
        var form = new Brought(null, upload.id().toString(), "");
        assertThat(refusal(office.in(() -> here.arrivals.with(form, hoa, Outcome::done))))
                .isEqualTo("files.upload.gone");
    }

    @Test
    void ofMoreThanFiveAtOnceTheOldestIsForgotten() {
        var paper = paper();
        var first = begin(here, "1.pdf", SIZE);
        add(here, first.id(), paper, 0, PIECE);
        IntStream.rangeClosed(2, 5).forEach(i -> begin(here, i + ".pdf", SIZE));
        assertThat(office.in(() -> here.uploads.require(first.id(), nam)).received())
                .isEqualTo(PIECE);
        begin(here, "6.pdf", SIZE);
        assertThatThrownBy(() -> office.in(() -> here.uploads.require(first.id(), nam)))
                .isInstanceOf(NotFound.class);
        assertThat(lying("arriving/" + office.id)).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsNotBegun() {
        assertThat(refusal(office.in(() -> here.uploads.begin("...", 10, nam)))).isEqualTo("files.name-missing");
        assertThat(refusal(office.in(() -> here.uploads.begin("a.pdf", 0, nam))))
                .isEqualTo("files.empty");
        assertThat(refusal(office.in(() -> here.uploads.begin("a.pdf", (100L << 20) + 1, nam))))
                .isEqualTo("files.too-large");
    }

    @Test
    void anotherDigestThanTheSendersIsRefusedAndForgotten() {
        var id = sent(paper());
        assertThat(refusal(kept(here, id, "0".repeat(64)))).isEqualTo("files.upload.other-digest");
        assertThat(refusal(kept(here, id, ""))).isEqualTo("files.upload.gone");
    }

    @Test
    void whenTheRecordRefusesTheFileNeedNotBeSentAgain() {
        var paper = paper();
        var id = sent(paper);
        var form = new Brought(null, id.toString(), "");
        assertThat(refusal(
                        office.in(() -> here.arrivals.with(form, nam, _ -> Outcome.refused("reports.already-sent")))))
                .isEqualTo("reports.already-sent");
        assertThat(kept(there, id, sha256(paper)).orElseThrow().size()).isEqualTo(SIZE);
    }

    @Test
    void aRecordThatIsUndoneAfterItWasDoneLosesNoPiece() throws IOException {
        var paper = paper();
        var id = sent(paper);
        assertThatThrownBy(() -> office.inTransaction(() -> {
                    assertThat(refusal(kept(here, id, sha256(paper)))).isEqualTo("done");
                    throw new IllegalStateException("the machine stops before the commit");
                }))
                .hasMessageContaining("before the commit");
        assertThat(lying("arriving/" + office.id)).hasSize(SIZE / PIECE);
        var file = kept(there, id, sha256(paper)).orElseThrow();
        assertThat(office.inTransaction(() -> there.files.content(file.id(), office.id)))
                .isEqualTo(paper);
        assertThat(lying("arriving/" + office.id)).isEmpty();
    }

    @Test
    void whatIsDoneIsDoneThoughItsPiecesCannotBeTakenAwayNow() {
        var id = sent(paper());
        var away = Node.Shared.of(house).node(new Forgetful(here.store), folder.resolve("away"));
        assertThat(refusal(kept(away, id, ""))).isEqualTo("done");
        assertThat(lying("arriving/" + office.id)).hasSize(SIZE / PIECE);
        office.in(() -> here.sweeping.sweep(office.id, Instant.now().plusSeconds(60)));
        assertThat(lying("arriving/" + office.id)).isEmpty();
    }

    @Test
    void aPieceThatWasSpoiltInTheStoreIsNoticed() throws IOException {
        var id = sent(paper());
        var name = lying("arriving/" + office.id).getFirst();
        var other = java.nio.file.Files.write(folder.resolve("other"), new byte[PIECE]);
        here.store.put(name, other);
        assertThat(refusal(kept(here, id, ""))).isEqualTo("files.upload.gone");
        assertThat(lying("arriving/" + office.id)).as("and is not tried again").isEmpty();
    }

    @Test
    void aPieceThatIsGoneFromTheStoreIsNoticed() throws IOException {
        var id = sent(paper());
        here.store.remove(lying("arriving/" + office.id).getFirst());
        assertThat(refusal(kept(here, id, ""))).isEqualTo("files.upload.gone");
    }

    @Test
    void theScratchOfBothNodesIsEmptyAfterwards() throws IOException {
        kept(there, sent(paper()), "");
        for (var scratch : List.of("here", "there")) {
            try (var left = java.nio.file.Files.list(folder.resolve(scratch))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void aFormWithoutAFileGoesOnWithoutOne() {
        var form = new Brought(null, "", null);
        assertThat(office.in(() -> here.arrivals.with(form, nam, Outcome::done)))
                .isEqualTo(Outcome.done(Optional.empty()));
    }
}
