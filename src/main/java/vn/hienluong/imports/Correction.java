package vn.hienluong.imports;

import java.time.Instant;

/**
 * What somebody changed in what was understood.
 *
 * @param place which cell: {@code task.12.leads}, {@code header.number}, {@code period.2021-Q1}
 */
public record Correction(String place, String from, String to, String by, Instant at) {}
