package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;

/** Báo cáo. */
public record Report(String number, LocalDate issuedOn, String period, Optional<String> issuer) implements Facts {

    @Override
    public Optional<LocalDate> day() {
        return Optional.of(issuedOn);
    }
}
