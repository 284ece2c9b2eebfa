package vn.hienluong.publications;

import java.time.Instant;
import vn.hienluong.authority.PersonId;

/**
 * The words of a publication from one moment to another.
 *
 * @param number 1 for the first; each correction is a further one
 * @param version counts the changes of its words, so that nobody writes over somebody else unseen
 */
public record Edition(
        EditionId id,
        PublicationId publication,
        int number,
        boolean latest,
        int version,
        EditionContent content,
        PersonId changedBy,
        Instant changedAt,
        EditionState state) {}
