package vn.hienluong.files;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a file as a person may safely be given it back. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /**
     * Without folders, control and invisible characters (an override of direction makes "fdp.exe" look like
     * "exe.pdf") and what other systems forbid in names; too long a name is cut before its ending. May be empty.
     */
    static String clean(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        var visible = composed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", " ")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return cut(visible);
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
        var tail = ending.length() > 10 || ending.isEmpty() ? "" : "." + ending;
        return name.substring(0, LONGEST - tail.length()).strip() + tail;
    }
}
