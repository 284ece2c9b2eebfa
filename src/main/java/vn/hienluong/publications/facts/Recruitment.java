package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;

/** Tuyển dụng. */
public record Recruitment(
        @Lines String posts,
        Optional<Integer> quantity,
        LocalDate deadline,
        @Lines String where) implements Facts {

    @Override
    public Optional<LocalDate> ends() {
        return Optional.of(deadline);
    }
}
