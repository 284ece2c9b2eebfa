package vn.hienluong.obligations.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.obligations.ObligationAction;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The reporting periods of a plan: what is planned, a new one, other days. */
@Controller
class PeriodsController {

    private final Periods periods;
    private final Plans plans;
    private final Clock clock;
    private final Templates templates;

    PeriodsController(Periods periods, Plans plans, Clock clock, Templates templates) {
        this.periods = periods;
        this.plans = plans;
        this.clock = clock;
        this.templates = templates;
    }

    @Allowed(ObligationAction.VIEW)
    @GetMapping("/plans/{plan}/periods")
    Html index(@PathVariable PlanId plan, Screen screen, Actor by) {
        return Html.page(templates.obligationsPeriods(
                screen, page(plan, PeriodForm.blank(), Optional.empty(), Optional.empty(), screen, by)));
    }

    @Allowed(ObligationAction.PLAN_PERIODS)
    @PostMapping("/plans/{plan}/periods")
    Html create(@PathVariable PlanId plan, @ModelAttribute PeriodForm form, Screen screen, Actor by) {
        return switch (form.read().then(period -> periods.plan(plan, period, by))) {
            case Outcome.Done<Period> _ ->
                Html.seeOther("/plans/" + plan + "/periods").saying("obligations.period.planned-done");
            case Outcome.Refused<Period>(var refusal) ->
                Html.refused(templates.obligationsPeriods(
                        screen, page(plan, form, Optional.empty(), Optional.of(refusal), screen, by)));
        };
    }

    @Allowed(ObligationAction.PLAN_PERIODS)
    @GetMapping("/periods/{id}/days")
    Html edit(@PathVariable PeriodId id, Screen screen, Actor by) {
        var period = periods.require(id, by.agency());
        return Html.page(templates.obligationsPeriods(
                screen,
                page(period.plan(), PeriodForm.of(period), Optional.of(id.toString()), Optional.empty(), screen, by)));
    }

    @Allowed(ObligationAction.PLAN_PERIODS)
    @PutMapping("/periods/{id}/days")
    Html update(@PathVariable PeriodId id, @ModelAttribute PeriodForm form, Screen screen, Actor by) {
        var plan = periods.require(id, by.agency()).plan();
        return switch (form.read().then(days -> periods.change(id, days, by))) {
            case Outcome.Done<Period> _ ->
                Html.seeOther("/plans/" + plan + "/periods").saying("obligations.period.changed-done");
            case Outcome.Refused<Period>(var refusal) ->
                Html.refused(templates.obligationsPeriods(
                        screen, page(plan, form, Optional.of(id.toString()), Optional.of(refusal), screen, by)));
        };
    }

    private PeriodsPage page(
            PlanId id, PeriodForm form, Optional<String> changed, Optional<Refusal> refusal, Screen screen, Actor by) {
        var plan = plans.require(id, by.agency());
        boolean mayPlan = plan.tracked() && ObligationAction.PLAN_PERIODS.allowedTo(by);
        var today = Time.today(clock);
        return new PeriodsPage(
                id.toString(),
                plan.sign(),
                periods.of(id, by.agency()).stream()
                        .map(period -> row(period, today, mayPlan, screen.text()))
                        .toList(),
                mayPlan,
                form,
                changed,
                Arrays.stream(PeriodKind.values())
                        .map(kind -> new Choice(kind.name(), screen.text().name("obligations.kind", kind)))
                        .toList(),
                refusal);
    }

    private static PeriodsPage.Row row(Period period, LocalDate today, boolean mayPlan, Text text) {
        var shown = period.shown(today);
        var kind = switch (shown) {
            case PLANNED -> "";
            case OPEN -> "go";
            case OVERDUE -> "near";
            case LOCKED -> "done";
        };
        var at = "/periods/" + period.id();
        return new PeriodsPage.Row(
                at,
                mayPlan && !period.locked() ? Optional.of(at + "/days") : Optional.empty(),
                period.title(),
                period.code(),
                text.day(period.from()) + " – " + text.day(period.to()),
                text.day(period.cutOff()),
                text.day(period.dueBefore()),
                text.day(period.opensOn()),
                text.name("obligations.state", shown),
                kind);
    }
}
