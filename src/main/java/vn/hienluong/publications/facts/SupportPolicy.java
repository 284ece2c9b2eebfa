package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;

/** Chính sách hỗ trợ (vốn, đổi mới công nghệ …). */
public record SupportPolicy(
        String field,
        @Lines String who,
        @Lines String conditions,
        @Lines String amount,
        @Lines String where,
        Optional<LocalDate> until)
        implements Facts {

    @Override
    public Optional<LocalDate> ends() {
        return until;
    }
}
