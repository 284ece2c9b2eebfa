package vn.hienluong.plans.proving;

import vn.hienluong.plans.TaskId;

/**
 * A measure that proves a task, or is proposed to.
 *
 * @param measure key of the measure; its room may not be in the program yet
 */
public record Proof(TaskId task, String measure, ProofState state) {

    public boolean confirmed() {
        return state instanceof ProofState.Confirmed;
    }

    public boolean proposed() {
        return state instanceof ProofState.Proposed;
    }
}
