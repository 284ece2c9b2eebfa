package vn.hienluong.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A plan that the office has confirmed and that is to be tracked. */
public record NewPlan(
        String number,
        String notation,
        LocalDate issuedOn,
        String place,
        String title,
        int year,
        String annexTitle,
        String opening,
        Plan.Signer signer,
        List<String> recipients,
        Optional<UUID> file,
        Optional<PlanId> copiedFrom,
        Outline outline,
        List<NewHeading> headings,
        List<NewTask> tasks) {

    /** @param parent place of the parent in the list of headings */
    public record NewHeading(
            OptionalInt parent,
            int level,
            String printedNumber,
            String title,
            String reportTitle,
            Optional<String> dimension) {}

    /** @param heading place of the heading in the list of headings */
    public record NewTask(
            OptionalInt heading,
            String printedNumber,
            String text,
            String product,
            Timing timing,
            List<Party> parties,
            Optional<String> dimension) {}
}
