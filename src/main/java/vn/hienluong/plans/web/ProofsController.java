package vn.hienluong.plans.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** Which measures prove the tasks of a plan: proposed, confirmed, added, removed. */
@Controller
class ProofsController {

    private final Proving proving;
    private final ProofPages pages;
    private final Templates templates;

    ProofsController(Proving proving, ProofPages pages, Templates templates) {
        this.proving = proving;
        this.pages = pages;
        this.templates = templates;
    }

    @Allowed(PlanAction.VIEW)
    @GetMapping("/plans/{plan}/measures")
    Html index(@PathVariable PlanId plan, Screen screen, Actor by) {
        return Html.page(templates.plansProofs(screen, pages.of(plan, screen.text(), by)));
    }

    /** Every proposal of the plan at once. */
    @Allowed(PlanAction.SET_UP_TASK)
    @PostMapping("/plans/{plan}/measures/confirmation")
    Html create(@PathVariable PlanId plan, Actor by) {
        return Html.seeOther("/plans/" + plan + "/measures", proving.confirmAll(plan, by), "plans.proof.all-done");
    }

    /** One that the office adds by itself. */
    @Allowed(PlanAction.SET_UP_TASK)
    @PostMapping("/tasks/{task}/measures")
    Html create(@PathVariable TaskId task, @RequestParam(defaultValue = "") String measure, Actor by) {
        return Html.seeOther(at(task), proving.confirm(task, Typed.line(measure), by), "plans.proof.confirmed-done");
    }

    @Allowed(PlanAction.SET_UP_TASK)
    @PutMapping("/tasks/{task}/measures/{measure}")
    Html update(
            @PathVariable TaskId task,
            @PathVariable String measure,
            @RequestParam(defaultValue = "") String back,
            Actor by) {
        return Html.seeOther(back(back, task), proving.confirm(task, measure, by), "plans.proof.confirmed-done");
    }

    @Allowed(PlanAction.SET_UP_TASK)
    @DeleteMapping("/tasks/{task}/measures/{measure}")
    Html destroy(
            @PathVariable TaskId task,
            @PathVariable String measure,
            @RequestParam(defaultValue = "") String back,
            Actor by) {
        return Html.seeOther(back(back, task), proving.reject(task, measure, by), "plans.proof.rejected-done");
    }

    private static String back(String plan, TaskId task) {
        return Typed.id(plan, PlanId::new)
                .map(one -> "/plans/" + one + "/measures")
                .orElseGet(() -> at(task));
    }

    private static String at(TaskId task) {
        return "/tasks/" + task + "#measures";
    }
}
