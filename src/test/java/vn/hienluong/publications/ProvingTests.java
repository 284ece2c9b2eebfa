package vn.hienluong.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.Items;
import vn.hienluong.disclosure.Standing;
import vn.hienluong.links.LinkSource;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.proofs.Proof;
import vn.hienluong.proofs.ProofKind;
import vn.hienluong.proofs.Proofs;
import vn.hienluong.publications.proving.KeptDuties;
import vn.hienluong.publications.proving.Proving;

/** What becomes public and what ceases to be stands in the ledger, and keeps the duty that it was written for. */
@InTheHouse
class ProvingTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Publishing publishing;

    @Autowired
    Writing writing;

    @Autowired
    Proving proving;

    @Autowired
    KeptDuties duties;

    @Autowired
    Items items;

    @Autowired
    Proofs proofs;

    @Autowired
    List<LinkSource> sources;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    private Newsroom room;

    @BeforeEach
    void aNewsroom() {
        clock.set(TODAY);
        room = opening.open();
    }

    private Item owed(String duty) {
        return room.office.in(
                () -> items.record(duty, "Hướng dẫn nộp hồ sơ", TODAY, room.phong.id(), room.clerkOfOffice)
                        .orElseThrow());
    }

    private Standing standing(Item item) {
        return room.office.in(() -> items.require(item.id(), room.office.id)).standing();
    }

    private Outcome<Item> bind(Edition edition, Item item, Actor by) {
        return room.office.in(() -> duties.bind(edition.publication(), Optional.of(item.id()), by));
    }

    private List<Proof> proofsOf(Edition edition) {
        return room.office.in(() -> proofs.of(edition.publication().value(), room.office.id));
    }

    private List<ProofKind> kinds(Edition edition) {
        return proofsOf(edition).reversed().stream()
                .map(one -> one.snapshot().kind())
                .toList();
    }

    private void round() {
        proving.catchUp(Actor.system(room.office.id, "prove-publications"));
    }

    @Test
    void publishingKeepsWhatItWasWrittenForAndLeavesAProof() {
        var item = owed("guidance");
        var draft = room.draft("Hướng dẫn nộp hồ sơ");
        bind(draft, item, room.writer).orElseThrow();
        assertThat(standing(item)).isEqualTo(Standing.OPEN);
        room.published(draft);
        assertThat(standing(item)).isEqualTo(Standing.ON_TIME);
        var proof = proofsOf(draft).getFirst();
        assertThat(proof.snapshot().title()).isEqualTo("Hướng dẫn nộp hồ sơ");
        assertThat(proof.snapshot().address()).endsWith("/tin-tuc/huong-dan-nop-ho-so");
        assertThat(room.office.in(() -> proving.of(draft.publication(), room.office.id)))
                .map(Proof::code)
                .contains(proof.code());
        assertThat(room.office.in(() -> proofs.verify(room.office.id)).broken()).isEmpty();
    }

    @Test
    void aDraftThatWasToKeepADutyCanBeThrownAwayAndTheDutyIsOwedStill() {
        var item = owed("guidance");
        var draft = room.draft("Hướng dẫn không dùng nữa");
        bind(draft, item, room.writer).orElseThrow();
        room.office.in(() -> writing.discard(draft.id(), room.writer)).orElseThrow();
        assertThat(standing(item)).isEqualTo(Standing.OPEN);
        bind(room.draft("Hướng dẫn mới"), item, room.writer).orElseThrow();
    }

    @Test
    void aCorrectionAndAWithdrawalStandThereTooAndWhatWasKeptLapses() throws Exception {
        var item = owed("guidance");
        var draft = room.draft("Lịch họp");
        bind(draft, item, room.writer).orElseThrow();
        room.published(draft);
        room.published(room.corrected(draft.publication(), "Lịch họp mới", "Sửa giờ họp"));
        assertThat(kinds(draft)).containsExactly(ProofKind.PUBLISHED, ProofKind.CORRECTED);
        assertThat(standing(item)).isEqualTo(Standing.ON_TIME);
        room.office
                .in(() -> publishing.withdraw(draft.publication(), "Đăng nhầm", room.chief))
                .orElseThrow();
        assertThat(kinds(draft)).containsExactly(ProofKind.PUBLISHED, ProofKind.CORRECTED, ProofKind.WITHDRAWN);
        assertThat(proofsOf(draft).getFirst().snapshot().note()).isEqualTo("Đăng nhầm");
        assertThat(standing(item)).isIn(Standing.LAPSED, Standing.MISSING);
        round();
        assertThat(kinds(draft)).as("nothing is written twice").hasSize(3);
        var first = proofsOf(draft).getLast();
        room.published(room.corrected(draft.publication(), "Lịch họp mới nữa", "Đăng lại"));
        assertThat(browser.perform(get("/kiem-tra/" + room.office.id + "/" + first.code()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .as("a paper of the first text is not what stands there today")
                .contains("Đã được thay bằng bản đăng lúc")
                .doesNotContain("Hiện đang công khai");
    }

    @Test
    void whatBeginsAndEndsByTimeAloneIsProvedByTheNextRound() {
        var item = owed("guidance");
        var draft = room.draft("Thông báo nghỉ lễ");
        bind(draft, item, room.writer).orElseThrow();
        var from = Time.startOf(TODAY.plusDays(2));
        var until = Time.startOf(TODAY.plusDays(9));
        room.publishedAt(room.approved(draft), Optional.of(from), Optional.of(until));
        round();
        assertThat(proofsOf(draft)).as("not public yet").isEmpty();
        clock.set(TODAY.plusDays(2));
        round();
        assertThat(kinds(draft)).containsExactly(ProofKind.PUBLISHED);
        assertThat(standing(item)).isEqualTo(Standing.ON_TIME);
        clock.set(TODAY.plusDays(10));
        round();
        assertThat(kinds(draft)).containsExactly(ProofKind.PUBLISHED, ProofKind.WITHDRAWN);
        assertThat(standing(item)).as("its time was over").isEqualTo(Standing.ON_TIME);
    }

    @Test
    void whatIsPublicAlreadyKeepsAnItemFromTheDayOnWhichThatIsSaid() {
        var draft = room.draft("Hướng dẫn");
        room.published(draft);
        clock.set(TODAY.plusDays(1));
        var item = owed("guidance");
        bind(draft, item, room.writer).orElseThrow();
        assertThat(standing(item)).isEqualTo(Standing.ON_TIME);
        assertThat(room.office.in(() -> duties.free(draft.publication(), item.id(), room.writer)))
                .as("what is public keeps what it was published for")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsForTheOwnPeopleIsNotBoundAndAStrangerBindsNothing() {
        var draft = room.draft("Kê khai tài sản");
        var inside = owed("assets");
        assertThat(bind(draft, inside, room.writer)).isInstanceOf(Outcome.Refused.class);
        var item = owed("guidance");
        assertThat(bind(draft, item, room.leader)).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> bind(draft, item, room.stranger)).isInstanceOf(NotFound.class);
        bind(draft, item, room.writer).orElseThrow();
        room.office
                .in(() -> duties.free(draft.publication(), item.id(), room.writer))
                .orElseThrow();
        room.published(draft);
        assertThat(standing(item)).isEqualTo(Standing.OPEN);
    }

    @Test
    void anAddressThatWasGivenOutIsWatchedAndSoAreTheLinksInItsWords() {
        var draft = room.draft("Bài có liên kết");
        var written = room.written(
                draft, "Bài có liên kết", "<p><a href=\"https://example.org/a?b=1&amp;c=2\">nguồn</a></p>", "");
        room.published(written);
        room.office.inTransaction(() -> {
            var own = sources.stream()
                    .flatMap(one -> one.own(room.office.id).stream())
                    .toList();
            assertThat(own).hasSize(1);
            var source = sources.stream()
                    .filter(one -> !one.own(room.office.id).isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(source.digestNow(own.getFirst().path(), room.office.id))
                    .contains(own.getFirst().sha256());
            assertThat(source.outside(room.office.id))
                    .extracting(one -> one.target().toString())
                    .containsExactly("https://example.org/a?b=1&c=2");
            jdbc.sql("update publications.edition set body = '<p>khác</p>' where id = :id")
                    .param("id", written.id().value())
                    .update();
            assertThat(source.digestNow(own.getFirst().path(), room.office.id))
                    .as("altered behind the program's back")
                    .isNotEqualTo(Optional.of(own.getFirst().sha256()));
            return true;
        });
    }
}
