package vn.hienluong.retention;

import java.time.LocalDate;
import vn.hienluong.privacy.Confidence;

/**
 * How long something is kept, from a day on.
 *
 * @param least fewest days that an agency may choose: below them something else would break
 * @param source article, or the document by which the agency decided
 */
public record RetentionRule(
        String kind, LocalDate from, int days, int least, Confidence confidence, String source, boolean own) {

    RetentionRule decided(LocalDate from, int days, String document) {
        return new RetentionRule(kind, from, days, least, Confidence.READ, document, true);
    }
}
