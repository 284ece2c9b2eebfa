package vn.hienluong.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.database.Database;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.PaperCode;

/** The ledger of what is public: part of the act that publishes, chained, found by code and by file. */
@InTheHouse
class ProofsModuleTests {

    private static final String WORDS = "a".repeat(64);
    private static final String FILE = "b".repeat(64);

    private final Subject subject = new Subject("publications.publication", Ids.next());

    @Autowired
    Proofs proofs;

    @Autowired
    Audit audit;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    Given.Office office;

    @BeforeEach
    void anAgency() {
        office = given.anAgency();
    }

    private Snapshot snapshot(ProofKind kind, String title) {
        return new Snapshot(kind, subject, title, "/tin-tuc/mot", WORDS, List.of(new Part("Quyết định.pdf", FILE)));
    }

    private Proof add(String title) {
        return office.inTransaction(
                () -> proofs.append(snapshot(ProofKind.PUBLISHED, title), office.administrator.author()));
    }

    @Test
    void aProofIsFoundByItsCodeHoweverItIsTyped() {
        var proof = add("Công khai danh mục thủ tục");
        var code = proof.code();
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        for (var typed : List.of(
                code,
                code.toLowerCase(),
                code.replace("-", ""),
                " " + code.replace("-", " ") + " ",
                code.replace('0', 'o').replace('1', 'l'))) {
            assertThat(office.in(() -> proofs.byCode(typed, office.id)))
                    .as(typed)
                    .contains(proof);
        }
        for (var wrong : List.of("", "x", code.substring(1), code + "0", "0000-0000-0001", "'; drop table--")) {
            assertThat(office.in(() -> proofs.byCode(wrong, office.id)))
                    .as(wrong)
                    .isEmpty();
        }
    }

    @Test
    void twoLettersThatChangedPlacesAreNoticed() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 500; i++) {
            var code = PaperCode.next();
            assertThat(PaperCode.read(code)).isEqualTo(code);
            assertThat(seen.add(code)).isTrue();
            var swapped = code.charAt(1) + "" + code.charAt(0) + code.substring(2);
            if (!swapped.equals(code)
                    && Math.floorMod(
                                    PaperCode.ALPHABET.indexOf(code.charAt(0))
                                            - PaperCode.ALPHABET.indexOf(code.charAt(1)),
                                    31)
                            != 0) {
                assertThat(PaperCode.read(swapped)).isEmpty();
            }
        }
    }

    @Test
    void aFileThatSomebodyHoldsIsFoundByItsDigest() {
        var first = add("Lần một");
        var second = add("Lần hai");
        assertThat(office.in(() -> proofs.byDigest(FILE, office.id))).containsExactly(second, first);
        assertThat(office.in(() -> proofs.byDigest(WORDS, office.id))).hasSize(2);
        assertThat(office.in(() -> proofs.byDigest("c".repeat(64), office.id))).isEmpty();
        assertThat(office.in(() -> proofs.of(subject.id(), office.id))).containsExactly(second, first);
    }

    @Test
    void theChainIsWholeAlsoWhenManyPublishAtOnce() {
        CompletableFuture.allOf(IntStream.range(0, 12)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> add("Tin " + i)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(office.in(() -> proofs.verify(office.id))).isEqualTo(new Proofs.Verified(12, Optional.empty()));
    }

    @Test
    void whatIsNotCommittedWasNotPublishedAndTheJournalKnowsWhatWas() {
        assertThatThrownBy(() -> office.inTransaction(() -> {
                    proofs.append(snapshot(ProofKind.PUBLISHED, "Thôi"), office.administrator.author());
                    throw new IllegalStateException("thought better of it");
                }))
                .hasMessageContaining("thought better");
        assertThatThrownBy(() ->
                        office.in(() -> proofs.append(snapshot(ProofKind.POSTED, "x"), office.administrator.author())))
                .isInstanceOf(IllegalTransactionStateException.class);
        var proof = add("Thật");
        assertThat(proof.place()).isEqualTo(1);
        assertThat(office.in(() -> audit.historyOf(office.id, proof.id().value())))
                .hasSize(1);
    }

    @Test
    void neitherTheApplicationNorTheOwnerAltersAProofUnseen() {
        add("Một");
        add("Hai");
        add("Ba");
        for (var command : List.of("delete from proofs.proof", "update proofs.proof set title = 'x'")) {
            assertThatThrownBy(
                            () -> office.inTransaction(() -> jdbc.sql(command).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        asOwner("update proofs.proof set title = 'Khác' where place = 2");
        assertThat(office.in(() -> proofs.verify(office.id))).isEqualTo(new Proofs.Verified(1, Optional.of(2L)));
    }

    @Test
    void aProofThatIsGoneIsMissed() {
        add("Một");
        add("Hai");
        add("Ba");
        asOwner(
                "delete from proofs.content where proof_id = (select id from proofs.proof where place = 2)",
                "delete from proofs.proof where place = 2");
        assertThat(office.in(() -> proofs.verify(office.id)).broken()).contains(2L);
    }

    @Test
    void anotherAgencySeesNothingOfIt() {
        var proof = add("Một");
        var other = given.anAgency();
        assertThat(other.in(() -> proofs.byCode(proof.code(), office.id))).isEmpty();
        assertThat(other.in(() -> proofs.byCode(proof.code(), other.id))).isEmpty();
        assertThat(other.in(() -> proofs.byDigest(FILE, other.id))).isEmpty();
    }

    private void asOwner(String... commands) {
        var owner = database.access().owner();
        try (var connection = DriverManager.getConnection(database.access().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("select set_config('hienluong.agency', '" + office.id + "', false)");
            for (var command : commands) {
                assertThat(statement.executeUpdate(command)).isPositive();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
