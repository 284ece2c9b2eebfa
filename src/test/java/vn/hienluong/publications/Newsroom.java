package vn.hienluong.publications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import vn.hienluong.Given;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.publications.EditionContent.Wording;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.TypedFacts;
import vn.hienluong.richtext.CleanHtml;

/** An office that publishes: who writes, who reviews, who approves, and how a text gets as far as a test wants it. */
public final class Newsroom {

    public final Given.Office office;
    public final Unit vanPhong;
    public final Unit phong;
    public final Actor writer;
    public final Actor head;
    public final Actor clerkOfOffice;
    public final Actor chief;
    public final Actor leader;
    public final Actor stranger;

    private final Writing writing;
    private final Approval approval;
    private final Publishing publishing;

    private Newsroom(Given.Office office, Writing writing, Approval approval, Publishing publishing) {
        this.office = office;
        this.writing = writing;
        this.approval = approval;
        this.publishing = publishing;
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        phong = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        var other = office.unit(UnitKind.DIVISION, "Phòng Tiêu chuẩn đo lường");
        var leadership = office.unit(UnitKind.LEADERSHIP, "Ban Giám đốc");
        writer = office.actor("Chuyên viên Lan", phong.id(), PositionRole.STAFF);
        head = office.actor("Trưởng phòng Minh", phong.id(), PositionRole.HEAD);
        clerkOfOffice = office.actor("Văn phòng Hương", vanPhong.id(), PositionRole.STAFF);
        chief = office.actor("Chánh Văn phòng Dũng", vanPhong.id(), PositionRole.HEAD);
        leader = office.actor("Phó Giám đốc Hà", leadership.id(), PositionRole.HEAD);
        stranger = office.actor("Chuyên viên Bình", other.id(), PositionRole.STAFF);
    }

    /** Opens one in a new agency. */
    @TestComponent
    public static final class Opening {

        private final Given given;
        private final Writing writing;
        private final Approval approval;
        private final Publishing publishing;

        Opening(Given given, Writing writing, Approval approval, Publishing publishing) {
            this.given = given;
            this.writing = writing;
            this.approval = approval;
            this.publishing = publishing;
        }

        public Newsroom open() {
            return new Newsroom(given.anAgency(), writing, approval, publishing);
        }
    }

    public static EditionContent saying(Edition edition, String title, String body, String note) {
        return new EditionContent(
                new Wording(title, "Tóm tắt: " + title, CleanHtml.of(body)),
                Wording.NOTHING,
                edition.content().facts(),
                note);
    }

    public static EditionContent with(Edition edition, Map<String, String> facts) {
        var content = edition.content();
        return new EditionContent(
                content.vietnamese(),
                content.english(),
                new TypedFacts(content.facts().kind(), facts),
                content.correctionNote());
    }

    public Edition draft(PublicationKind kind, String title) {
        var begun =
                office.in(() -> writing.begin(kind, phong.id(), title, writer).orElseThrow());
        return written(begun, title, "<p>Nội dung của " + title + "</p>", "");
    }

    public Edition draft(String title) {
        return draft(PublicationKind.NEWS, title);
    }

    public Edition written(Edition edition, String title, String body, String note) {
        return office.in(
                () -> writing.write(edition.id(), saying(edition, title, body, note), edition.version(), writer)
                        .orElseThrow());
    }

    public Edition withFacts(Edition edition, Map<String, String> facts) {
        return office.in(() -> writing.write(edition.id(), with(edition, facts), edition.version(), writer)
                .orElseThrow());
    }

    public Edition approved(Edition draft) {
        return office.in(() -> approval.propose(draft.id(), writer)
                .then(one -> approval.review(one.id(), head))
                .then(one -> approval.approve(one.id(), chief))
                .orElseThrow());
    }

    public Edition published(Edition draft) {
        return publishedAt(approved(draft), Optional.empty(), Optional.empty());
    }

    public Edition publishedAt(Edition approved, Optional<Instant> at, Optional<Instant> until) {
        return office.in(() ->
                publishing.publish(approved.id(), at, until, clerkOfOffice).orElseThrow());
    }

    /** A correction of what is public, as far as its words. */
    public Edition corrected(PublicationId publication, String title, String note) {
        var next = office.in(() -> writing.beginNext(publication, writer).orElseThrow());
        return written(next, title, "<p>Nội dung của " + title + "</p>", note);
    }
}
