package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;

/** Dự thảo lấy ý kiến: subject, until when, where to; the drafts are its files (NĐ 43/2011/NĐ-CP, Điều 12). */
public record DraftForComment(
        String drafter, LocalDate commentsUntil, @Lines String where, Optional<String> type) implements Facts {

    @Override
    public Optional<LocalDate> ends() {
        return Optional.of(commentsUntil);
    }
}
