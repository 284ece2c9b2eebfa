package vn.hienluong.files.screening;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The names in a piece of a PDF, read as its bytes stand there. */
final class PdfNames {

    /** A name that is longer than those looked for is none of them. */
    static final int LONGEST = 32;

    private PdfNames() {}

    /** Where the next name begins after a place, its slash; the end when there is none. */
    static long next(MemorySegment bytes, long from) {
        long at = from;
        while (at < bytes.byteSize() && at(bytes, at) != '/') {
            at++;
        }
        return at;
    }

    /** The name after a slash, which may spell its letters as {@code #4a}. */
    static String name(MemorySegment bytes, long slash) {
        var name = new StringBuilder();
        long at = slash + 1;
        while (at < bytes.byteSize() && isRegular(at(bytes, at)) && name.length() < LONGEST) {
            int letter = at(bytes, at);
            int spelt = letter == '#' && at + 2 < bytes.byteSize() ? hex(at(bytes, at + 1), at(bytes, at + 2)) : -1;
            name.append((char) (spelt < 0 ? letter : spelt));
            at += spelt < 0 ? 1 : 3;
        }
        return name.toString();
    }

    /** Whether these letters stand at a place. */
    static boolean stands(String letters, MemorySegment bytes, long from) {
        if (from + letters.length() > bytes.byteSize()) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (at(bytes, from + i) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(MemorySegment bytes, long at) {
        return isBlank(at(bytes, at));
    }

    static int at(MemorySegment bytes, long index) {
        return bytes.get(ValueLayout.JAVA_BYTE, index) & 0xff;
    }

    private static int hex(int high, int low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    private static boolean isBlank(int letter) {
        return letter == 0 || letter == '\t' || letter == '\n' || letter == '\f' || letter == '\r' || letter == ' ';
    }

    private static boolean isRegular(int letter) {
        return !isBlank(letter) && "()<>[]{}/%".indexOf(letter) < 0;
    }
}
