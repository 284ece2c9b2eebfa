package vn.hienluong.deadlines.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.deadlines.DeadlineAction;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** Every deadline with its article: everybody reads them, administrators set what is the agency's own. */
@Controller
class DeadlineController {

    private final Deadlines deadlines;
    private final Clock clock;
    private final Templates templates;

    DeadlineController(Deadlines deadlines, Clock clock, Templates templates) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(DeadlineAction.VIEW)
    @GetMapping("/deadlines")
    Html index(Actor by, Screen screen) {
        return Html.page(templates.deadlinesIndex(screen, page(OwnRuleForm.EMPTY, Optional.empty(), by, screen)));
    }

    @Needs(DeadlineAction.MANAGE)
    @PostMapping("/deadlines")
    Html create(@ModelAttribute OwnRuleForm typed, Actor by, Screen screen) {
        return switch (set(typed, by)) {
            case Outcome.Done<Rule>(var rule) -> Html.seeOther("/deadlines").saying("deadlines.own.done", rule.from());
            case Outcome.Refused<Rule>(var refusal) ->
                Html.refused(templates.deadlinesIndex(screen, page(typed, Optional.of(refusal), by, screen)));
        };
    }

    private Outcome<Rule> set(OwnRuleForm typed, Actor by) {
        var from = Typed.day(typed.from());
        var unit = Typed.choice(typed.unit(), RuleUnit.class);
        if (from.isEmpty()
                || unit.isEmpty()
                || unit.get() == RuleUnit.HOURS
                || !typed.amount().matches("\\d{1,4}")) {
            return Outcome.refused("deadlines.own.incomplete");
        }
        return deadlines.set(
                typed.key(), Integer.parseInt(typed.amount()), unit.get(), typed.document(), from.get(), by);
    }

    private DeadlinesPage page(OwnRuleForm typed, Optional<Refusal> refusal, Actor by, Screen screen) {
        var keys = deadlines.keys();
        var today = Time.today(clock);
        var rows = deadlines.rules(by.agency()).stream()
                .sorted(Comparator.comparingInt(rule -> keys.indexOf(rule.key())))
                .map(rule -> row(rule, today, by, screen))
                .toList();
        var choices =
                keys.stream().map(key -> new Choice(key, name(key, screen))).toList();
        return new DeadlinesPage(rows, DeadlineAction.MANAGE.allowedTo(by), choices, typed, refusal);
    }

    private DeadlinesPage.RuleRow row(Rule rule, LocalDate today, Actor by, Screen screen) {
        boolean now = deadlines.ruled(rule.key(), today, by.agency())
                && deadlines.rule(rule.key(), today, by.agency()).equals(rule);
        var span = rule.to().isPresent()
                ? screen.say("deadlines.span", rule.from(), rule.to().get())
                : screen.say("deadlines.since", rule.from());
        return new DeadlinesPage.RuleRow(
                name(rule.key(), screen),
                screen.say(rule.within(), rule.amount()),
                rule.source(),
                span,
                now,
                rule.certain(),
                rule.own());
    }

    private static String name(String key, Screen screen) {
        return screen.say("deadlines.rule." + key);
    }
}
