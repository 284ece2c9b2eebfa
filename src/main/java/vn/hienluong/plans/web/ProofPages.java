package vn.hienluong.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Spoken;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.proving.Proof;
import vn.hienluong.plans.proving.ProofState;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.plans.web.ProofsPage.Mark;
import vn.hienluong.plans.web.ProofsPage.Row;
import vn.hienluong.platform.Text;

/** Puts the measures of a plan together for their page: a constant number of questions, however many tasks. */
@Component
class ProofPages {

    private final Plans plans;
    private final Proving proving;
    private final Measures measures;

    ProofPages(Plans plans, Proving proving, Measures measures) {
        this.plans = plans;
        this.proving = proving;
        this.measures = measures;
    }

    ProofsPage of(PlanId id, Text text, Actor by) {
        var plan = plans.require(id, by.agency());
        var proofs = proving.of(id, by.agency());
        var byTask = proofs.stream().collect(Collectors.groupingBy(Proof::task));
        var headings = plans.headings(id, by.agency()).stream().collect(Collectors.toMap(Heading::id, one -> one));
        var shown = new HashSet<HeadingId>();
        var rows = new ArrayList<Row>();
        for (var task : plans.tasks(id, LocalDate.of(plan.year(), 12, 31), by.agency())) {
            if (!task.dropped()) {
                task.heading().filter(shown::add).map(headings::get).ifPresent(heading -> rows.add(heading(heading)));
                rows.add(row(task, byTask.getOrDefault(task.id(), List.of()), text));
            }
        }
        int proposed = (int) proofs.stream().filter(Proof::proposed).count();
        return new ProofsPage(id.toString(), plan.sign(), rows, proposed, PlanAction.SET_UP_TASK.allowedTo(by));
    }

    private static Row heading(Heading heading) {
        return new Row(Optional.empty(), heading.printedNumber(), heading.title(), List.of());
    }

    private Row row(PlanTask task, List<Proof> proofs, Text text) {
        var marks = proofs.stream()
                .filter(proof -> !(proof.state() instanceof ProofState.Rejected))
                .map(proof -> mark(proof, text))
                .toList();
        return new Row(Optional.of("/tasks/" + task.id()), task.printedNumber(), task.text(), marks);
    }

    private Mark mark(Proof proof, Text text) {
        var trust = proof.state() instanceof ProofState.Proposed(var confidence, var _)
                ? text.say("plans.proof.trust", Math.round(confidence * 100))
                : "";
        return new Mark(
                "/tasks/" + proof.task() + "/measures/" + proof.measure(),
                "/measures/" + proof.measure(),
                Spoken.name(measures.require(proof.measure()), text),
                proof.confirmed(),
                trust);
    }
}
