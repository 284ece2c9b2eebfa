package vn.hienluong.plans.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.Amendment;
import vn.hienluong.plans.Amendments;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** Đề nghị điều chỉnh nhiệm vụ: the requests on a plan, and a new one. */
@Controller
class AmendmentsController {

    private final Amendments amendments;
    private final AmendmentPages pages;
    private final Plans plans;
    private final Units units;
    private final Clock clock;
    private final Templates templates;

    AmendmentsController(
            Amendments amendments, AmendmentPages pages, Plans plans, Units units, Clock clock, Templates templates) {
        this.amendments = amendments;
        this.pages = pages;
        this.plans = plans;
        this.units = units;
        this.clock = clock;
        this.templates = templates;
    }

    @Allowed(PlanAction.VIEW)
    @GetMapping("/plans/{id}/amendments")
    Html index(@PathVariable PlanId id, Screen screen, Actor by) {
        var plan = plans.require(id, by.agency());
        var rows = amendments.of(id, by.agency()).stream()
                .map(one -> new AmendmentsPage.Row(
                        "/amendments/" + one.id(),
                        pages.unit(one, by),
                        one.proposal(),
                        AmendmentPages.name(one.state(), screen.text())))
                .toList();
        return Html.page(
                templates.plansAmendments(screen, new AmendmentsPage(plan.id().toString(), plan.sign(), rows)));
    }

    @Allowed(PlanAction.REQUEST_AMENDMENT)
    @GetMapping("/tasks/{task}/amendments/new")
    Html blank(@PathVariable TaskId task, Screen screen, Actor by) {
        var wanted = plans.task(task, Time.today(clock), by.agency()).orElseThrow(NotFound::new);
        var name = wanted.printedNumber() + " " + wanted.text();
        return Html.page(templates.plansAmendmentNew(screen, task.toString(), name, own(by)));
    }

    @Allowed(PlanAction.REQUEST_AMENDMENT)
    @PostMapping("/tasks/{task}/amendments")
    Html create(
            @PathVariable TaskId task,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String proposal,
            @RequestParam(defaultValue = "") String reason,
            Actor by) {
        var requested = Typed.id(unit, UnitId::new)
                .map(from -> amendments.request(task, from, Typed.text(proposal), Typed.text(reason), by))
                .orElseGet(() -> Outcome.refused("plans.amendment.unit-missing"));
        return switch (requested) {
            case Outcome.Done<Amendment>(var amendment) ->
                Html.seeOther("/amendments/" + amendment.id()).saying("plans.amendment.requested-done");
            case Outcome.Refused<Amendment>(var refusal) ->
                Html.seeOther("/tasks/" + task + "/amendments/new").refusing(refusal);
        };
    }

    private List<Choice> own(Actor by) {
        return units.on(Time.today(clock), by.agency()).stream()
                .filter(unit -> by.has(Role.OFFICE) || by.has(Role.UNIT_STAFF, unit.id()))
                .map(unit -> new Choice(unit.id().value().toString(), unit.name()))
                .toList();
    }
}
