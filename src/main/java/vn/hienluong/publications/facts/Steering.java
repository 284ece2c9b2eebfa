package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;

/** Chỉ đạo, điều hành (Nghị định 43/2011/NĐ-CP, Điều 10, khoản 1, điểm c). */
public record Steering(
        Part part,
        Optional<String> number,
        Optional<LocalDate> issuedOn,
        Optional<String> issuer,
        Optional<String> signer)
        implements Facts {

    /** Which of the four things that the decree names. */
    public enum Part {
        DIRECTION,
        PETITION_HANDLING,
        COMMENDATION,
        LEADERS_SCHEDULE
    }

    @Override
    public Optional<LocalDate> day() {
        return issuedOn;
    }
}
