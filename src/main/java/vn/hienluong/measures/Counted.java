package vn.hienluong.measures;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A record behind a number.
 *
 * @param said as people call it: number and subject of a document, a unit and a period
 * @param day on which it was counted
 * @param href the page that shows it, where there is one
 * @param in it stands in the number itself, and not only in the whole that a share is of
 */
public record Counted(String said, LocalDate day, Optional<String> href, boolean in) {}
