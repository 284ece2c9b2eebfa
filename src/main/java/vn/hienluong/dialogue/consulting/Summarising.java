package vn.hienluong.dialogue.consulting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.May;
import vn.hienluong.dialogue.PublicProofs;
import vn.hienluong.dialogue.consulting.Consultations.Dossier;
import vn.hienluong.dialogue.consulting.SummaryState.Act;
import vn.hienluong.dialogue.consulting.SummaryState.Proposed;
import vn.hienluong.dialogue.consulting.SummaryState.Returned;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.Actors;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publishing;

/**
 * The table of what was said to a draft and how it was taken: proposed after the last day, once every comment has its verdict;
 * approved by somebody who wrote none of them, and public from that moment on the page of the draft. Nothing of it changes
 * afterwards.
 */
@Component
public class Summarising {

    private final Consultations consultations;
    private final SummaryRepository summaries;
    private final SummaryPaper paper;
    private final PublicProofs proofs;
    private final Publishing publishing;
    private final Notifications notifications;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Summarising(
            Consultations consultations,
            SummaryRepository summaries,
            SummaryPaper paper,
            PublicProofs proofs,
            Publishing publishing,
            Notifications notifications,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.consultations = consultations;
        this.summaries = summaries;
        this.paper = paper;
        this.proofs = proofs;
        this.publishing = publishing;
        this.notifications = notifications;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refused before the draft's last day is over, and while a comment has no verdict. */
    @Transactional
    public Outcome<Draft> propose(PublicationId id, Actor by) {
        by.require(DialogueAction.WRITE);
        summaries.hold(id, by.agency());
        var dossier = consultations.require(id, by);
        if (!May.writes(dossier.draft().unit(), by)) {
            return Outcome.refused("dialogue.comments.not-yours");
        }
        if (dossier.draft().openOn(Time.today(clock))) {
            return Outcome.refused("dialogue.summary.too-early", dossier.draft().until());
        }
        var open = dossier.comments().stream().filter(Comment::open).count();
        if (open > 0) {
            return Outcome.refused("dialogue.summary.open", open);
        }
        var state = dossier.summary();
        if (state.isEmpty()) {
            return proposed(dossier, new Proposed(act(by)), by);
        }
        return state.get() instanceof Returned returned
                ? proposed(dossier, returned.propose(act(by)), by)
                : Outcome.refused("dialogue.not-now");
    }

    private Outcome<Draft> proposed(Dossier dossier, Proposed state, Actor by) {
        var draft = saved(dossier, state, "dialogue.summary.proposed", Optional.empty(), by);
        tell(draft, "dialogue.told.summary-proposed", approvers(draft, by), by);
        return Outcome.done(draft);
    }

    /** Whoever proposed it, or wrote how a comment in it was taken, does not approve it. */
    @Transactional
    public Outcome<Draft> approve(PublicationId id, Actor by) {
        by.require(DialogueAction.APPROVE);
        summaries.hold(id, by.agency());
        var dossier = consultations.require(id, by);
        if (!(dossier.summary().orElse(null) instanceof Proposed proposed)) {
            return Outcome.refused("dialogue.not-now");
        }
        if (!May.approves(dossier.draft().unit(), by)) {
            return Outcome.refused("dialogue.approve.not-yours");
        }
        if (by.isPerson(proposed.proposed().by()) || consultations.wrote(id, by)) {
            return Outcome.refused("dialogue.approve.own-words");
        }
        var act = act(by);
        var papers = paper.keep(dossier, act.at(), by);
        var draft = saved(dossier, proposed.approve(act, papers), "dialogue.summary.published", Optional.empty(), by);
        proofs.summarised(draft.title(), draft.address(), papers.word(), papers.pdf(), by);
        publishing.besideChanged(id, by);
        tell(
                draft,
                "dialogue.told.summary-published",
                Set.of(proposed.proposed().by()),
                by);
        return Outcome.done(draft);
    }

    @Transactional
    public Outcome<Draft> giveBack(PublicationId id, String reason, Actor by) {
        by.require(DialogueAction.APPROVE);
        summaries.hold(id, by.agency());
        var dossier = consultations.require(id, by);
        if (!(dossier.summary().orElse(null) instanceof Proposed proposed)) {
            return Outcome.refused("dialogue.not-now");
        }
        if (!May.approves(dossier.draft().unit(), by)) {
            return Outcome.refused("dialogue.approve.not-yours");
        }
        if (reason.isBlank()) {
            return Outcome.refused("dialogue.reason-missing");
        }
        var returned = proposed.giveBack(act(by), reason);
        var draft = saved(dossier, returned, "dialogue.summary.returned", Optional.of(reason), by);
        tell(draft, "dialogue.told.summary-returned", Set.of(proposed.proposed().by()), by);
        return Outcome.done(draft);
    }

    /** The paper as it would be now, to be looked at before it is proposed or approved. */
    @Transactional(readOnly = true)
    public byte[] preview(PublicationId id, boolean pdf, Actor by) {
        by.require(DialogueAction.VIEW);
        return paper.bytes(consultations.require(id, by), clock.instant(), pdf, by.agency());
    }

    private Draft saved(Dossier dossier, SummaryState state, String act, Optional<String> reason, Actor by) {
        var id = dossier.draft().id();
        summaries.save(id, state, by.agency());
        audit.record(by.author(), act, new Subject("dialogue.summary", id.value()), reason, state, said(dossier));
        return dossier.draft();
    }

    /** What the table says, without who said it. */
    private static List<String> said(Dossier dossier) {
        return dossier.treatments().stream()
                .map(one -> one.verdict() + " " + one.reason())
                .toList();
    }

    private Act act(Actor by) {
        return new Act(by.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Set<PersonId> approvers(Draft draft, Actor by) {
        var heads = new HashSet<>(actors.having(Role.UNIT_HEAD, by.agency()));
        heads.retainAll(actors.in(draft.unit(), by.agency()));
        heads.removeIf(by::isPerson);
        return heads.isEmpty() ? actors.having(Role.OFFICE_HEAD, by.agency()) : heads;
    }

    private void tell(Draft draft, String sentence, Collection<PersonId> people, Actor by) {
        var others = people.stream().filter(person -> !by.isPerson(person)).collect(Collectors.toSet());
        notifications.tell(
                others, new Note(sentence, List.of(draft.title()), "/consultations/" + draft.id()), by.agency());
    }
}
