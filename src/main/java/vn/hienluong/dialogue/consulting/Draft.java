package vn.hienluong.dialogue.consulting;

import java.time.LocalDate;
import vn.hienluong.authority.UnitId;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.facts.DraftForComment;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicRow;

/** A draft that is, or was, out for comment. */
public record Draft(
        PublicationId id,
        String slug,
        String title,
        String titleEnglish,
        String drafter,
        UnitId unit,
        LocalDate until) {

    /** Until the end of the last day. */
    public boolean openOn(LocalDate day) {
        return !day.isAfter(until);
    }

    /** Within the site of its agency. */
    String address() {
        return "/" + PublicationKind.DRAFT_FOR_COMMENT.path() + "/" + slug;
    }

    static Draft of(PublicRow row, DraftForComment facts) {
        return new Draft(
                row.id(),
                row.slug(),
                row.vietnamese().title(),
                row.english().title(),
                facts.drafter(),
                row.owner(),
                facts.commentsUntil());
    }
}
