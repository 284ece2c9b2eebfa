package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/** Chương trình, đề tài khoa học: public within 20 working days of approval, and of acceptance (NĐ 43/2011/NĐ-CP, Điều 17). */
public record ScienceProject(
        String code,
        String level,
        String field,
        String host,
        Optional<String> leader,
        Optional<Integer> fromYear,
        Optional<Integer> toYear,
        LocalDate approvedOn,
        Optional<LocalDate> acceptedOn,
        @Lines Optional<String> result)
        implements Facts {

    @Override
    public Optional<LocalDate> day() {
        return Optional.of(acceptedOn.orElse(approvedOn));
    }

    /** What was accepted has a result, and the public is told. */
    @Override
    public Optional<Refusal> contradiction() {
        if (acceptedOn.isPresent() && result.isEmpty()) {
            return Optional.of(Refusal.of("publications.facts.result-missing"));
        }
        return acceptedOn.flatMap(accepted -> Facts.inOrder(approvedOn, accepted));
    }
}
