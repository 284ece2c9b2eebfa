package vn.hienluong.retention.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.retention.Removal;
import vn.hienluong.retention.Retention;
import vn.hienluong.retention.RetentionAction;
import vn.hienluong.retention.RetentionRule;
import vn.hienluong.retention.RetentionRules;
import vn.hienluong.retention.web.RetentionPage.KeepRow;
import vn.hienluong.retention.web.RetentionPage.RemovalRow;

/** The rules by which things are kept: everybody reads them, administrators set what the agency decided. */
@Controller
class RetentionController {

    static final String HERE = "/personal-data/retention";

    private static final int SHOWN = 30;

    private final RetentionRules rules;
    private final Retention retention;
    private final Templates templates;
    private final Clock realTime = Clock.systemUTC();

    RetentionController(RetentionRules rules, Retention retention, Templates templates) {
        this.rules = rules;
        this.retention = retention;
        this.templates = templates;
    }

    @Needs(RetentionAction.READ)
    @GetMapping(HERE)
    Html index(Actor by, Screen screen) {
        return Html.page(templates.retentionIndex(screen, page(RuleForm.EMPTY, Optional.empty(), by, screen.text())));
    }

    @Needs(RetentionAction.SET_RULE)
    @PostMapping(HERE)
    Html create(@ModelAttribute RuleForm typed, Actor by, Screen screen) {
        return switch (set(typed, by)) {
            case Outcome.Done<RetentionRule>(var rule) ->
                Html.seeOther(HERE).saying("retention.rule.done", kind(rule.kind(), screen.text()), rule.days());
            case Outcome.Refused<RetentionRule>(var refusal) ->
                Html.refused(templates.retentionIndex(screen, page(typed, Optional.of(refusal), by, screen.text())));
        };
    }

    private Outcome<RetentionRule> set(RuleForm typed, Actor by) {
        var from = Typed.day(typed.from());
        if (!rules.agencyKinds().contains(typed.kind())) {
            return Outcome.refused("retention.rule.kind-missing");
        }
        if (typed.wholeDays().isEmpty()) {
            return Outcome.refused("retention.rule.days-missing");
        }
        return from.isEmpty()
                ? Outcome.refused("retention.rule.day-missing")
                : rules.set(
                        typed.kind(),
                        typed.wholeDays().getAsInt(),
                        from.get(),
                        typed.document(),
                        Time.today(realTime),
                        by);
    }

    private RetentionPage page(RuleForm typed, Optional<Refusal> refusal, Actor by, Text text) {
        var today = Time.today(realTime);
        return new RetentionPage(
                rules.on(today, by.agency()).stream()
                        .map(rule -> row(rule, text))
                        .toList(),
                rules.after(today, by.agency()).stream()
                        .map(rule -> row(rule, text))
                        .toList(),
                retention.latest(SHOWN, by.agency()).stream()
                        .map(removal -> row(removal, text))
                        .toList(),
                rules.agencyKinds().stream()
                        .map(kind -> new Choice(kind, kind(kind, text)))
                        .toList(),
                RetentionAction.SET_RULE.allowedTo(by),
                typed,
                refusal);
    }

    private static KeepRow row(RetentionRule rule, Text text) {
        return new KeepRow(
                kind(rule.kind(), text),
                rule.days(),
                text.day(rule.from()),
                rule.source(),
                text.name("privacy.confidence", rule.confidence()),
                rule.own());
    }

    private static RemovalRow row(Removal removal, Text text) {
        return new RemovalRow(
                text.moment(removal.begun()),
                kind(removal.kind(), text),
                removal.removed(),
                text.moment(removal.olderThan()));
    }

    private static String kind(String kind, Text text) {
        return text.say("retention.kind." + kind);
    }
}
