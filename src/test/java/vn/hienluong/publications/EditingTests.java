package vn.hienluong.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.authority.Actor;
import vn.hienluong.notifications.KeptNote;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.publications.facts.PublicationKind;

@InTheHouse
class EditingTests {

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Writing writing;

    @Autowired
    EditionParts parts;

    @Autowired
    Approval approval;

    @Autowired
    Publishing publishing;

    @Autowired
    Publications publications;

    @Autowired
    Notifications notifications;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Newsroom room;

    @BeforeEach
    void anOfficeThatPublishes() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
    }

    private <T> Outcome<T> asked(java.util.function.Supplier<Outcome<T>> work) {
        return room.office.in(work);
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }

    private List<String> told(Actor person) {
        return room.office.in(() -> notifications.of(person.person(), Optional.empty(), room.office.id)).stream()
                .map(KeptNote::vietnamese)
                .toList();
    }

    @Test
    void aTextGoesFromItsWriterToTheHeadToWhoeverApprovesToThePublic() {
        var draft = room.draft("Họp báo quý I");
        assertThat(draft.state()).isInstanceOf(EditionState.Draft.class);
        var proposed = asked(() -> approval.propose(draft.id(), room.writer)).orElseThrow();
        assertThat(told(room.head)).containsExactly("Có nội dung chờ bạn duyệt: Họp báo quý I");
        var reviewed = asked(() -> approval.review(proposed.id(), room.head)).orElseThrow();
        assertThat(told(room.chief)).containsExactly("Có nội dung chờ bạn phê duyệt: Họp báo quý I");
        var approved = asked(() -> approval.approve(reviewed.id(), room.chief)).orElseThrow();
        assertThat(told(room.clerkOfOffice)).hasSize(1);
        var published = room.publishedAt(approved, Optional.empty(), Optional.empty());
        assertThat(published.state()).isInstanceOf(EditionState.Published.class);
        assertThat(told(room.writer)).containsExactly("Nội dung đã xuất bản hoặc hẹn giờ: Họp báo quý I");
        var journal = room.office.in(
                () -> audit.historyOf(room.office.id, draft.publication().value()).stream()
                        .map(AuditEntry::act)
                        .toList());
        assertThat(journal)
                .containsExactly(
                        "publications.publication.begun",
                        "publications.edition.written",
                        "publications.edition.proposed",
                        "publications.edition.reviewed",
                        "publications.edition.approved",
                        "publications.edition.published");
    }

    @Test
    void whoeverWroteAWordOfItDoesNotApproveIt() {
        var draft = room.draft("Bài của Lan");
        // the head of the office mends one sentence
        var mended = room.office.in(() -> writing.write(
                        draft.id(),
                        Newsroom.saying(draft, "Bài của Lan", "<p>Sửa một câu.</p>", ""),
                        draft.version(),
                        room.chief)
                .orElseThrow());
        asked(() -> approval.propose(mended.id(), room.writer)).orElseThrow();
        asked(() -> approval.review(mended.id(), room.head)).orElseThrow();
        assertThat(told(room.leader)).as("whose turn it is instead").hasSize(1);
        assertThat(refusal(asked(() -> approval.approve(mended.id(), room.chief))))
                .isEqualTo("publications.approve.own-words");
        assertThat(asked(() -> approval.approve(mended.id(), room.leader))
                        .orElseThrow()
                        .state())
                .isInstanceOf(EditionState.Approved.class);
    }

    @Test
    void theLeadershipIsToldWhereTheHeadOfTheOfficeWroteIt() {
        var draft = room.office.in(
                () -> writing.begin(PublicationKind.NEWS, room.vanPhong.id(), "Bài của Chánh Văn phòng", room.chief)
                        .orElseThrow());
        var written = room.office.in(() -> writing.write(
                        draft.id(),
                        Newsroom.saying(draft, "Bài của Chánh Văn phòng", "<p>Nội dung</p>", ""),
                        draft.version(),
                        room.chief)
                .orElseThrow());
        asked(() -> approval.propose(written.id(), room.chief)).orElseThrow();
        // the head of a small unit writes and stands for it: four eyes are at the approval
        asked(() -> approval.review(written.id(), room.chief)).orElseThrow();
        assertThat(told(room.leader)).containsExactly("Có nội dung chờ bạn phê duyệt: Bài của Chánh Văn phòng");
        assertThat(refusal(asked(() -> approval.approve(written.id(), room.chief))))
                .isEqualTo("publications.approve.own-words");
    }

    @Test
    void onlyTheHeadOfItsUnitReviewsAndOnlyItsUnitAndTheOfficeWrite() {
        var draft = room.draft("Bài của phòng");
        assertThatThrownBy(() -> asked(() -> writing.write(draft.id(), draft.content(), 2, room.stranger)))
                .isInstanceOf(NotFound.class);
        assertThat(refusal(asked(() -> writing.begin(PublicationKind.NEWS, room.phong.id(), "Bài hộ", room.stranger))))
                .isEqualTo("publications.write.not-yours");
        asked(() -> approval.propose(draft.id(), room.writer)).orElseThrow();
        assertThat(refusal(asked(() -> approval.review(draft.id(), room.chief))))
                .isEqualTo("publications.review.not-yours");
        assertThatThrownBy(() -> asked(() -> approval.review(draft.id(), room.writer)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> asked(() -> approval.approve(draft.id(), room.head)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void eachStepGivesItBackWithAReasonAndItsAuthorsAreTold() {
        var draft = room.draft("Bài chưa ổn");
        asked(() -> approval.propose(draft.id(), room.writer)).orElseThrow();
        assertThat(refusal(asked(() -> approval.giveBack(draft.id(), " ", room.head))))
                .isEqualTo("publications.reason-missing");
        var returned = asked(() -> approval.giveBack(draft.id(), "Thiếu số liệu", room.head))
                .orElseThrow();
        assertThat(returned.state()).isInstanceOf(EditionState.Returned.class);
        assertThat(told(room.writer)).containsExactly("Nội dung được trả lại để sửa: Bài chưa ổn");
        room.approved(room.written(returned, "Bài đã ổn", "<p>Đủ số liệu</p>", ""));
        assertThat(asked(() -> approval.giveBack(draft.id(), "Chưa đăng vội", room.clerkOfOffice))
                        .orElseThrow()
                        .state())
                .isInstanceOf(EditionState.Returned.class);
    }

    @Test
    void aWriterTakesItBackBeforeAnybodyHasReviewedIt() {
        var draft = room.draft("Bài vội");
        asked(() -> approval.propose(draft.id(), room.writer)).orElseThrow();
        assertThat(refusal(asked(() -> writing.write(draft.id(), draft.content(), draft.version(), room.writer))))
                .isEqualTo("publications.write.not-now");
        assertThat(asked(() -> approval.takeBack(draft.id(), room.writer))
                        .orElseThrow()
                        .state())
                .isInstanceOf(EditionState.Draft.class);
        asked(() -> approval.propose(draft.id(), room.writer)).orElseThrow();
        asked(() -> approval.review(draft.id(), room.head)).orElseThrow();
        assertThat(refusal(asked(() -> approval.takeBack(draft.id(), room.writer))))
                .isEqualTo("publications.not-now");
    }

    @Test
    void whatIsNotWhatWasApprovedIsNotPublished() {
        var approved = room.approved(room.draft("Bài đã duyệt"));
        // somebody with the database in their hands
        room.office.inTransaction(() -> jdbc.sql(
                        "update publications.edition set body = '<p>Khác</p>' where agency_id = :agency and id = :id")
                .param("agency", room.office.id.value())
                .param("id", approved.id().value())
                .update());
        assertThat(refusal(asked(() ->
                        publishing.publish(approved.id(), Optional.empty(), Optional.empty(), room.clerkOfOffice))))
                .isEqualTo("publications.publish.changed");
    }

    @Test
    void whoeverWasSlowerSeesWhatTheOtherSavedAndLosesNothing() {
        var draft = room.draft("Hai người cùng viết");
        var hers = Newsroom.saying(draft, "Của Hương", "<p>Hương viết</p>", "");
        asked(() -> writing.write(draft.id(), hers, draft.version(), room.clerkOfOffice))
                .orElseThrow();
        var nameless = Newsroom.saying(draft, " ", "<p>Lan viết</p>", "");
        assertThat(refusal(asked(() -> writing.write(draft.id(), nameless, draft.version() + 1, room.writer))))
                .as("a text without a title is a link without words")
                .isEqualTo("publications.title-missing");
        var his = Newsroom.saying(draft, "Của Lan", "<p>Lan viết</p>", "");
        assertThat(refusal(asked(() -> writing.write(draft.id(), his, draft.version(), room.writer))))
                .isEqualTo("publications.write.meanwhile");
        assertThat(room.office
                        .in(() -> publications.edition(draft.id(), room.writer))
                        .content()
                        .vietnamese()
                        .title())
                .isEqualTo("Của Hương");
    }

    @Test
    void aDraftMayBeIncompleteAndWhatIsProposedMayNot() {
        var draft = room.draft(PublicationKind.LEGAL_DOCUMENT, "Về việc công bố danh mục");
        assertThat(refusal(asked(() -> approval.propose(draft.id(), room.writer))))
                .isEqualTo("publications.facts.missing");
        var typed = Map.of(
                "number",
                "15/QĐ-SKHCN",
                "type",
                "Quyết định",
                "issuedOn",
                "2021-02-31",
                "effectiveFrom",
                "2021-03-01",
                "issuer",
                "Sở Khoa học và Công nghệ",
                "signer",
                "Trần Ngọc Lân",
                "field",
                "Sở hữu trí tuệ");
        var odd = room.withFacts(draft, typed);
        assertThat(odd.content().facts().typed("issuedOn")).as("kept as typed").isEqualTo("2021-02-31");
        assertThat(refusal(asked(() -> approval.propose(draft.id(), room.writer))))
                .isEqualTo("publications.facts.unreadable");
        var right = new java.util.HashMap<>(typed);
        right.put("issuedOn", "2021-02-26");
        room.withFacts(odd, right);
        assertThat(asked(() -> approval.propose(draft.id(), room.writer))
                        .orElseThrow()
                        .state())
                .isInstanceOf(EditionState.Proposed.class);
    }

    @Test
    void aCorrectionSaysWhatItCorrects() {
        var published = room.published(room.draft("Bài có lỗi"));
        var next = room.corrected(published.publication(), "Bài hết lỗi", "");
        assertThat(next.number()).isEqualTo(2);
        assertThat(refusal(asked(() -> writing.beginNext(published.publication(), room.writer))))
                .isEqualTo("publications.next.on-its-way");
        assertThat(refusal(asked(() -> approval.propose(next.id(), room.writer))))
                .isEqualTo("publications.note-missing");
        room.published(room.written(next, "Bài hết lỗi", "<p>Đúng</p>", "Sửa số liệu ở đoạn 2"));
        assertThat(room.office.in(() -> publications.editions(published.publication(), room.writer)).stream()
                        .map(edition -> edition.state().name()))
                .containsExactly(EditionState.Name.PUBLISHED, EditionState.Name.SUPERSEDED);
    }

    @Test
    void aDraftIsThrownAwayAndWhatWasPublishedIsNot() {
        var draft = room.draft("Bài bỏ");
        asked(() -> writing.discard(draft.id(), room.writer)).orElseThrow();
        assertThatThrownBy(() -> room.office.in(() -> publications.edition(draft.id(), room.writer)))
                .isInstanceOf(NotFound.class);
        var published = room.published(room.draft("Bài còn"));
        assertThat(refusal(asked(() -> writing.discard(published.id(), room.writer))))
                .isEqualTo("publications.write.not-now");
        var next = room.corrected(published.publication(), "Bài còn", "Thêm một câu");
        asked(() -> writing.discard(next.id(), room.writer)).orElseThrow();
        assertThat(room.office.in(() -> publications.editions(published.publication(), room.writer)))
                .hasSize(1)
                .first()
                .matches(Edition::latest);
    }

    @Test
    void aDraftThatAnotherTextNamesStaysAndSaysWhichOneThatIs() {
        var named = room.draft(PublicationKind.LEGAL_DOCUMENT, "Quyết định cũ");
        var other = room.draft("Quyết định mới");
        var relation = new Parts.Relation(Parts.Verb.AMENDS, named.publication());
        asked(() -> parts.relate(other.id(), relation, room.writer)).orElseThrow();
        assertThat(refusal(asked(() -> writing.discard(named.id(), room.writer))))
                .isEqualTo("publications.discard.named");
        asked(() -> writing.discard(other.id(), room.writer)).orElseThrow();
        asked(() -> writing.discard(named.id(), room.writer)).orElseThrow();
    }

    @Test
    void anAddressIsMadeOfTheTitleAndStaysOnceItIsPublic() {
        var first = room.draft("Đổi mới công nghệ: 05 điểm mới!");
        var second = room.draft("Đổi mới công nghệ – 05 điểm mới");
        var addresses = room.office.in(() -> List.of(
                publications.require(first.publication(), room.writer).slug(),
                publications.require(second.publication(), room.writer).slug()));
        assertThat(addresses).containsExactly("doi-moi-cong-nghe-05-diem-moi", "doi-moi-cong-nghe-05-diem-moi-2");
        assertThat(refusal(asked(
                        () -> writing.readdress(second.publication(), "Đổi mới công nghệ 05 điểm mới", room.writer))))
                .isEqualTo("publications.address-taken");
        room.published(second);
        assertThat(refusal(asked(() -> writing.readdress(second.publication(), "khac", room.writer))))
                .isEqualTo("publications.address-stays");
    }

    @Test
    void theListShowsAUnitItsOwnAndTheOfficeEverything() {
        var draft = room.draft("Bài của phòng");
        var other = room.office.in(
                () -> writing.begin(PublicationKind.EVENT, room.vanPhong.id(), "Hội nghị", room.clerkOfOffice)
                        .orElseThrow());
        var seen = room.office.in(() -> List.of(
                publications.list(Publications.Filter.NONE, Optional.empty(), room.writer),
                publications.list(Publications.Filter.NONE, Optional.empty(), room.clerkOfOffice),
                publications.list(Publications.Filter.NONE, Optional.empty(), room.stranger)));
        assertThat(seen.get(0)).extracting(Publications.Listed::edition).containsExactly(draft.id());
        assertThat(seen.get(1))
                .extracting(Publications.Listed::edition)
                .containsExactlyInAnyOrder(draft.id(), other.id());
        assertThat(seen.get(2)).isEmpty();
        assertThatThrownBy(() -> room.office.in(() -> publications.require(draft.publication(), room.stranger)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWaitsForSomebodyIsWhatTheyMayDo() {
        var draft = room.draft("Bài chờ");
        asked(() -> approval.propose(draft.id(), room.writer)).orElseThrow();
        assertThat(room.office.in(() -> publications.waitingFor(room.head))).hasSize(1);
        assertThat(room.office.in(() -> publications.waitingFor(room.chief))).isEmpty();
        asked(() -> approval.review(draft.id(), room.head)).orElseThrow();
        assertThat(room.office.in(() -> publications.waitingFor(room.head))).isEmpty();
        assertThat(room.office.in(() -> publications.waitingFor(room.chief))).hasSize(1);
        asked(() -> approval.giveBack(draft.id(), "Viết lại", room.chief)).orElseThrow();
        assertThat(room.office.in(() -> publications.waitingFor(room.writer))).hasSize(1);
    }
}
