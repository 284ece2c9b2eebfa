package vn.hienluong.datasets;

import java.time.Instant;
import java.util.Optional;

/**
 * How a list is at a moment.
 *
 * @param version another one whenever a row is another, has come or has gone
 * @param changedAt when something in it last changed, where that is known
 */
public record Standing(long rows, String version, Optional<Instant> changedAt) {}
