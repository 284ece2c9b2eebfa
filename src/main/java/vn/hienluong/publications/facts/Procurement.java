package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;

/** Dự án, đấu thầu, mua sắm công (Nghị định 43/2011/NĐ-CP, Điều 10, khoản 1, điểm g). */
public record Procurement(
        @Lines String aims,
        String field,
        String type,
        String period,
        String budget,
        @Lines Optional<String> progress,
        Optional<LocalDate> deadline)
        implements Facts {

    @Override
    public Optional<LocalDate> ends() {
        return deadline;
    }
}
