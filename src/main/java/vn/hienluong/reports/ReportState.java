package vn.hienluong.reports;

import java.time.Instant;
import java.util.Optional;
import vn.hienluong.authority.PersonId;

/** Where a unit's report stands between the unit and the office. */
public sealed interface ReportState {

    /** Who did it, for whom when by delegation, and when. */
    record Act(PersonId by, Optional<PersonId> onBehalfOf, Instant at) {}

    /** Đang soạn. */
    record Drafting() implements ReportState {

        Proposed propose(Act act) {
            return new Proposed(act);
        }

        Sent send(Act act) {
            return new Sent(act);
        }
    }

    /** Trình lãnh đạo đơn vị. */
    record Proposed(Act act) implements ReportState {

        Drafting giveBack() {
            return new Drafting();
        }

        Sent send(Act sending) {
            return new Sent(sending);
        }
    }

    /** Đã gửi. */
    record Sent(Act act) implements ReportState {

        Received receive(Act receipt) {
            return new Received(act, receipt);
        }

        Returned giveBack(Act act, String reason) {
            return new Returned(act, reason);
        }
    }

    /** Đã tiếp nhận. */
    record Received(Act sending, Act act) implements ReportState {

        Returned giveBack(Act act, String reason) {
            return new Returned(act, reason);
        }
    }

    /** Đề nghị bổ sung, chỉnh sửa. */
    record Returned(Act act, String reason) implements ReportState {

        Proposed propose(Act act) {
            return new Proposed(act);
        }

        Sent send(Act act) {
            return new Sent(act);
        }
    }

    /** The name under which pages and papers know it. */
    enum Name {
        DRAFTING,
        PROPOSED,
        SENT,
        RECEIVED,
        RETURNED
    }

    default Name name() {
        return switch (this) {
            case Drafting _ -> Name.DRAFTING;
            case Proposed _ -> Name.PROPOSED;
            case Sent _ -> Name.SENT;
            case Received _ -> Name.RECEIVED;
            case Returned _ -> Name.RETURNED;
        };
    }

    /** The unit may still change it. */
    default boolean writable() {
        return switch (this) {
            case Drafting _, Proposed _, Returned _ -> true;
            case Sent _, Received _ -> false;
        };
    }

    /** The office has it. */
    default boolean sent() {
        return !writable();
    }
}
