package vn.hienluong.plans.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;

/** Whether each coordinator of a task owes a line too. */
@Controller
class FanOutController {

    private final Plans plans;

    FanOutController(Plans plans) {
        this.plans = plans;
    }

    @Allowed(PlanAction.SET_UP_TASK)
    @PutMapping("/tasks/{task}/fan-out")
    Html update(@PathVariable TaskId task, @RequestParam(defaultValue = "") String on, Actor by) {
        if (plans.planOf(task, by.agency()).isEmpty()) {
            throw new NotFound();
        }
        plans.setFanOut(task, on.equals("yes"), by);
        return Html.seeOther("/tasks/" + task).saying("plans.fan-out.done");
    }
}
