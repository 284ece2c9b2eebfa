package vn.hienluong.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hienluong.plans.Party.Duty;

/**
 * A row of the annex, in the version that holds on the day that was asked for.
 *
 * @param printedNumber kept as printed; "3.2" may stand twice, so it is never a key
 * @param version id of the version
 * @param fanOut each coordinating unit owes a line too, by a setting of this task
 * @param amendedBy number of the amending document, when this is not the first version
 */
public record PlanTask(
        TaskId id,
        UUID version,
        Optional<HeadingId> heading,
        int place,
        String printedNumber,
        String text,
        String product,
        Timing timing,
        List<Party> parties,
        Optional<String> dimension,
        boolean fanOut,
        boolean dropped,
        Optional<String> amendedBy) {

    public List<Party> leads() {
        return parties.stream().filter(party -> party.duty() == Duty.LEAD).toList();
    }

    public List<Party> coordinators() {
        return parties.stream()
                .filter(party -> party.duty() == Duty.COORDINATOR)
                .toList();
    }
}
