package vn.hienluong.links;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that is watched.
 *
 * @param address a path of this site, or an address elsewhere
 * @param expected the digest that an own address must still have; nothing for others
 * @param on the page that it stands on; for an own address itself
 * @param brokenSince the day on which it was first found broken
 * @param repaired the day on which it last was found whole again
 * @param fault message key of what is wrong, where something is
 */
public record Link(
        UUID id,
        String address,
        Optional<String> expected,
        String on,
        String title,
        Optional<LocalDate> checked,
        Optional<LocalDate> brokenSince,
        Optional<LocalDate> repaired,
        Optional<String> fault) {

    public boolean own() {
        return expected.isPresent();
    }
}
