package vn.hienluong.desk.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.desk.web.TaskPage.Proven;
import vn.hienluong.desk.web.TaskPage.ProvenBy;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Spoken;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.TaskId;
import vn.hienluong.plans.proving.Proof;
import vn.hienluong.plans.proving.ProofState;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Choice;

/** The measures of a task on its page, and those that the office may add: one question. */
@Component
class TaskProofs {

    private final Proving proving;
    private final Measures measures;

    TaskProofs(Proving proving, Measures measures) {
        this.proving = proving;
        this.measures = measures;
    }

    Proven of(TaskId task, Text text, Actor by) {
        var proofs = proving.of(task, by.agency()).stream()
                .filter(proof -> !(proof.state() instanceof ProofState.Rejected))
                .toList();
        boolean decides = PlanAction.SET_UP_TASK.allowedTo(by);
        return new Proven(
                "/tasks/" + task + "/measures",
                proofs.stream().map(proof -> by(proof, text)).toList(),
                decides ? others(proofs, text) : List.of(),
                decides);
    }

    private ProvenBy by(Proof proof, Text text) {
        return new ProvenBy(
                proof.measure(),
                "/measures/" + proof.measure(),
                Spoken.name(measures.require(proof.measure()), text),
                switch (proof.state()) {
                    case ProofState.Proposed(var confidence, var _) ->
                        text.say("desk.task.measure.proposed", Math.round(confidence * 100));
                    case ProofState.Confirmed(var who, var at) -> text.say("desk.task.measure.confirmed", who, at);
                    case ProofState.Rejected _ -> "";
                },
                proof.confirmed());
    }

    private List<Choice> others(List<Proof> proofs, Text text) {
        var there = proofs.stream().map(Proof::measure).toList();
        return measures.all().stream()
                .filter(measure -> !there.contains(measure.key()))
                .map(measure -> new Choice(measure.key(), Spoken.name(measure, text)))
                .toList();
    }
}
