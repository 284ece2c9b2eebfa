package vn.hienluong.information;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;

/** Where a request stands between the day on which it arrived and its answer. */
public sealed interface RequestState {

    /** @param by whoever decided; nobody when the asker did */
    record Decision(Instant at, Optional<PersonId> by) {}

    /** Đã tiếp nhận. */
    record Received() implements RequestState {

        Clarifying ask(String what) {
            return new Clarifying(what);
        }

        Classified classify(Complexity complexity) {
            return new Classified(complexity);
        }

        Refused refuse(Decision decision, RefusalGround ground, String reason) {
            return new Refused(decision, ground, reason, Optional.empty());
        }

        Withdrawn withdraw(Decision decision) {
            return new Withdrawn(decision);
        }

        SetAside setAside(Decision decision, String reason) {
            return new SetAside(decision, reason);
        }
    }

    /** Chờ người yêu cầu bổ sung, làm rõ. */
    record Clarifying(String what) implements RequestState {

        Received clarified() {
            return new Received();
        }

        Refused refuse(Decision decision, RefusalGround ground, String reason) {
            return new Refused(decision, ground, reason, Optional.empty());
        }

        Withdrawn withdraw(Decision decision) {
            return new Withdrawn(decision);
        }

        SetAside setAside(Decision decision, String reason) {
            return new SetAside(decision, reason);
        }
    }

    /** Đã phân loại. */
    record Classified(Complexity complexity) implements RequestState {

        Clarifying ask(String what) {
            return new Clarifying(what);
        }

        Classified classify(Complexity other) {
            return new Classified(other);
        }

        Assigned assign(UnitId unit) {
            return new Assigned(complexity, unit);
        }

        Answered answer(Decision decision, UnitId unit, String text) {
            return new Answered(decision, unit, text);
        }

        Refused refuse(Decision decision, RefusalGround ground, String reason) {
            return new Refused(decision, ground, reason, Optional.empty());
        }

        Withdrawn withdraw(Decision decision) {
            return new Withdrawn(decision);
        }

        SetAside setAside(Decision decision, String reason) {
            return new SetAside(decision, reason);
        }
    }

    /** Đã giao đơn vị. */
    record Assigned(Complexity complexity, UnitId unit) implements RequestState {

        Clarifying ask(String what) {
            return new Clarifying(what);
        }

        Assigned classify(Complexity other) {
            return new Assigned(other, unit);
        }

        Assigned assign(UnitId other) {
            return new Assigned(complexity, other);
        }

        Announced announce(LocalDate answerBy) {
            return new Announced(unit, answerBy);
        }

        Extended extend(LocalDate until, String reason) {
            return new Extended(unit, until, reason);
        }

        Answered answer(Decision decision, String text) {
            return new Answered(decision, unit, text);
        }

        Refused refuse(Decision decision, RefusalGround ground, String reason) {
            return new Refused(decision, ground, reason, Optional.of(unit));
        }

        Withdrawn withdraw(Decision decision) {
            return new Withdrawn(decision);
        }
    }

    /** Đã thông báo thời hạn trả lời: the asker knows by when. */
    record Announced(UnitId unit, LocalDate answerBy) implements RequestState {

        Announced assign(UnitId other) {
            return new Announced(other, answerBy);
        }

        Extended extend(LocalDate until, String reason) {
            return new Extended(unit, until, reason);
        }

        Answered answer(Decision decision, String text) {
            return new Answered(decision, unit, text);
        }

        Refused refuse(Decision decision, RefusalGround ground, String reason) {
            return new Refused(decision, ground, reason, Optional.of(unit));
        }

        Withdrawn withdraw(Decision decision) {
            return new Withdrawn(decision);
        }
    }

    /** Đã gia hạn, một lần. */
    record Extended(UnitId unit, LocalDate until, String reason) implements RequestState {

        Extended assign(UnitId other) {
            return new Extended(other, until, reason);
        }

        Answered answer(Decision decision, String text) {
            return new Answered(decision, unit, text);
        }

        Refused refuse(Decision decision, RefusalGround ground, String why) {
            return new Refused(decision, ground, why, Optional.of(unit));
        }

        Withdrawn withdraw(Decision decision) {
            return new Withdrawn(decision);
        }
    }

    /** Đã cung cấp thông tin. */
    record Answered(Decision decision, UnitId unit, String text) implements RequestState {}

    /** Đã từ chối, bằng văn bản có căn cứ. */
    record Refused(Decision decision, RefusalGround ground, String reason, Optional<UnitId> unit)
            implements RequestState {}

    /** Người yêu cầu rút. */
    record Withdrawn(Decision decision) implements RequestState {}

    /** Không phải yêu cầu cung cấp thông tin: kept and counted, not worked on. */
    record SetAside(Decision decision, String reason) implements RequestState {}

    /** The name under which pages and rows know it. */
    enum Name {
        RECEIVED,
        CLARIFYING,
        CLASSIFIED,
        ASSIGNED,
        ANNOUNCED,
        EXTENDED,
        ANSWERED,
        REFUSED,
        WITHDRAWN,
        SET_ASIDE;

        public boolean open() {
            return compareTo(ANSWERED) < 0;
        }
    }

    default Name name() {
        return switch (this) {
            case Received _ -> Name.RECEIVED;
            case Clarifying _ -> Name.CLARIFYING;
            case Classified _ -> Name.CLASSIFIED;
            case Assigned _ -> Name.ASSIGNED;
            case Announced _ -> Name.ANNOUNCED;
            case Extended _ -> Name.EXTENDED;
            case Answered _ -> Name.ANSWERED;
            case Refused _ -> Name.REFUSED;
            case Withdrawn _ -> Name.WITHDRAWN;
            case SetAside _ -> Name.SET_ASIDE;
        };
    }

    /** Whose it is, once that is said. */
    default Optional<UnitId> assignedTo() {
        return switch (this) {
            case Assigned(var _, var unit) -> Optional.of(unit);
            case Announced(var unit, var _) -> Optional.of(unit);
            case Extended(var unit, var _, var _) -> Optional.of(unit);
            case Answered(var _, var unit, var _) -> Optional.of(unit);
            case Refused(var _, var _, var _, var unit) -> unit;
            case Received _, Clarifying _, Classified _, Withdrawn _, SetAside _ -> Optional.empty();
        };
    }

    default Optional<Decision> decided() {
        return switch (this) {
            case Answered(var decision, var _, var _) -> Optional.of(decision);
            case Refused(var decision, var _, var _, var _) -> Optional.of(decision);
            case Withdrawn(var decision) -> Optional.of(decision);
            case SetAside(var decision, var _) -> Optional.of(decision);
            case Received _, Clarifying _, Classified _, Assigned _, Announced _, Extended _ -> Optional.empty();
        };
    }

    /** Nobody works on it any more. */
    default boolean closed() {
        return !name().open();
    }
}
