package vn.hienluong.publications;

import java.time.Instant;
import java.util.Set;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.publications.EditionState.Published;

/**
 * What somebody may do with an edition as it stands: the buttons of its page. The acts ask again.
 *
 * @param ownWords the next step would be theirs, had they not written some of it
 */
public record May(
        boolean write,
        boolean propose,
        boolean takeBack,
        boolean review,
        boolean approve,
        boolean ownWords,
        boolean giveBack,
        boolean publish,
        boolean callOff,
        boolean setEnd,
        boolean withdraw,
        boolean beginNext) {

    static May of(Publication publication, Edition edition, Set<PersonId> authors, Instant now, Actor by) {
        var state = edition.state();
        boolean writes = mayWrite(publication.owner(), by);
        boolean publishes = PublicationAction.PUBLISH.allowedTo(by);
        boolean approves = PublicationAction.APPROVE.allowedTo(by) && state instanceof EditionState.Reviewed;
        boolean waits = state instanceof Published(var _, var _, var span)
                && span.from().isAfter(now);
        boolean shown = state.shown().filter(span -> span.holds(now)).isPresent();
        boolean isPublic = publication.state() instanceof PublicationState.Public seen && !seen.toCome(now);
        return new May(
                writes && state.writable(),
                writes && state.writable(),
                writes && state instanceof EditionState.Proposed,
                mayReview(publication.owner(), by) && state instanceof EditionState.Proposed,
                approves && mayApprove(authors, by),
                approves && !mayApprove(authors, by),
                mayGiveBack(state, publication.owner(), by),
                publishes && state instanceof EditionState.Approved,
                publishes && waits,
                publishes && state instanceof Published && (shown || waits),
                PublicationAction.WITHDRAW.allowedTo(by) && isPublic,
                writes && edition.latest() && state.shown().isPresent());
    }

    // whose publication it is: the unit that owns it writes and reviews it; the office writes for any, as with reports

    /** Office and leadership read every draft; a unit reads its own. */
    static boolean readsAll(Actor by) {
        return by.has(Role.OFFICE) || by.has(Role.OFFICE_HEAD) || by.has(Role.LEADER);
    }

    static boolean mayRead(UnitId owner, Actor by) {
        return readsAll(by) || by.has(Role.UNIT_STAFF, owner);
    }

    static boolean mayWrite(UnitId owner, Actor by) {
        return by.has(Role.UNIT_STAFF, owner) || by.has(Role.OFFICE);
    }

    static boolean mayReview(UnitId owner, Actor by) {
        return by.has(Role.UNIT_HEAD, owner);
    }

    /** Four eyes: whoever wrote a word of it does not approve it. */
    static boolean mayApprove(Set<PersonId> authors, Actor by) {
        return PublicationAction.APPROVE.allowedTo(by) && authors.stream().noneMatch(by::isPerson);
    }

    /** Whoever has the next step may also give it back. */
    static boolean mayGiveBack(EditionState state, UnitId owner, Actor by) {
        return switch (state) {
            case EditionState.Proposed _ -> mayReview(owner, by);
            case EditionState.Reviewed _ -> PublicationAction.APPROVE.allowedTo(by);
            case EditionState.Approved _ -> PublicationAction.PUBLISH.allowedTo(by);
            case EditionState.Draft _, EditionState.Returned _, EditionState.Published _, EditionState.Superseded _ ->
                false;
        };
    }
}
