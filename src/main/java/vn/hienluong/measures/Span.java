package vn.hienluong.measures;

import java.time.Instant;
import java.time.LocalDate;
import vn.hienluong.platform.Time;

/** Days in Vietnam, the first and the last included. */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** The first moment. */
    public Instant start() {
        return Time.startOf(from);
    }

    /** The first moment that no longer belongs to it. */
    public Instant end() {
        return Time.endOf(to);
    }

    /** Lũy kế: from the first of January to the same last day. */
    public Span sinceJanuary() {
        return new Span(to.withDayOfYear(1), to);
    }
}
