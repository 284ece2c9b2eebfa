package vn.hienluong.plans;

import java.time.Instant;
import java.util.Optional;

/** Where a plan stands. It was signed before it came here; here it is tracked, or was withdrawn from tracking. */
public sealed interface PlanState {

    /** @param firstReported when the first report was sent; from then on the plan is amended, never withdrawn */
    record Tracked(Instant since, Optional<Instant> firstReported) implements PlanState {

        Optional<Withdrawn> withdraw(String reason, Instant at) {
            return firstReported.isPresent() ? Optional.empty() : Optional.of(new Withdrawn(at, reason));
        }
    }

    record Withdrawn(Instant at, String reason) implements PlanState {}
}
