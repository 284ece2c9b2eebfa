package vn.hienluong.measures.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.Choice;

/**
 * The records behind a number.
 *
 * @param hidden how many of them this reader may not see, or that are too many to list
 * @param digest of all of them, in hexadecimal
 */
public record RecordsPage(
        String at,
        String measureAt,
        String name,
        String counts,
        String amount,
        String from,
        String to,
        List<Choice> units,
        String unit,
        boolean parted,
        List<Row> rows,
        long hidden,
        String digest) {

    public record Row(String said, String day, Optional<String> href, boolean in) {}
}
