package vn.hienluong.datarequests;

import java.time.Instant;
import java.util.Optional;
import vn.hienluong.authority.PersonId;

/** How far a request is: received, taken by somebody who handles it, done or refused with a reason. */
public sealed interface DataRequestState {

    /** Who has it in hand, and since when. */
    record Hand(PersonId of, Instant since) {}

    record Received() implements DataRequestState {

        Taken take(PersonId by, Instant at) {
            return new Taken(new Hand(by, at));
        }
    }

    record Taken(Hand hand) implements DataRequestState {

        /** Somebody else goes on with it. */
        Taken take(PersonId other, Instant now) {
            return new Taken(new Hand(other, now));
        }

        Done finish(Instant now, String decision) {
            return new Done(hand, now, decision);
        }

        Refused refuse(Instant now, String decision) {
            return new Refused(hand, now, decision);
        }
    }

    /** @param decision what was done, in the words of whoever did it */
    record Done(Hand hand, Instant at, String decision) implements DataRequestState {}

    /** @param decision why not */
    record Refused(Hand hand, Instant at, String decision) implements DataRequestState {}

    default boolean open() {
        return this instanceof Received || this instanceof Taken;
    }

    /** Who handles it, or did. */
    default Optional<Hand> handled() {
        return switch (this) {
            case Received _ -> Optional.empty();
            case Taken taken -> Optional.of(taken.hand());
            case Done done -> Optional.of(done.hand());
            case Refused refused -> Optional.of(refused.hand());
        };
    }
}
