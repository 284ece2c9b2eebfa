package vn.hienluong.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A signed plan.
 *
 * @param number and {@code notation} as printed: {@code 07}, {@code KH-SKHCN}
 * @param opening the sentence by which its reports begin: what is carried out, with the legal bases
 * @param file the signed paper that was read, in {@code files}
 */
public record Plan(
        PlanId id,
        String number,
        String notation,
        LocalDate issuedOn,
        String place,
        String title,
        int year,
        String annexTitle,
        String opening,
        Signer signer,
        List<String> recipients,
        Optional<UUID> file,
        PlanState state) {

    /** @param capacity such as {@code KT. GIÁM ĐỐC}; empty when the head signs */
    public record Signer(String capacity, String position, String name) {}

    public String sign() {
        return number + "/" + notation;
    }

    public boolean tracked() {
        return state instanceof PlanState.Tracked;
    }
}
