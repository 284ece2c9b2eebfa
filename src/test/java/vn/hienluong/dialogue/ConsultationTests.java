package vn.hienluong.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.AtOnce;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.consulting.Comment;
import vn.hienluong.dialogue.consulting.CommentId;
import vn.hienluong.dialogue.consulting.Commenting;
import vn.hienluong.dialogue.consulting.Consultations;
import vn.hienluong.dialogue.consulting.Consultations.OpenSummary;
import vn.hienluong.dialogue.consulting.Draft;
import vn.hienluong.dialogue.consulting.Drafts;
import vn.hienluong.dialogue.consulting.NewComment;
import vn.hienluong.dialogue.consulting.Summarising;
import vn.hienluong.dialogue.consulting.SummaryState;
import vn.hienluong.dialogue.consulting.Taking;
import vn.hienluong.dialogue.consulting.Treatment.Verdict;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.proofs.Proofs;
import vn.hienluong.publications.Newsroom;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publishing;

/** A draft out for comment, from the first comment to the table that everybody reads. */
@InTheHouse
class ConsultationTests {

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Commenting commenting;

    @Autowired
    Taking taking;

    @Autowired
    Summarising summarising;

    @Autowired
    Consultations consultations;

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    Files files;

    @Autowired
    Proofs proofs;

    @Autowired
    TestClock clock;

    private Newsroom room;
    private PublicationId id;
    private Draft draft;

    @BeforeEach
    void aDraftUntilTheTenth() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
        id = Conversation.draft("Dự thảo Quy chế sáng kiến", "2021-03-10", room).publication();
        draft = room.office.in(() -> drafts.require(id, room.writer));
    }

    private static void refused(Outcome<?> outcome, String key) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) outcome).refusal().key()).isEqualTo(key);
    }

    private static NewComment typed(Comment.Kind kind, String name, boolean mayName, String words) {
        return new NewComment(kind, new Asker(name, "", ""), mayName, "Điều 5", words);
    }

    private Outcome<Draft> send(String name, boolean mayName, String words) {
        return room.office.in(() -> commenting.send(
                draft.slug(), typed(Comment.Kind.PERSON, name, mayName, words), Conversation.form(), room.office.id));
    }

    private Outcome<Draft> enter(LocalDate arrived, String letter, Actor by) {
        return room.office.in(() -> commenting.enter(
                id,
                typed(Comment.Kind.ORGANISATION, "Sở Tài chính", true, "Bổ sung nguồn kinh phí"),
                letter,
                arrived,
                Conversation.form(),
                by));
    }

    private Consultations.Dossier dossier() {
        return room.office.in(() -> consultations.require(id, room.writer));
    }

    private CommentId of(String words) {
        return dossier().comments().stream()
                .filter(one -> one.words().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Outcome<Draft> take(Verdict verdict, String reason, Actor by, CommentId... comments) {
        return room.office.in(() -> taking.take(id, List.of(comments), verdict, reason, by));
    }

    private Optional<OpenSummary> table() {
        return room.office.in(() -> drafts.at(draft.slug(), clock.instant(), room.office.id)
                .flatMap(one -> consultations.open(one, clock.instant(), room.office.id)));
    }

    @Test
    void aButtonThatIsPressedTwiceAtOnceIsOneComment() throws Exception {
        var typed = typed(Comment.Kind.PERSON, "Ông Bình", true, "Nên nêu rõ nguồn");
        for (int i = 0; i < 10; i++) {
            var form = Conversation.form();
            AtOnce.twice(() -> room.office.in(() ->
                    commenting.send(draft.slug(), typed, form, room.office.id).orElseThrow()));
        }
        assertThat(dossier().comments()).hasSize(10);
    }

    @Test
    void commentsAreTakenUntilTheEndOfTheLastDayAndLateOnesGetASentence() {
        clock.set(LocalDate.of(2021, 3, 10), LocalTime.of(23, 59));
        assertThat(send("Bà Ba", false, "Bớt một bước")).isInstanceOf(Outcome.Done.class);
        clock.set(LocalDate.of(2021, 3, 11), LocalTime.of(0, 0));
        var late = send("Ông Tư", false, "Muộn rồi");
        refused(late, "dialogue.comment.late");
        assertThat(((Outcome.Refused<Draft>) late).refusal().arguments()).containsExactly(LocalDate.of(2021, 3, 10));
        assertThat(enter(LocalDate.of(2021, 3, 10), "215/STC-NS ngày 09/3/2021", room.writer))
                .as("it arrived in time and is entered afterwards")
                .isInstanceOf(Outcome.Done.class);
        refused(enter(LocalDate.of(2021, 3, 11), "216/STC-NS", room.writer), "dialogue.comment.late");
        refused(enter(LocalDate.of(2021, 3, 12), "216/STC-NS", room.writer), "dialogue.comment.to-come");
        refused(enter(LocalDate.of(2021, 3, 10), "", room.writer), "dialogue.comment.letter-missing");
        assertThatThrownBy(() -> enter(LocalDate.of(2021, 3, 10), "1/X", room.stranger))
                .isInstanceOf(NotFound.class);
        assertThat(dossier().comments()).hasSize(2);
    }

    @Test
    void whatIsNotPublicNobodyCommentsOn() {
        room.office.in(() -> publishing.withdraw(id, "Nhầm bản", room.leader).orElseThrow());
        assertThatThrownBy(() -> send("Bà Ba", false, "Bớt một bước")).isInstanceOf(NotFound.class);
        assertThat(dossier().draft().title()).as("its unit still sees it").contains("Quy chế sáng kiến");
    }

    @Test
    void eachCommentIsTakenAndTheTableIsApprovedByAnotherAndPublished() throws IOException {
        send("Bà Ba", false, "Bớt một bước").orElseThrow();
        send("Ông Tư", true, "Bớt một bước nữa").orElseThrow();
        send("Ẩn danh", true, "MUA HÀNG GIẢM GIÁ").orElseThrow();
        enter(LocalDate.of(2021, 3, 1), "215/STC-NS ngày 01/3/2021", room.writer)
                .orElseThrow();
        refused(take(Verdict.ACCEPTED, "", room.writer, of("Bớt một bước")), "dialogue.take.reason-missing");
        refused(take(Verdict.ACCEPTED, "Đã sửa", room.writer), "dialogue.take.none");
        take(Verdict.ACCEPTED, "Đã sửa Điều 5", room.writer, of("Bớt một bước"), of("Bớt một bước nữa"))
                .orElseThrow();
        var spam = of("MUA HÀNG GIẢM GIÁ");
        room.office.in(() -> taking.setAside(id, spam, "Quảng cáo", room.writer).orElseThrow());
        refused(take(Verdict.PARTLY, "Có phần đúng", room.writer, spam), "dialogue.take.changed");
        refused(propose(room.writer), "dialogue.summary.too-early");

        clock.set(LocalDate.of(2021, 3, 11));
        refused(propose(room.writer), "dialogue.summary.open");
        take(Verdict.EXPLAINED, "Kinh phí theo dự toán năm", room.head, of("Bổ sung nguồn kinh phí"))
                .orElseThrow();
        propose(room.writer).orElseThrow();
        refused(take(Verdict.PARTLY, "Muộn", room.writer, of("Bớt một bước")), "dialogue.comments.frozen");
        refused(enter(LocalDate.of(2021, 3, 10), "217/X", room.writer), "dialogue.comments.frozen");
        assertThatThrownBy(() -> approve(room.writer)).isInstanceOf(Forbidden.class);
        refused(approve(room.head), "dialogue.approve.own-words");
        assertThat(room.office.in(() -> summarising.preview(id, false, room.chief)))
                .as("whoever approves looks at the paper before")
                .isNotEmpty();
        assertThat(table()).isEmpty();
        room.office.in(() -> summarising.giveBack(id, "Viết rõ hơn", room.chief).orElseThrow());
        take(Verdict.EXPLAINED, "Kinh phí theo dự toán được giao", room.writer, of("Bổ sung nguồn kinh phí"))
                .orElseThrow();
        propose(room.writer).orElseThrow();
        assertThat(approve(room.head))
                .as("nothing that the head wrote stands in it any more")
                .isInstanceOf(Outcome.Done.class);

        var table = table().orElseThrow();
        assertThat(table.comments()).isEqualTo(3);
        assertThat(table.treatments()).hasSize(2);
        for (var text : List.of(word(table.papers().word()), pdf(table.papers().pdf()))) {
            assertThat(text.replaceAll("\\s+", " "))
                    .contains(
                            "Đã sửa Điều 5",
                            "Kinh phí theo dự toán được giao",
                            "Ông Tư",
                            "Sở Tài chính",
                            "Một người dân")
                    .doesNotContain("Bà Ba", "MUA HÀNG", "dự toán năm");
        }
        refused(approve(room.chief), "dialogue.not-now");
        assertThat(table.papers()).satisfies(this::areProved);
    }

    /** Whoever holds a file of the table finds it in the ledger by the file. */
    private void areProved(SummaryState.Papers papers) {
        var agency = room.office.id;
        var kept = room.office.in(() -> files.all(List.of(papers.word(), papers.pdf()), agency));
        assertThat(kept.values())
                .hasSize(2)
                .allSatisfy(file -> assertThat(room.office.in(() -> proofs.byDigest(file.sha256(), agency)))
                        .singleElement()
                        .satisfies(
                                proof -> assertThat(proof.snapshot().address()).contains("/lay-y-kien/")));
    }

    private Outcome<Draft> propose(Actor by) {
        return room.office.in(() -> summarising.propose(id, by));
    }

    private Outcome<Draft> approve(Actor by) {
        return room.office.in(() -> summarising.approve(id, by));
    }

    private String word(FileId file) throws IOException {
        var bytes = room.office.in(() -> files.content(file, room.office.id));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private String pdf(FileId file) throws IOException {
        var bytes = room.office.in(() -> files.content(file, room.office.id));
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void withoutACommentTheTableSaysThatThereWasNone() throws IOException {
        clock.set(LocalDate.of(2021, 3, 11));
        propose(room.writer).orElseThrow();
        approve(room.chief).orElseThrow();
        var table = table().orElseThrow();
        assertThat(table.treatments()).isEmpty();
        assertThat(pdf(table.papers().pdf())).contains("Không có ý kiến góp ý nào");
    }

    @Test
    void theOfficeSeesAllDraftsAndAUnitItsOwn() {
        send("Bà Ba", false, "Bớt một bước").orElseThrow();
        assertThat(room.office.in(() -> consultations.list(room.clerkOfOffice)))
                .singleElement()
                .satisfies(one -> assertThat(Map.of("all", one.comments(), "open", one.open()))
                        .containsEntry("all", 1)
                        .containsEntry("open", 1));
        assertThat(room.office.in(() -> consultations.list(room.stranger))).isEmpty();
        assertThatThrownBy(() -> room.office.in(() -> consultations.require(id, room.stranger)))
                .isInstanceOf(NotFound.class);
        var elsewhere = opening.open();
        assertThatThrownBy(() -> elsewhere.office.in(() -> consultations.require(id, elsewhere.chief)))
                .isInstanceOf(NotFound.class);
    }
}
