package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/** Văn bản; its title is the trích yếu (Nghị định 43/2011/NĐ-CP, Điều 10, khoản 1, điểm e). */
public record LegalDocument(
        String number,
        String type,
        LocalDate issuedOn,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        String issuer,
        String signer,
        String field)
        implements Facts {

    @Override
    public Optional<LocalDate> day() {
        return Optional.of(issuedOn);
    }

    @Override
    public Optional<LocalDate> ends() {
        return effectiveTo;
    }

    @Override
    public Optional<Refusal> contradiction() {
        return effectiveTo.flatMap(end -> Facts.inOrder(effectiveFrom, end));
    }
}
