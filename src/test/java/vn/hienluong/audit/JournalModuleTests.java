package vn.hienluong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Verification.Broken;
import vn.hienluong.audit.Verification.Fault;
import vn.hienluong.database.Database;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;

/** The journal: part of what it records, chained behind it, and nothing in it can be altered unseen. */
@InTheHouse
class JournalModuleTests {

    private static final Subject RECORD = new Subject("plans.plan", Ids.next());

    @Autowired
    Audit audit;

    @Autowired
    Sealer sealer;

    @Autowired
    Verifier verifier;

    @Autowired
    AuditProperties properties;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    Given.Office office;
    Author author;

    @BeforeEach
    void anAgencyWithFiveSealedEntries() {
        office = given.anAgency();
        author = Author.person(office.id, Ids.next(), "Chị Hương", "127.0.0.1");
        write(4);
        sealer.seal(office.id);
    }

    /** The founding of the agency is the first entry. */
    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            int number = i;
            office.inTransaction(() -> {
                audit.record(author, "plans.plan.started", RECORD, Optional.of("lý do " + number), number);
                return true;
            });
        }
    }

    private Verification verify() {
        return office.in(() -> verifier.verify(office.id));
    }

    /** Whoever holds the owner's password can write anything. */
    private void tamper(String... commands) {
        var owner = database.access().owner();
        try (var connection = DriverManager.getConnection(database.access().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("select set_config('hienluong.agency', '" + office.id + "', false)");
            for (var command : commands) {
                statement.executeUpdate(command);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static String entryAt(int place) {
        return "(select entry_id from audit.seal where place = " + place + ")";
    }

    @Test
    void aJournalThatNobodyTouchedIsIntact() {
        assertThat(verify()).isEqualTo(new Verification(1, 5, Optional.empty(), 0));
    }

    @Test
    void theTailThatIsNotSealedYetIsNamed() {
        write(2);
        assertThat(verify()).isEqualTo(new Verification(1, 5, Optional.empty(), 2));
        assertThat(sealer.seal(office.id)).isEqualTo(2);
        assertThat(verify()).isEqualTo(new Verification(1, 7, Optional.empty(), 0));
        assertThat(sealer.seal(office.id)).isZero();
    }

    @Test
    void whatIsNotCommittedWasNotDone() {
        assertThatThrownBy(() -> office.inTransaction(() -> {
                    audit.record(author, "plans.plan.started", RECORD);
                    throw new IllegalStateException("thought better of it");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(verify().unsealed()).isZero();
        assertThatThrownBy(() -> office.in(() -> {
                    audit.record(author, "plans.plan.started", RECORD);
                    return true;
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theApplicationItselfCannotAlterAnything() {
        for (var table : List.of("entry", "seal", "head")) {
            for (var command :
                    List.of("delete from audit." + table, "update audit." + table + " set agency_id = agency_id")) {
                assertThatThrownBy(() ->
                                office.inTransaction(() -> jdbc.sql(command).update()))
                        .as(command)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void anAlteredEntryIsFound() {
        tamper("update audit.entry set author_label = 'Người khác' where id = " + entryAt(3));
        assertThat(verify().broken()).contains(new Broken(3, Fault.ALTERED));
    }

    @Test
    void anAlteredReasonOrDigestIsFound() {
        tamper("update audit.entry set reason = null where id = " + entryAt(2));
        assertThat(verify().broken()).contains(new Broken(2, Fault.ALTERED));
    }

    @Test
    void aMissingEntryIsFound() {
        tamper("delete from audit.seal where place = 4");
        assertThat(verify().broken()).contains(new Broken(4, Fault.MISSING));
    }

    @Test
    void aJournalThatWasCutShortIsFoundByTheFileOutside() {
        tamper("delete from audit.head", "delete from audit.seal where place > 3");
        assertThat(verify().broken()).contains(new Broken(4, Fault.MISSING));
    }

    @Test
    void aChainThatWasMadeAnewIsFoundByTheSignedHeads() {
        tamper("update audit.entry set reason = 'bịa' where id = " + entryAt(2));
        rewriteTheChain();
        assertThat(verify().broken()).contains(new Broken(5, Fault.HEAD_DIFFERS));
    }

    @Test
    void aHeadThatSomebodyElseSignedIsFound() {
        tamper("update audit.head set signature = decode(repeat('00', 64), 'hex')");
        assertThat(verify().broken()).contains(new Broken(5, Fault.SIGNATURE));
    }

    /** Everything in the database is made anew, the heads too, by somebody who holds the owner's password. */
    private void forgeEverything() {
        tamper("delete from audit.head", "update audit.entry set reason = 'bịa' where id = " + entryAt(2));
        rewriteTheChain();
    }

    @Test
    void whoeverAlsoTakesTheHeadsAwayIsFoundByTheFileOutside() {
        forgeEverything();
        assertThat(verify().broken()).contains(new Broken(5, Fault.HEAD_DIFFERS));
    }

    @Test
    void whoeverAlsoPutsNewHeadsInTheirPlaceCannotSignThem() {
        forgeEverything();
        tamper("insert into audit.head (agency_id, place, chain, signed_at, signature) select agency_id, place, chain, "
                + "now(), decode(repeat('ab', 64), 'hex') from audit.seal where place = 5");
        assertThat(verify().broken()).contains(new Broken(5, Fault.SIGNATURE));
    }

    @Test
    void aChainWithoutAnyHeadIsNotTakenForWhole() throws IOException {
        forgeEverything();
        Files.delete(headFile());
        assertThat(verify().broken()).contains(new Broken(1, Fault.UNSIGNED));
    }

    @Test
    void anEntryThatWasSlippedInIsFound() {
        tamper("insert into audit.entry select agency_id, gen_random_uuid(), at, author_kind, author_id, author_label, "
                + "origin, act, subject_kind, subject_id, 'chèn thêm', salt, digest from audit.entry where id = "
                + entryAt(3));
        assertThat(verify().broken()).contains(new Broken(6, Fault.UNCHAINED));
    }

    private Path headFile() {
        return properties.folder().resolve("heads-" + office.id + ".txt");
    }

    @Test
    void theFileOutsideCatchesUpAndALineThatBrokeOffIsNone() throws IOException {
        var whole = Files.readString(headFile());
        Files.writeString(headFile(), whole.substring(0, whole.length() / 2));
        assertThat(verify().intact()).isTrue();
        write(1);
        sealer.seal(office.id);
        assertThat(KeptHeads.read(Files.readString(headFile())).heads())
                .extracting(SealRepository.Head::place)
                .containsExactly(5L, 6L);
        assertThat(verify()).isEqualTo(new Verification(1, 6, Optional.empty(), 0));
    }

    /** Five entries before, three in the middle, two after; each part sealed by itself. */
    private Instant[] threeParts() throws InterruptedException {
        var bounds = new Instant[2];
        for (int part = 0; part < 2; part++) {
            Thread.sleep(5);
            bounds[part] = Clock.systemUTC().instant();
            Thread.sleep(5);
            write(3 - part);
            sealer.seal(office.id);
        }
        return bounds;
    }

    private Verification verify(Instant from, Instant until) {
        return office.in(() -> verifier.verify(Optional.of(from), Optional.of(until), office.id));
    }

    @Test
    void aSpanIsProvedFromTheHeadBeforeItToTheHeadAfterIt() throws InterruptedException {
        var middle = threeParts();
        assertThat(verify(middle[0], middle[1])).isEqualTo(new Verification(6, 8, Optional.empty(), 0));
        tamper("update audit.entry set reason = 'bịa' where id = " + entryAt(2));
        assertThat(verify(middle[0], middle[1]).intact())
                .as("what is before it")
                .isTrue();
        tamper("update audit.entry set reason = 'bịa' where id = " + entryAt(7));
        assertThat(verify(middle[0], middle[1]).broken()).contains(new Broken(7, Fault.ALTERED));
        assertThat(verify(middle[1], middle[1].plusSeconds(60)).intact())
                .as("what is after it")
                .isTrue();
    }

    @Test
    void aSpanFromWhichEverythingIsGoneIsNotTakenForAQuietDay() throws InterruptedException {
        var middle = threeParts();
        var quiet = verify(middle[0].minusSeconds(7200), middle[0].minusSeconds(3600));
        assertThat(quiet.intact()).isTrue();
        assertThat(quiet.entries()).isZero();
        tamper("delete from audit.head where place = 8", "delete from audit.seal where place between 6 and 8");
        assertThat(verify(middle[0], middle[1]).broken()).contains(new Broken(6, Fault.MISSING));
    }

    @Test
    void aSealingThatWasCutOffAccusesNobody() {
        write(1);
        assertThatThrownBy(() -> office.inTransaction(() -> {
                    assertThat(sealer.seal(office.id)).isOne();
                    throw new IllegalStateException("cut off before the commit");
                }))
                .hasMessage("cut off before the commit");
        assertThat(verify().broken()).isEmpty();
        assertThat(verify().unsealed()).isOne();
        write(1);
        assertThat(sealer.seal(office.id)).isEqualTo(2);
        assertThat(verify().broken()).isEmpty();
    }

    /** A journal that is written and sealed further at each look at its chain. */
    private SealRepository busy() {
        return new SealRepository(jdbc) {
            @Override
            List<Sealed> chain(AgencyId agency, long after, int most) {
                write(1);
                sealer.seal(agency);
                return super.chain(agency, after, most);
            }
        };
    }

    @Test
    void whatIsSealedWhileTheJournalIsProvedAccusesNobody(@TempDir Path folder) throws IOException {
        var busy = new Verifier(busy(), sealer);
        assertThat(office.inTransaction(() -> busy.verify(office.id)).broken()).isEmpty();
        var file = folder.resolve("journal.jsonl");
        var journal = new JournalFile(busy(), sealer, audit);
        assertThat(office.inTransaction(() -> written(journal, file))).isGreaterThan(5);
        assertThat(JournalFile.check(file).orElseThrow().found().broken()).isEmpty();
    }

    private long written(JournalFile journal, Path file) {
        try {
            return journal.write(office.id, file);
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    @Test
    void theTableOfHeadsOutsideMayEndInATornLine() throws IOException {
        var outside = properties.folder().resolve("heads-" + office.id + ".txt");
        Files.writeString(outside, "6 00ab", StandardOpenOption.APPEND);
        write(1);
        sealer.seal(office.id);
        write(1);
        sealer.seal(office.id);
        assertThat(verify().broken()).isEmpty();
        assertThat(sealer.headsOutside(office.id))
                .extracting(SealRepository.Head::place)
                .containsExactly(5L, 6L, 7L);
    }

    @Test
    void theHistoryOfARecordSaysWhoWhenAndWhy() {
        var history = office.in(() -> audit.historyOf(office.id, RECORD.id()));
        assertThat(history).hasSize(4).allSatisfy(entry -> {
            assertThat(entry.author()).isEqualTo(author);
            assertThat(entry.act()).isEqualTo("plans.plan.started");
        });
        assertThat(history.getFirst().reason()).contains("lý do 0");
    }

    @Test
    void anotherAgencySeesNothingOfIt() {
        var other = given.anAgency();
        assertThat(other.in(() -> audit.historyOf(office.id, RECORD.id()))).isEmpty();
    }

    private void rewriteTheChain() {
        var chain = Digests.NOTHING_BEFORE;
        for (var sealed : office.inTransaction(() -> new SealRepository(jdbc).chain(office.id, 0, 100))) {
            chain = Digests.link(chain, office.id.value(), sealed.entry());
            tamper("update audit.seal set chain = decode('%s', 'hex') where place = %d"
                    .formatted(java.util.HexFormat.of().formatHex(chain), sealed.place()));
        }
    }
}
