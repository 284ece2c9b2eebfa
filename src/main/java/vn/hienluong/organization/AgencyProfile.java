package vn.hienluong.organization;

import java.util.stream.Stream;
import vn.hienluong.platform.AgencyId;

/**
 * The agency as its papers name it.
 *
 * @param notation what stands after the kind in a document's sign, such as {@code SKHCN}
 * @param superior the body above, first line of the letterhead
 * @param place place of signing
 * @param sample true where everything in it is sample data, and every page and paper says so
 * @param dueDayTolerated whether what arrives on the very day of "before the 5th" still counts as on time
 */
public record AgencyProfile(
        AgencyId id,
        String name,
        String shortName,
        String notation,
        String superior,
        String place,
        boolean sample,
        boolean dueDayTolerated) {

    /** Whether it is called so, however that is spelt: by name, short name or notation. */
    public boolean isCalled(String words) {
        return Stream.of(name, shortName, notation).anyMatch(own -> Folding.same(own, words));
    }
}
