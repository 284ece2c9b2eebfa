package vn.hienluong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Verification.Broken;
import vn.hienluong.audit.Verification.Fault;
import vn.hienluong.database.Database;
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
        assertThat(verify()).isEqualTo(new Verification(5, Optional.empty(), 0));
    }

    @Test
    void theTailThatIsNotSealedYetIsNamed() {
        write(2);
        assertThat(verify()).isEqualTo(new Verification(5, Optional.empty(), 2));
        assertThat(sealer.seal(office.id)).isEqualTo(2);
        assertThat(verify()).isEqualTo(new Verification(7, Optional.empty(), 0));
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

    @Test
    void theTableOfHeadsOutsideMayEndInATornLine() throws IOException {
        var outside = properties.folder().resolve("heads-" + office.id + ".txt");
        Files.writeString(outside, "6 00ab", StandardOpenOption.APPEND);
        write(1);
        sealer.seal(office.id);
        write(1);
        sealer.seal(office.id);
        assertThat(verify().broken()).isEmpty();
        assertThat(sealer.headsOutside(office.id)).hasSize(2);
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
