package vn.hienluong.dialogue.consulting;

import java.time.Instant;
import vn.hienluong.authority.PersonId;
import vn.hienluong.files.FileId;

/** Where the table of a draft's comments stands. Until it is proposed there is none. */
public sealed interface SummaryState {

    record Act(PersonId by, Instant at) {}

    /** The table in the two forms in which it is given out. */
    record Papers(FileId word, FileId pdf) {}

    /** Chờ duyệt. */
    record Proposed(Act proposed) implements SummaryState {

        Returned giveBack(Act act, String reason) {
            return new Returned(proposed, act, reason);
        }

        Published approve(Act act, Papers papers) {
            return new Published(proposed, act, papers);
        }
    }

    /** Trả lại để sửa. */
    record Returned(Act proposed, Act returned, String reason) implements SummaryState {

        Proposed propose(Act act) {
            return new Proposed(act);
        }
    }

    /** Đã công khai; nothing of it changes any more. */
    record Published(Act proposed, Act approved, Papers papers) implements SummaryState {}

    /** Whether the comments and how they were taken may still be written. */
    default boolean writable() {
        return this instanceof Returned;
    }
}
