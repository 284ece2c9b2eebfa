package vn.hienluong.dialogue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Slug;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.Newsroom;
import vn.hienluong.publications.facts.PublicationKind;

/** How a question gets as far as a test wants it, in an office that also publishes drafts. */
@TestComponent
public final class Conversation {

    private final Asking asking;
    private final Sorting sorting;
    private final Answering answering;
    private final Agencies agencies;

    Conversation(Asking asking, Sorting sorting, Answering answering, Agencies agencies) {
        this.agencies = agencies;
        this.asking = asking;
        this.sorting = sorting;
        this.answering = answering;
    }

    /** The id of a form that was given out a minute ago. */
    public static UUID form() {
        var now = Ids.firstAt(Instant.now().minusSeconds(60));
        var chance = UUID.randomUUID();
        return new UUID(
                now.getMostSignificantBits() | 0x7000 | (chance.getMostSignificantBits() & 0xfff),
                chance.getLeastSignificantBits());
    }

    public static NewQuestion typed(String subject) {
        return new NewQuestion(
                new Asker("Nguyễn Văn Mẫu", "mau@example.org", ""), subject, "Xin hỏi về " + subject + " ạ?", false);
    }

    public static Wording said(String subject) {
        return new Wording(subject, "Hỏi về " + subject + "?", "Trả lời về " + subject + ".", Optional.empty());
    }

    public Question asked(String subject, Newsroom room) {
        return asked(typed(subject), room);
    }

    public Question asked(NewQuestion typed, Newsroom room) {
        return room.office.in(() ->
                asking.ask(typed, form(), Optional.empty(), room.office.id).orElseThrow());
    }

    public Question assigned(Question question, Newsroom room) {
        return room.office.in(() -> sorting.assign(question.id(), room.phong.id(), room.clerkOfOffice)
                .orElseThrow());
    }

    public Question proposed(Question question, Wording wording, Newsroom room) {
        var given = assigned(question, room);
        return room.office.in(() -> answering
                .propose(given.id(), wording, given.version(), room.writer)
                .orElseThrow());
    }

    public Question approved(Question question, Actor by, Newsroom room) {
        return room.office.in(() -> answering.approve(question.id(), by).orElseThrow());
    }

    public Question answered(String subject, Newsroom room) {
        return approved(proposed(asked(subject, room), said(subject), room), room.head, room);
    }

    /** The public site of an agency that nobody has looked at yet, at an address of its own. */
    public String site(Newsroom room) {
        var profile = room.office.in(() -> agencies.profile(room.office.id));
        var own = "Q" + room.office.id.toString().substring(20).replace("-", "");
        var moved = new AgencyProfile(
                profile.id(),
                profile.name(),
                profile.shortName(),
                own,
                profile.superior(),
                profile.place(),
                true,
                false);
        room.office.in(() -> agencies.update(moved, room.office.administrator)).orElseThrow();
        return "/cong/" + Slug.of(own);
    }

    /** A draft for comment that everybody may read. */
    public static Edition draft(String title, String until, Newsroom room) {
        return room.published(room.withFacts(
                room.draft(PublicationKind.DRAFT_FOR_COMMENT, title),
                Map.of("drafter", "Phòng Quản lý khoa học", "commentsUntil", until, "where", "Văn phòng")));
    }
}
