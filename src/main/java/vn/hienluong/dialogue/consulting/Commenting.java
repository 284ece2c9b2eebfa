package vn.hienluong.dialogue.consulting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.Asking;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.May;
import vn.hienluong.dialogue.consulting.CommentRepository.Origin;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.Actors;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.PublicationId;

/** How a comment comes in: by the form of the public site until the end of the last day, or with a letter that staff enter. */
@Component
public class Commenting {

    private static final int LETTER = 200;

    private final Drafts drafts;
    private final CommentRepository comments;
    private final SummaryRepository summaries;
    private final Notifications notifications;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Commenting(
            Drafts drafts,
            CommentRepository comments,
            SummaryRepository summaries,
            Notifications notifications,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.drafts = drafts;
        this.comments = comments;
        this.summaries = summaries;
        this.notifications = notifications;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Refused after the last day, with a sentence that names it.
     *
     * @param form the form that was sent: sent twice it is one comment
     * @throws NotFound when the public may read no such draft
     */
    @Transactional
    public Outcome<Draft> send(String slug, NewComment typed, UUID form, AgencyId agency) {
        var draft = drafts.at(slug, clock.instant(), agency).orElseThrow(NotFound::new);
        if (comments.known(form, agency)) {
            return Outcome.done(draft);
        }
        var today = Time.today(clock);
        if (!draft.openOn(today)) {
            return Outcome.refused("dialogue.comment.late", draft.until());
        }
        var fault = typed.fault();
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        var origin = new Origin(form, clock.instant(), Optional.empty());
        keep(comment(typed, today, ""), origin, draft, Asking.somebody(agency));
        return Outcome.done(draft);
    }

    /** A comment that came with a letter. Refused when it arrived after the last day, or is to arrive. */
    @Transactional
    public Outcome<Draft> enter(
            PublicationId id, NewComment typed, String letter, LocalDate arrived, UUID form, Actor by) {
        by.require(DialogueAction.WRITE);
        var draft = drafts.require(id, by);
        if (!May.writes(draft.unit(), by)) {
            return Outcome.refused("dialogue.comments.not-yours");
        }
        if (arrived.isAfter(Time.today(clock))) {
            return Outcome.refused("dialogue.comment.to-come");
        }
        if (!draft.openOn(arrived)) {
            return Outcome.refused("dialogue.comment.late", draft.until());
        }
        if (letter.isBlank() || letter.length() > LETTER) {
            return Outcome.refused("dialogue.comment.letter-missing", LETTER);
        }
        var fault = typed.fault();
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        summaries.hold(id, by.agency());
        if (frozen(id, by.agency())) {
            return Outcome.refused("dialogue.comments.frozen");
        }
        if (!comments.known(form, by.agency())) {
            var origin = new Origin(form, clock.instant(), Optional.of(by.person()));
            keep(comment(typed, arrived, letter), origin, draft, by);
        }
        return Outcome.done(draft);
    }

    private boolean frozen(PublicationId draft, AgencyId agency) {
        return summaries.find(draft, agency).filter(state -> !state.writable()).isPresent();
    }

    private static Comment comment(NewComment typed, LocalDate arrived, String letter) {
        return new Comment(
                CommentId.next(),
                typed.kind(),
                typed.by(),
                typed.mayName(),
                typed.part(),
                typed.words(),
                arrived,
                letter,
                Optional.empty(),
                Optional.empty());
    }

    /** The journal holds a digest of what was said, and no name of whoever said it. */
    private void keep(Comment comment, Origin origin, Draft draft, Actor by) {
        comments.insert(comment, origin, draft.id(), by.agency());
        var act = comment.letter().isEmpty() ? "dialogue.comment.received" : "dialogue.comment.entered";
        audit.record(
                by.author(), act, new Subject("dialogue.comment", comment.id().value()), draft.id(), comment.words());
        var people = actors.in(draft.unit(), by.agency()).stream()
                .filter(person -> !by.isPerson(person))
                .collect(Collectors.toSet());
        var note = new Note("dialogue.told.comment", List.of(draft.title()), "/consultations/" + draft.id());
        notifications.tell(people, note, by.agency());
    }

    /** Who commented is forgotten where it came before; what they said stays. Gives how many. */
    @Transactional
    public int forget(Instant before, int most, AgencyId agency) {
        return comments.forgetCommenters(Time.dayOf(before), most, agency);
    }
}
