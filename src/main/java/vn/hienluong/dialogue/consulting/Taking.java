package vn.hienluong.dialogue.consulting;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.May;
import vn.hienluong.dialogue.consulting.Treatment.Verdict;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.publications.PublicationId;

/** How comments are taken: tiếp thu, tiếp thu một phần, giải trình, each with its reason; what is none is set aside. */
@Component
public class Taking {

    public static final int REASON = 10_000;

    private final Drafts drafts;
    private final CommentRepository comments;
    private final SummaryRepository summaries;
    private final Audit audit;
    private final Clock clock;

    Taking(Drafts drafts, CommentRepository comments, SummaryRepository summaries, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.comments = comments;
        this.summaries = summaries;
        this.audit = audit;
        this.clock = clock;
    }

    /** One verdict for all of these, in place of what was written for them before. */
    @Transactional
    public Outcome<Draft> take(PublicationId id, List<CommentId> of, Verdict verdict, String reason, Actor by) {
        return writable(id, by, draft -> {
            if (of.isEmpty()) {
                return Outcome.refused("dialogue.take.none");
            }
            if (reason.isBlank() || reason.length() > REASON) {
                return Outcome.refused("dialogue.take.reason-missing", REASON);
            }
            int taken = comments.take(of, verdict, reason, by.person(), clock.instant(), id, by.agency());
            if (taken != new HashSet<>(of).size()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused("dialogue.take.changed");
            }
            record("dialogue.summary.taken", id, Optional.empty(), by, verdict, reason, of);
            return Outcome.done(draft);
        });
    }

    /** Advertising, insults, tests: kept with the reason, counted apart, in no table. */
    @Transactional
    public Outcome<Draft> setAside(PublicationId id, CommentId comment, String reason, Actor by) {
        requireThere(id, comment, by);
        return writable(id, by, draft -> {
            if (reason.isBlank()) {
                return Outcome.refused("dialogue.reason-missing");
            }
            comments.setAside(comment, Optional.of(reason), by.person(), clock.instant(), id, by.agency());
            record("dialogue.summary.set-aside", id, Optional.of(reason), by, comment);
            return Outcome.done(draft);
        });
    }

    @Transactional
    public Outcome<Draft> putBack(PublicationId id, CommentId comment, Actor by) {
        requireThere(id, comment, by);
        return writable(id, by, draft -> {
            comments.setAside(comment, Optional.empty(), by.person(), clock.instant(), id, by.agency());
            record("dialogue.summary.put-back", id, Optional.empty(), by, comment);
            return Outcome.done(draft);
        });
    }

    /** One that is not there is not found, whoever asks. */
    private void requireThere(PublicationId id, CommentId comment, Actor by) {
        by.require(DialogueAction.WRITE);
        drafts.require(id, by);
        if (!comments.exists(comment, id, by.agency())) {
            throw new NotFound();
        }
    }

    private interface Work {
        Outcome<Draft> on(Draft draft);
    }

    private Outcome<Draft> writable(PublicationId id, Actor by, Work work) {
        by.require(DialogueAction.WRITE);
        var draft = drafts.require(id, by);
        if (!May.writes(draft.unit(), by)) {
            return Outcome.refused("dialogue.comments.not-yours");
        }
        summaries.hold(id, by.agency());
        boolean frozen = summaries
                .find(id, by.agency())
                .filter(state -> !state.writable())
                .isPresent();
        return frozen ? Outcome.refused("dialogue.comments.frozen") : work.on(draft);
    }

    private void record(String act, PublicationId id, Optional<String> reason, Actor by, Object... changed) {
        audit.record(by.author(), act, new Subject("dialogue.summary", id.value()), reason, changed);
    }
}
