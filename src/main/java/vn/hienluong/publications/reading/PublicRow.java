package vn.hienluong.publications.reading;

import java.time.Instant;
import java.util.Optional;
import vn.hienluong.authority.UnitId;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.facts.Facts;
import vn.hienluong.publications.facts.PublicationKind;

/**
 * A publication as a list shows it.
 *
 * @param shownAt by which the reader places it: the day of a document, else when it became public; lists go by it
 * @param since the first moment at which the publication was public
 * @param changedAt since when it has been public as it is
 */
public record PublicRow(
        PublicationId id,
        EditionId edition,
        PublicationKind kind,
        String slug,
        UnitId owner,
        Line vietnamese,
        Line english,
        Facts facts,
        Instant shownAt,
        Instant since,
        Instant changedAt,
        Optional<Lead> lead) {

    /** Title and summary in one language; empty where there is none. */
    public record Line(String title, String summary) {}

    /** The picture that stands for it. */
    public record Lead(PictureId picture, String alt, String altEnglish) {

        public String alt(boolean english) {
            return english && !altEnglish.isEmpty() ? altEnglish : alt;
        }
    }

    /** Whether it has been written in English, too. */
    public boolean translated() {
        return !english.title().isEmpty();
    }

    /** In the language of the page; Vietnamese where there is no other. */
    public Line in(boolean wantEnglish) {
        return wantEnglish && translated() ? english : vietnamese;
    }

    /** Whether something in it was corrected since it first became public. */
    public boolean corrected() {
        return changedAt.isAfter(since);
    }
}
