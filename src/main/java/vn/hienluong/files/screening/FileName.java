package vn.hienluong.files.screening;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file as a person may safely be given it back. It never becomes a path. */
public final class FileName {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;

    /** Names that Windows keeps for its devices, whatever their ending. */
    private static final Pattern RESERVED = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\\s*(\\..*)?",
            Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /**
     * Without folders, control and invisible characters (an override of direction makes "fdp.exe" look like
     * "exe.pdf") and what other systems forbid in names; too long a name is cut before its ending. May be empty.
     */
    public static String clean(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        var visible = composed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", " ")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return cut(RESERVED.matcher(visible).matches() ? "_" + visible : visible);
    }

    /** In small letters and without the dot; empty when there is none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var ending = ending(name);
        var tail = ending.length() > LONGEST_ENDING || ending.isEmpty() ? "" : "." + ending;
        int end = LONGEST - tail.length();
        // half of a pair is no letter
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
                        .strip()
                + tail;
    }
}
