package vn.hienluong.privacy;

import java.util.List;
import java.util.Optional;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Refusal;

/**
 * What a room holds about people; each room with a table declares one as a bean. A law test walks the catalogue: a column
 * that looks like personal data stands in {@link #holdings()} or, with a reason, in {@link #setAside()}. The
 * other methods are asked only about people of a kind that the room holds, in a transaction of the agency.
 */
public interface PersonalDataSource {

    List<Holding> holdings();

    default List<SetAside> setAside() {
        return List.of();
    }

    /** Every row about somebody, of every table that is declared to hold some of their kind. */
    default List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of();
    }

    /** Why their data may not be erased yet. */
    default Optional<Refusal> objection(DataSubject subject, AgencyId agency) {
        return Optional.empty();
    }

    /** Stops what is done with their data and no duty asks for; says what was stopped and what goes on. */
    default List<Effect> restrict(DataSubject subject, Actor by) {
        return staying(subject.kind());
    }

    /**
     * Takes away what the law lets be taken away, with a line in the journal; says so of each use, and of each that stays.
     */
    default List<Effect> erase(DataSubject subject, Actor by) {
        return staying(subject.kind());
    }

    /** What stays in any case. */
    private List<Effect> staying(Whose kind) {
        return holdings().stream()
                .map(Holding::use)
                .filter(use -> use.whose() == kind && use.onRequest() == OnRequest.STAYS)
                .distinct()
                .map(Effect::stayed)
                .toList();
    }
}
