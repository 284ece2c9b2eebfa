package vn.hienluong.dialogue.consulting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.May;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.publications.PublicationId;

/** Drafts and what was said to them, as the office and the unit that drafts see them; and the table as everybody reads it. */
@Component
public class Consultations {

    /**
     * A line of the list.
     *
     * @param open comments of which nobody has written how they were taken
     */
    public record Listed(Draft draft, int comments, int open, Optional<SummaryState> summary) {}

    /** Everything about one draft. */
    public record Dossier(
            Draft draft, List<Comment> comments, List<Treatment> treatments, Optional<SummaryState> summary) {

        /** Comments that are some: what was set aside is none. */
        public List<Comment> counted() {
            return comments.stream().filter(one -> one.setAside().isEmpty()).toList();
        }

        public boolean frozen() {
            return summary.filter(state -> !state.writable()).isPresent();
        }
    }

    /** The table as the public reads it. */
    public record OpenSummary(
            Draft draft, Instant since, int comments, List<Treatment> treatments, SummaryState.Papers papers) {}

    private final Drafts drafts;
    private final CommentRepository comments;
    private final SummaryRepository summaries;

    Consultations(Drafts drafts, CommentRepository comments, SummaryRepository summaries) {
        this.drafts = drafts;
        this.comments = comments;
        this.summaries = summaries;
    }

    /** Those that are public now; office and leadership see all, a unit its own. */
    @Transactional(readOnly = true)
    public List<Listed> list(Actor by) {
        by.require(DialogueAction.VIEW);
        var all = drafts.all(by.agency()).stream()
                .filter(draft -> May.readsAll(by) || by.has(Role.UNIT_STAFF, draft.unit()))
                .toList();
        var ids = all.stream().map(Draft::id).toList();
        var counts = comments.counts(ids, by.agency());
        var states = summaries.all(ids, by.agency());
        return all.stream().map(draft -> listed(draft, counts, states)).toList();
    }

    private static Listed listed(
            Draft draft, Map<PublicationId, CommentRepository.Count> counts, Map<PublicationId, SummaryState> states) {
        var count = counts.getOrDefault(draft.id(), new CommentRepository.Count(0, 0));
        return new Listed(draft, count.all(), count.open(), Optional.ofNullable(states.get(draft.id())));
    }

    /** @throws NotFound when there is none that this person may read */
    @Transactional(readOnly = true)
    public Dossier require(PublicationId id, Actor by) {
        by.require(DialogueAction.VIEW);
        var draft = drafts.require(id, by);
        var all = comments.of(id, by.agency());
        return new Dossier(draft, all, comments.treatments(all, id, by.agency()), summaries.find(id, by.agency()));
    }

    /** Whether this person wrote how any of its comments was taken. */
    @Transactional(readOnly = true)
    public boolean wrote(PublicationId id, Actor by) {
        return comments.wrote(by.person(), id, by.agency());
    }

    /** As the public may read it at a moment; the caller has asked whether it may read the draft. */
    @Transactional(readOnly = true)
    public Optional<OpenSummary> open(Draft draft, Instant at, AgencyId agency) {
        return summaries.visible(draft.id(), at, agency).map(state -> {
            var all = comments.of(draft.id(), agency);
            var counted =
                    (int) all.stream().filter(one -> one.setAside().isEmpty()).count();
            return new OpenSummary(
                    draft,
                    state.approved().at(),
                    counted,
                    comments.treatments(all, draft.id(), agency),
                    state.papers());
        });
    }
}
