package vn.hienluong.extraction;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as it is compared: composed letters, plain spaces, nothing invisible. */
final class Tidy {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFE\\uFFFF]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t\\x0B\\f]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x9F]");
    private static final Pattern ENDED = Pattern.compile(".*[.;:!?\\u2026/)\\]\"\\u201D]\\s*$", Pattern.DOTALL);
    private static final Pattern BROKEN = Pattern.compile(".*[\\p{L}\\d][-/]", Pattern.DOTALL);
    private static final Pattern GOES_ON = Pattern.compile("^(?!\\p{L}{1,2}[.)])\\p{Ll}.*", Pattern.DOTALL);

    private Tidy() {}

    /** Lines stay, each with single spaces and none at its ends; empty lines at both ends go. */
    static String text(CharSequence raw) {
        var visible = INVISIBLE.matcher(raw).replaceAll("");
        var plain = CONTROLS.matcher(visible.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        var composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        return composed.lines()
                .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Two lines of one paragraph; a number of a document may be broken after its stroke, which is no space. */
    static String joined(String line, String next) {
        return BROKEN.matcher(line).matches() ? line + next : line + " " + next;
    }

    /** Whether a paragraph that the end of a page cut off goes on in the next one. */
    static boolean goesOn(String cut, String next) {
        return !ENDED.matcher(cut).matches() && GOES_ON.matcher(next).matches();
    }
}
