package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/** Chiến lược, quy hoạch, kế hoạch. */
public record PlanDocument(
        String number,
        LocalDate issuedOn,
        String issuer,
        Optional<String> signer,
        Optional<Integer> fromYear,
        Optional<Integer> toYear,
        Optional<String> field)
        implements Facts {

    @Override
    public Optional<LocalDate> day() {
        return Optional.of(issuedOn);
    }

    @Override
    public Optional<Refusal> contradiction() {
        return fromYear.flatMap(from -> toYear.flatMap(to -> Facts.inOrder(from, to)));
    }
}
