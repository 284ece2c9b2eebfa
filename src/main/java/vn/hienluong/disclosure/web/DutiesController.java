package vn.hienluong.disclosure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.Duties;
import vn.hienluong.disclosure.OwnDuty;
import vn.hienluong.disclosure.Place;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The duties that the agency has: those of the law, and its own. */
@Controller
class DutiesController {

    static final String HERE = "/disclosures/duties";

    private final Duties duties;
    private final Deadlines deadlines;
    private final Names names;
    private final Clock clock;
    private final Templates templates;

    DutiesController(Duties duties, Deadlines deadlines, Names names, Clock clock, Templates templates) {
        this.duties = duties;
        this.deadlines = deadlines;
        this.names = names;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(DisclosureAction.VIEW)
    @GetMapping(HERE)
    Html index(Actor by, Screen screen) {
        return Html.page(page(OwnDutyForm.EMPTY, Optional.empty(), by, screen));
    }

    @Needs(DisclosureAction.MANAGE)
    @PostMapping(HERE)
    Html create(@ModelAttribute OwnDutyForm typed, Actor by, Screen screen) {
        var added = typed.read()
                .then(wanted -> names.exists(wanted.unit(), by.agency())
                        ? duties.add(wanted, by)
                        : Outcome.<OwnDuty>refused("disclosure.own.incomplete"));
        return switch (added) {
            case Outcome.Done<OwnDuty> _ -> Html.seeOther(HERE).saying("disclosure.own.done");
            case Outcome.Refused<OwnDuty>(var refusal) -> Html.refused(page(typed, Optional.of(refusal), by, screen));
        };
    }

    @Needs(DisclosureAction.MANAGE)
    @DeleteMapping(HERE + "/{id}")
    Html destroy(@PathVariable UUID id, Actor by) {
        return Html.seeOther(HERE, duties.end(id, by), "disclosure.own.ended");
    }

    private JteModel page(OwnDutyForm typed, Optional<Refusal> refusal, Actor by, Screen screen) {
        var today = Time.today(clock);
        var known = names.of(by.agency(), screen.text());
        return templates.disclosureDuties(
                screen,
                new DutiesPage(
                        duties.ofLaw(by.agency()).stream()
                                .map(line -> row(line, today, known, by, screen))
                                .toList(),
                        duties.own(by.agency()).stream()
                                .map(duty -> own(duty, known, screen))
                                .toList(),
                        DisclosureAction.MANAGE.allowedTo(by),
                        names.unitsOn(today, by.agency()),
                        Arrays.stream(Place.values())
                                .map(place ->
                                        new Choice(place.name(), screen.text().name("disclosure.place", place)))
                                .toList(),
                        typed,
                        refusal));
    }

    private DutiesPage.Row row(Duties.Line line, LocalDate today, Names.Known known, Actor by, Screen screen) {
        var duty = line.duty();
        var rule = deadlines.ruled(duty.rule(), today, by.agency())
                ? Optional.of(deadlines.rule(duty.rule(), today, by.agency()))
                : Optional.<Rule>empty();
        return new DutiesPage.Row(
                duty.key(),
                known.duty(duty.key()),
                screen.text().name("disclosure.owner", duty.owner()),
                Names.places(duty.places(), screen.text()),
                rule.map(one -> within(one.amount(), one.unit(), screen)).orElse(""),
                rule.map(Rule::source).orElse(""),
                duty.certain() && rule.map(Rule::certain).orElse(true),
                line.off().orElse(""));
    }

    private static DutiesPage.Own own(OwnDuty duty, Names.Known known, Screen screen) {
        return new DutiesPage.Own(
                duty.id().toString(),
                duty.name(),
                known.unit(duty.unit()),
                Names.places(duty.places(), screen.text()),
                within(duty.amount(), duty.counted(), screen),
                duty.source(),
                duty.to().isPresent()
                        ? screen.say(
                                "disclosure.own.span", duty.from(), duty.to().get())
                        : screen.say("disclosure.own.since", duty.from()),
                duty.to().isEmpty());
    }

    static String within(int amount, RuleUnit unit, Screen screen) {
        if (amount == 0) {
            return screen.say("disclosure.at-once");
        }
        return screen.say(unit == RuleUnit.WORKING_DAYS ? "disclosure.working-days" : "disclosure.days", amount);
    }
}
