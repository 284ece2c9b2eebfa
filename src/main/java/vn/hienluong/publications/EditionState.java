package vn.hienluong.publications;

import java.time.Instant;
import java.util.Optional;
import vn.hienluong.authority.PersonId;

/** Where an edition stands between those who write it and the public. */
public sealed interface EditionState {

    record Act(PersonId by, Instant at) {}

    /** @param digest of everything that was approved, in hexadecimal */
    record Decided(Act proposed, Act reviewed, Act approved, String digest) {}

    /** Soạn thảo. */
    record Draft() implements EditionState {

        Proposed propose(Act act) {
            return new Proposed(act);
        }
    }

    /** Trình lãnh đạo đơn vị. */
    record Proposed(Act proposed) implements EditionState {

        Reviewed review(Act act) {
            return new Reviewed(proposed, act);
        }

        Draft takeBack() {
            return new Draft();
        }

        Returned giveBack(Act act, String reason) {
            return new Returned(act, reason);
        }
    }

    /** Lãnh đạo đơn vị đã duyệt nội dung; chờ phê duyệt. */
    record Reviewed(Act proposed, Act reviewed) implements EditionState {

        /** @param digest of everything that is approved, in hexadecimal */
        Approved approve(Act act, String digest) {
            return new Approved(new Decided(proposed, reviewed, act, digest));
        }

        Returned giveBack(Act act, String reason) {
            return new Returned(act, reason);
        }
    }

    /** Đã phê duyệt; may be published as it is, and not otherwise. */
    record Approved(Decided decided) implements EditionState {

        Published publish(Act act, Span span) {
            return new Published(decided, act, span);
        }

        Returned giveBack(Act act, String reason) {
            return new Returned(act, reason);
        }
    }

    /** Đã xuất bản, hoặc hẹn giờ. */
    record Published(Decided decided, Act published, Span span) implements EditionState {

        /** The next edition takes its place at a moment. */
        Superseded supersede(Instant at) {
            return new Superseded(decided, published, span.until(at));
        }

        /** A publication to come is called off. */
        Approved callOff() {
            return new Approved(decided);
        }

        Published endingAt(Instant at) {
            return new Published(decided, published, span.until(at));
        }

        Published wantedUntil(Optional<Instant> until) {
            return new Published(decided, published, new Span(span.from(), until, until));
        }
    }

    /** Đã có bản thay thế. */
    record Superseded(Decided decided, Act published, Span span) implements EditionState {

        /** The next edition was called off before its time. */
        Published restore() {
            return new Published(decided, published, new Span(span.from(), span.wanted(), span.wanted()));
        }
    }

    /** Trả lại để sửa. */
    record Returned(Act returned, String reason) implements EditionState {

        Proposed propose(Act act) {
            return new Proposed(act);
        }
    }

    /**
     * When it is public.
     *
     * @param until the first moment at which it no longer is
     * @param wanted when whoever published it wanted it to end by itself
     */
    record Span(Instant from, Optional<Instant> until, Optional<Instant> wanted) {

        Span until(Instant at) {
            return new Span(from, Optional.of(at), wanted);
        }

        public boolean holds(Instant moment) {
            return !from.isAfter(moment)
                    && until.filter(end -> !end.isAfter(moment)).isEmpty();
        }
    }

    /** The name under which tables, pages and words know it. */
    enum Name {
        DRAFT,
        RETURNED,
        PROPOSED,
        REVIEWED,
        APPROVED,
        PUBLISHED,
        SUPERSEDED;

        /** Key of its name. */
        public String label() {
            return "publications.stage."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    default Name name() {
        return switch (this) {
            case Draft _ -> Name.DRAFT;
            case Returned _ -> Name.RETURNED;
            case Proposed _ -> Name.PROPOSED;
            case Reviewed _ -> Name.REVIEWED;
            case Approved _ -> Name.APPROVED;
            case Published _ -> Name.PUBLISHED;
            case Superseded _ -> Name.SUPERSEDED;
        };
    }

    default boolean writable() {
        return this instanceof Draft || this instanceof Returned;
    }

    default Optional<Span> shown() {
        return switch (this) {
            case Published(var _, var _, var span) -> Optional.of(span);
            case Superseded(var _, var _, var span) -> Optional.of(span);
            case Draft _, Returned _, Proposed _, Reviewed _, Approved _ -> Optional.empty();
        };
    }
}
