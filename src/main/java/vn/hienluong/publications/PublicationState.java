package vn.hienluong.publications;

import java.time.Instant;
import java.util.Optional;

/** How a publication stands before the public. */
public sealed interface PublicationState {

    /** Chưa công khai. */
    record Unpublished() implements PublicationState {

        Public publish(Instant since, Optional<Instant> until) {
            return new Public(since, until);
        }
    }

    /**
     * Đang công khai.
     *
     * @param since the first moment at which it ever was; to come, where it was published at a time
     */
    record Public(Instant since, Optional<Instant> until) implements PublicationState {

        /** Before its first moment; afterwards it is withdrawn. */
        Unpublished callOff() {
            return new Unpublished();
        }

        Withdrawn withdraw(EditionState.Act act, String reason) {
            return new Withdrawn(since, act, reason);
        }

        /** What happens by time alone. */
        Optional<Expired> expire(Instant now) {
            return until.filter(end -> !end.isAfter(now)).map(end -> new Expired(since, end));
        }

        public boolean toCome(Instant now) {
            return since.isAfter(now);
        }
    }

    /** Hết thời hạn đăng tải. */
    record Expired(Instant since, Instant at) implements PublicationState {

        Public publish(Optional<Instant> until) {
            return new Public(since, until);
        }
    }

    /** Đã gỡ: the public sees that, when and why, and nothing else. */
    record Withdrawn(Instant since, EditionState.Act act, String reason) implements PublicationState {

        Public publish(Optional<Instant> until) {
            return new Public(since, until);
        }
    }

    /** The name under which pages and words know it. */
    enum Name {
        UNPUBLISHED,
        PUBLIC,
        EXPIRED,
        WITHDRAWN;

        /** Key of its name. */
        public String label() {
            return "publications.standing."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    default Name name() {
        return switch (this) {
            case Unpublished _ -> Name.UNPUBLISHED;
            case Public _ -> Name.PUBLIC;
            case Expired _ -> Name.EXPIRED;
            case Withdrawn _ -> Name.WITHDRAWN;
        };
    }

    /** The first moment at which it was public, where it has been announced. */
    default Optional<Instant> publicSince() {
        return switch (this) {
            case Unpublished _ -> Optional.empty();
            case Public(var since, var _) -> Optional.of(since);
            case Expired(var since, var _) -> Optional.of(since);
            case Withdrawn(var since, var _, var _) -> Optional.of(since);
        };
    }
}
