package vn.hienluong.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A record as it is found.
 *
 * @param kind message key of what kind of record it is, such as "Nhiệm vụ"
 * @param number as printed, such as {@code 07/KH-SKHCN}; may be empty
 * @param body whatever else it says; only the first 200,000 characters are kept
 * @param href the page that shows it: whoever is among the readers may open it
 * @param day by which the reader places it in time
 */
public record Entry(
        String kind,
        UUID record,
        String number,
        String title,
        String body,
        String href,
        Readers readers,
        Optional<LocalDate> day) {

    static final int LONGEST = 200_000;

    public Entry {
        // PostgreSQL keeps no NUL in a text
        body = body.length() > LONGEST ? body.substring(0, LONGEST) : body;
        body = body.replace('\0', ' ');
    }
}
