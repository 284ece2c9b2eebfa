package vn.hienluong.plans.proving;

import java.time.Instant;

/** Whether a measure proves a task: the words of the task suggest it, the office says yes or no, and may think again. */
public sealed interface ProofState {

    /** @param confidence from 0 to 1, of the rule by which it was proposed */
    record Proposed(double confidence, Instant at) implements ProofState {

        Confirmed confirm(String by, Instant now) {
            return new Confirmed(by, now);
        }

        Rejected reject(String by, Instant now) {
            return new Rejected(by, now);
        }
    }

    /** By whoever decided, as the journal names them. */
    record Confirmed(String by, Instant at) implements ProofState {

        Rejected reject(String by, Instant now) {
            return new Rejected(by, now);
        }
    }

    /** Kept, so that it is not proposed again. */
    record Rejected(String by, Instant at) implements ProofState {

        Confirmed confirm(String by, Instant now) {
            return new Confirmed(by, now);
        }
    }
}
