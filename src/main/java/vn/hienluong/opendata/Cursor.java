package vn.hienluong.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of rows ended, as readers hand it back: it is to be taken as it is, and what stands in it may change. It tells
 * nothing that the row before did not.
 */
final class Cursor {

    private static final int LONGEST = 400;

    private Cursor() {}

    static String of(String dataset, String lastId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((dataset + "/" + lastId).getBytes(StandardCharsets.UTF_8));
    }

    /** The id behind which the next page begins; nothing when it is none of ours, or one of another list. */
    static Optional<String> read(String dataset, String cursor) {
        var start = dataset + "/";
        return Optional.of(cursor)
                .filter(one -> one.length() <= LONGEST)
                .flatMap(Cursor::decoded)
                .filter(one -> one.startsWith(start) && one.length() > start.length())
                .map(one -> one.substring(start.length()));
    }

    private static Optional<String> decoded(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                    .filter(one -> one.indexOf('\0') < 0);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
