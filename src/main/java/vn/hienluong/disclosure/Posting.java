package vn.hienluong.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.files.FileId;
import vn.hienluong.proofs.ProofId;

/**
 * An item public in one of its places, by the hands of people or on the portal.
 *
 * @param where in words, such as where the board hangs; on the portal the address
 * @param until the last day of the time that it stays at least, where the law says how long
 * @param by who posted it
 * @param witnesses a name a line; the only persons that this room keeps
 * @param listed what was posted, a line each
 */
public record Posting(
        PostingId id,
        ItemId item,
        Place place,
        String where,
        LocalDate begun,
        Optional<LocalDate> until,
        ProofId proof,
        String by,
        String witnesses,
        String listed,
        Optional<FileId> document,
        Optional<FileId> picture,
        Optional<Ended> ended) {

    /** @param early before its time */
    public record Ended(LocalDate on, ProofId proof, String by, String reason, boolean early) {}

    boolean standsAt(Place where) {
        return place == where && ended.isEmpty();
    }

    public boolean byPeople() {
        return place != Place.PORTAL;
    }

    /** Whether taking it away on a day would be before its time, where the law says how long it stays. */
    boolean tooEarly(LocalDate day) {
        return until.filter(last -> !day.isAfter(last)).isPresent();
    }
}
