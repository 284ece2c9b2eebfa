package vn.hienluong.imports;

import java.time.Instant;
import java.util.Optional;
import vn.hienluong.files.FileId;
import vn.hienluong.plans.PlanId;
import vn.hienluong.reading.PlanDraft;

/**
 * A paper that was read, or a copy of an earlier plan.
 *
 * @param file the paper; of a copy that of the copied plan, where it has one
 * @param version goes up with each correction; who corrects names the version that they saw
 * @param plan where it is tracked, once it is
 */
public record ReadPlan(
        ImportId id,
        Optional<FileId> file,
        String fileName,
        Instant readAt,
        String readBy,
        PlanDraft draft,
        int version,
        Optional<PlanId> copiedFrom,
        Optional<PlanId> plan) {

    public boolean open() {
        return plan.isEmpty();
    }

    public String sign() {
        return (draft.number().isBlank() ? "…" : draft.number()) + "/" + draft.notation();
    }
}
