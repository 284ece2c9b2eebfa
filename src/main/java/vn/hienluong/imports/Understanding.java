package vn.hienluong.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.hienluong.reading.DraftPeriod;
import vn.hienluong.reading.DraftTask;
import vn.hienluong.reading.PlanDraft;

/** A draft with something in it changed; drafts themselves do not change. */
final class Understanding {

    private Understanding() {}

    static PlanDraft withTasks(PlanDraft draft, List<DraftTask> tasks) {
        return new PlanDraft(
                draft.agency(),
                draft.number(),
                draft.notation(),
                draft.date(),
                draft.place(),
                draft.title(),
                draft.year(),
                draft.opening(),
                draft.annexTitle(),
                draft.signer(),
                draft.bases(),
                draft.recipients(),
                draft.sections(),
                draft.periods(),
                draft.groups(),
                tasks,
                draft.warnings());
    }

    static PlanDraft withTask(PlanDraft draft, int row, UnaryOperator<DraftTask> change) {
        return withTasks(
                draft,
                draft.tasks().stream()
                        .map(task -> task.row() == row ? change.apply(task) : task)
                        .toList());
    }

    /** Rows after it keep their places: numbers of rows go on from one. */
    static PlanDraft without(PlanDraft draft, int row) {
        return withTasks(
                draft,
                numbered(
                        draft.tasks().stream().filter(task -> task.row() != row).toList()));
    }

    static PlanDraft withNew(PlanDraft draft, int after, DraftTask task) {
        var tasks = new ArrayList<>(draft.tasks());
        tasks.add(Math.max(0, Math.min(after, tasks.size())), task);
        return withTasks(draft, numbered(tasks));
    }

    private static List<DraftTask> numbered(List<DraftTask> tasks) {
        var numbered = new ArrayList<DraftTask>();
        for (var task : tasks) {
            numbered.add(new DraftTask(
                    numbered.size() + 1,
                    task.printedNumber(),
                    task.group(),
                    task.text(),
                    task.product(),
                    task.remark(),
                    task.leads(),
                    task.coordinators(),
                    task.timing(),
                    task.dimension(),
                    task.confidence(),
                    task.notes()));
        }
        return numbered;
    }

    static PlanDraft withPeriods(PlanDraft draft, List<DraftPeriod> periods) {
        return new PlanDraft(
                draft.agency(),
                draft.number(),
                draft.notation(),
                draft.date(),
                draft.place(),
                draft.title(),
                draft.year(),
                draft.opening(),
                draft.annexTitle(),
                draft.signer(),
                draft.bases(),
                draft.recipients(),
                draft.sections(),
                periods,
                draft.groups(),
                draft.tasks(),
                draft.warnings());
    }

    static PlanDraft withHeader(PlanDraft draft, Header header) {
        return new PlanDraft(
                draft.agency(),
                header.number(),
                header.notation(),
                header.date(),
                header.place(),
                header.title(),
                header.year(),
                header.opening(),
                draft.annexTitle(),
                header.signer(),
                draft.bases(),
                draft.recipients(),
                draft.sections(),
                draft.periods(),
                draft.groups(),
                draft.tasks(),
                draft.warnings());
    }
}
