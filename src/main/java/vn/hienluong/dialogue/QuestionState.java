package vn.hienluong.dialogue;

import java.time.Instant;
import java.util.Optional;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;

/** Where a question stands between whoever asked and the answer. */
public sealed interface QuestionState {

    record Act(PersonId by, Instant at) {}

    /** Which unit answers, and who gave it to them. */
    record Hand(UnitId unit, Act given) {}

    /** Given back to its writers, or taken down, and why. */
    record Because(Act act, String reason) {}

    /** Mới nhận. */
    record Received() implements QuestionState {

        Assigned assign(Hand hand) {
            return new Assigned(hand, Optional.empty());
        }

        SetAside setAside(Because why) {
            return new SetAside(why);
        }

        Withdrawn withdraw(Instant at) {
            return new Withdrawn(Optional.empty(), at);
        }
    }

    /**
     * Đã giao đơn vị trả lời.
     *
     * @param returned the answer came back to its writers
     */
    record Assigned(Hand hand, Optional<Because> returned) implements QuestionState {

        Assigned assign(Hand other) {
            return new Assigned(other, returned);
        }

        Proposed propose(Act act) {
            return new Proposed(hand, act);
        }

        SetAside setAside(Because why) {
            return new SetAside(why);
        }

        Withdrawn withdraw(Instant at) {
            return new Withdrawn(Optional.of(hand), at);
        }
    }

    /** Chờ duyệt câu trả lời. */
    record Proposed(Hand hand, Act proposed) implements QuestionState {

        Answered approve(Act act) {
            return new Answered(hand, proposed, act, Optional.empty());
        }

        Assigned giveBack(Because why) {
            return new Assigned(hand, Optional.of(why));
        }

        Withdrawn withdraw(Instant at) {
            return new Withdrawn(Optional.of(hand), at);
        }
    }

    /**
     * Đã trả lời.
     *
     * @param hidden it was public and was taken down
     */
    record Answered(Hand hand, Act proposed, Act approved, Optional<Because> hidden) implements QuestionState {

        Answered hide(Because why) {
            return new Answered(hand, proposed, approved, Optional.of(why));
        }
    }

    /** Không phải câu hỏi: kept and counted, not answered. */
    record SetAside(Because why) implements QuestionState {

        Received putBack() {
            return new Received();
        }
    }

    /**
     * Người hỏi đã rút.
     *
     * @param hand the unit that had it, which still sees that it was withdrawn
     */
    record Withdrawn(Optional<Hand> hand, Instant at) implements QuestionState {}

    /** The name under which tables, pages and words know it. */
    enum Name {
        RECEIVED,
        ASSIGNED,
        PROPOSED,
        ANSWERED,
        SET_ASIDE,
        WITHDRAWN;

        public boolean open() {
            return ordinal() <= PROPOSED.ordinal();
        }
    }

    default Name name() {
        return switch (this) {
            case Received _ -> Name.RECEIVED;
            case Assigned _ -> Name.ASSIGNED;
            case Proposed _ -> Name.PROPOSED;
            case Answered _ -> Name.ANSWERED;
            case SetAside _ -> Name.SET_ASIDE;
            case Withdrawn _ -> Name.WITHDRAWN;
        };
    }

    default Optional<Hand> handed() {
        return switch (this) {
            case Assigned assigned -> Optional.of(assigned.hand());
            case Proposed proposed -> Optional.of(proposed.hand());
            case Answered answered -> Optional.of(answered.hand());
            case Withdrawn withdrawn -> withdrawn.hand();
            case Received _, SetAside _ -> Optional.empty();
        };
    }
}
