package vn.hienluong.consolidation.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.ConsolidatedReport;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.consolidation.Stage;
import vn.hienluong.consolidation.web.ConsolidationPage.Badge;
import vn.hienluong.consolidation.web.ConsolidationPage.ToConsolidate;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Every period that has, or waits for, a report of the department. */
@Controller
class ConsolidationsController {

    private final Consolidation consolidation;
    private final Periods periods;
    private final Plans plans;
    private final Templates templates;

    ConsolidationsController(Consolidation consolidation, Periods periods, Plans plans, Templates templates) {
        this.consolidation = consolidation;
        this.periods = periods;
        this.plans = plans;
        this.templates = templates;
    }

    @Needed(ConsolidationAction.VIEW)
    @GetMapping("/consolidation")
    Html index(Screen screen, Actor by) {
        var reports = consolidation.all(by).stream()
                .collect(Collectors.toMap(ConsolidatedReport::period, Function.identity()));
        var shown = new HashMap<PeriodId, Period>();
        periods.open(by.agency()).forEach(period -> shown.put(period.id(), period));
        for (var plan : plans.all(by.agency())) {
            periods.of(plan.id(), by.agency()).stream()
                    .filter(period -> reports.containsKey(period.id()))
                    .forEach(period -> shown.putIfAbsent(period.id(), period));
        }
        var named = plans.all(by.agency()).stream()
                .collect(Collectors.toMap(plan -> plan.id().value(), Plan::sign));
        return Html.page(templates.consolidationIndex(
                screen,
                shown.values().stream()
                        .sorted(Comparator.comparing(Period::locked)
                                .thenComparing(
                                        Comparator.comparing(Period::dueBefore).reversed()))
                        .map(period -> row(period, named, Optional.ofNullable(reports.get(period.id())), screen.text()))
                        .toList()));
    }

    private static ToConsolidate row(
            Period period, java.util.Map<UUID, String> plans, Optional<ConsolidatedReport> report, Text text) {
        var stage = report.map(ConsolidatedReport::stage);
        var number = stage.filter(Stage.Issued.class::isInstance)
                .map(Stage.Issued.class::cast)
                .map(issued ->
                        List.of(issued.issue().number(), text.day(issued.issue().on())))
                .map(parts -> text.say("consolidation.index.issued", parts.getFirst(), parts.getLast()))
                .orElse("");
        return new ToConsolidate(
                ConsolidationPages.at(period.id()),
                text.say("consolidation.title", period.title()),
                plans.getOrDefault(period.plan().value(), ""),
                stage.map(one ->
                                new Badge(text.name("consolidation.stage", one.name()), one.approved() ? "done" : "go"))
                        .orElseGet(() -> new Badge(text.say("consolidation.index.not-begun"), "")),
                period.departmentDueBefore().map(text::day).orElse(""),
                number);
    }
}
