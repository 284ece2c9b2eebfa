package vn.hienluong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
        assertThat(check()).isEqualTo(new Verification(5, Optional.empty(), 0));
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
