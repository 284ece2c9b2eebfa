package vn.hienluong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Verification.Broken;
import vn.hienluong.audit.Verification.Fault;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Outcome;

/** The journal as an inspector carries it away, checked on another machine: nothing in it can be altered unseen. */
@InTheHouse
class JournalFileTests {

    @Autowired
    Audit audit;

    @Autowired
    Sealer sealer;

    @Autowired
    JournalFile journal;

    @Autowired
    PublicHeads heads;

    @Autowired
    Given given;

    @TempDir
    Path folder;

    Given.Office office;
    Path file;

    @BeforeEach
    void aJournalOfFiveEntriesInAFile() throws IOException {
        office = given.anAgency();
        var author = Author.person(office.id, Ids.next(), "Chị Hương", "127.0.0.1");
        for (int i = 0; i < 4; i++) {
            var reason = Optional.of("lý do \"" + i + "\"\n dòng hai");
            office.inTransaction(() -> {
                audit.record(author, "plans.plan.started", new Subject("plans.plan", Ids.next()), reason);
                return true;
            });
        }
        sealer.seal(office.id);
        file = folder.resolve("journal.jsonl");
        assertThat(office.in(this::written)).isEqualTo(5);
    }

    private long written() {
        try {
            return journal.write(office.id, file);
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    private Verification check() throws IOException {
        return JournalFile.check(file).orElseThrow().found();
    }

    private void alter(int line, UnaryOperator<String> change) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(line, change.apply(lines.get(line)));
        Files.write(file, lines);
    }

    @Test
    void whatNobodyTouchedIsIntact() throws IOException {
        assertThat(check()).isEqualTo(new Verification(1, 5, Optional.empty(), 0));
        assertThat(JournalFile.check(file).orElseThrow().fingerprint()).hasSize(64);
    }

    @Test
    void anAlteredEntryIsFound() throws IOException {
        alter(3, line -> line.replace("Chị Hương", "Anh Nam"));
        assertThat(check().broken()).contains(new Broken(2, Fault.ALTERED));
    }

    @Test
    void aMissingEntryAndAMissingEndAreFound() throws IOException {
        var lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 6));
        assertThat(check().broken()).contains(new Broken(5, Fault.MISSING));
        var gap = new ArrayList<>(lines);
        gap.remove(4);
        Files.write(file, gap);
        assertThat(check().broken()).contains(new Broken(3, Fault.MISSING));
    }

    @Test
    void anotherKeyDoesNotFitTheSignatures() throws Exception {
        var other = java.util.Base64.getEncoder()
                .encodeToString(java.security.KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        alter(0, line -> line.replaceFirst("\"key\":\"[^\"]+\"", "\"key\":\"" + other + "\""));
        assertThat(check().broken()).contains(new Broken(5, Fault.SIGNATURE));
    }

    private Path copyOfTheHeads() throws IOException {
        var copy = folder.resolve("heads.txt");
        var text = office.in(() -> heads.latest(10, office.id)).stream()
                .map(PublicHeads.PublicHead::line)
                .collect(Collectors.joining("\n"));
        Files.writeString(copy, "# SHA-256 " + heads.fingerprint() + "\n" + text + "\n");
        return copy;
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }

    @Test
    void headsThatWereKeptElsewhereProveAnExport() throws IOException {
        var copy = copyOfTheHeads();
        assertThat(JournalFile.check(file, copy).orElseThrow().found())
                .isEqualTo(new Verification(1, 5, Optional.empty(), 0));
        assertThat(why(JournalFile.check(file, file))).isEqualTo("audit.heads.none");
    }

    /** Who holds the key and the database can make a whole that is true to itself, but not to what was kept before. */
    @Test
    void anExportThatWasForgedWithTheKeyItselfIsFoundByTheCopy() throws IOException {
        var copy = copyOfTheHeads();
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(2, lines.get(2).replaceFirst("\"from\":\"[^\"]+\"", "\"from\":\"10.0.0.9\""));
        Files.write(file, signedAnew(lines));
        assertThat(check().intact()).as("true to itself").isTrue();
        assertThat(JournalFile.check(file, copy).orElseThrow().found().broken())
                .contains(new Broken(5, Fault.HEAD_DIFFERS));
    }

    /** What the holder of the key would do: every link and the head made anew. */
    private List<String> signedAnew(List<String> lines) {
        var made = new ArrayList<String>();
        var chain = Digests.NOTHING_BEFORE;
        for (var line : lines.subList(2, lines.size())) {
            chain = Digests.link(chain, office.id.value(), JournalFile.entryIn(line, office.id));
            made.add(line.replaceFirst(
                    "\"chain\":\"[0-9a-f]+\"", "\"chain\":\"" + HexFormat.of().formatHex(chain) + "\""));
        }
        var head = sealer.signed(office.id, made.size(), chain);
        made.addFirst("{\"head\":%d,\"chain\":\"%s\",\"signature\":\"%s\"}"
                .formatted(
                        head.place(),
                        HexFormat.of().formatHex(head.chain()),
                        Base64.getEncoder().encodeToString(head.signature())));
        made.addFirst(lines.getFirst());
        return made;
    }

    @Test
    void aCopyOfAnotherKeyOrOfALaterDaySaysSo() throws IOException {
        var copy = copyOfTheHeads();
        Files.writeString(copy, Files.readString(copy).replaceFirst("SHA-256 [0-9a-f]{4}", "SHA-256 0000"));
        assertThat(why(JournalFile.check(file, copy))).isEqualTo("audit.heads.other-key");
        office.inTransaction(() -> {
            audit.record(
                    Author.person(office.id, Ids.next(), "Chị Hương", "127.0.0.1"),
                    "plans.plan.started",
                    new Subject("plans.plan", Ids.next()));
            return true;
        });
        sealer.seal(office.id);
        assertThat(why(JournalFile.check(file, copyOfTheHeads()))).isEqualTo("audit.heads.beyond");
    }

    @Test
    void anExportWithoutItsHeadsIsNotTakenForWhole() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(1);
        Files.write(file, lines);
        assertThat(check().broken()).contains(new Broken(1, Fault.UNSIGNED));
    }

    /** Bytes turned and ends cut off: never an exception, and taken for whole only where it says the same. */
    @Test
    void whateverIsDoneToAnExportItIsWholeOnlyWhereItSaysTheSame() throws IOException {
        var chance = new Random(Long.getLong("fuzz.seed", 20210331));
        var good = Files.readAllBytes(file);
        var key = JournalFile.check(file).orElseThrow().fingerprint();
        var said = entries();
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            int at = chance.nextInt(good.length);
            var bad = chance.nextBoolean() ? good.clone() : Arrays.copyOf(good, at + 1);
            bad[at] ^= (byte) (1 << chance.nextInt(8));
            Files.write(file, bad);
            if (JournalFile.check(file) instanceof Outcome.Done<JournalFile.Checked>(var checked)
                    && checked.found().intact()) {
                // a letter of a hexadecimal number in the other case, unused bits of Base64
                assertThat(checked.fingerprint()).isEqualTo(key);
                assertThat(entries())
                        .as("turned at %d", at)
                        .usingRecursiveComparison()
                        .isEqualTo(said);
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    private List<AuditEntry> entries() throws IOException {
        return Files.readAllLines(file).stream()
                .skip(2)
                .map(line -> JournalFile.entryIn(line, office.id))
                .toList();
    }

    @Test
    void whatIsNoJournalIsRefused() throws IOException {
        for (var text : List.of("", "không phải", "{}", "{\"journal\":\"x\",\"key\":\"y\"}", "[1,2]")) {
            Files.writeString(file, text);
            assertThat(JournalFile.check(file)).as(text).isInstanceOf(Outcome.Refused.class);
        }
        Files.write(file, new byte[] {0x50, 0x4b, 3, 4, (byte) 0xff, (byte) 0xfe, 0, 10});
        assertThat(JournalFile.check(file)).isInstanceOf(Outcome.Refused.class);
    }
}
