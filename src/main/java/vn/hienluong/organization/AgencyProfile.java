package vn.hienluong.organization;

import java.text.Normalizer;
import java.util.regex.Pattern;
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

    private static final Pattern IN_A_SIGN = Pattern.compile("[\\p{L}\\p{N}]+(?:[-.&][\\p{L}\\p{N}]+)*");

    /** Letters and digits, joined by a hyphen, a point or &amp;, as in {@code 07/KH-SKHCN}: no space and no slash. */
    public static boolean fitsInASign(String notation) {
        return IN_A_SIGN
                .matcher(Normalizer.normalize(notation, Normalizer.Form.NFC))
                .matches();
    }

    /** Whether it is called so, however that is spelt: by name, short name or notation. */
    public boolean isCalled(String words) {
        return Stream.of(name, shortName, notation).anyMatch(own -> Folding.same(own, words));
    }
}
