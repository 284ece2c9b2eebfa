package vn.hienluong.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was found.
 *
 * @param kind message key
 * @param rank the higher the better
 */
public record Hit(
        UUID id,
        String kind,
        String number,
        String title,
        Snippet snippet,
        String href,
        Optional<LocalDate> day,
        float rank) {}
