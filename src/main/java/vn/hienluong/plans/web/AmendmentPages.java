package vn.hienluong.plans.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.Amendment;
import vn.hienluong.plans.AmendmentId;
import vn.hienluong.plans.AmendmentState;
import vn.hienluong.plans.Amendments;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TimingKind;
import vn.hienluong.plans.web.AmendmentPage.Enactment;
import vn.hienluong.plans.web.AmendmentPage.Step;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;

/** Puts a request for amendment together for its page. */
@Component
class AmendmentPages {

    private final Amendments amendments;
    private final Plans plans;
    private final Units units;
    private final Clock clock;

    AmendmentPages(Amendments amendments, Plans plans, Units units, Clock clock) {
        this.amendments = amendments;
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    AmendmentPage of(AmendmentId id, Text text, Actor by) {
        var amendment = amendments.require(id, by.agency());
        var plan = plans.require(amendment.plan(), by.agency());
        var task = plans.task(amendment.task(), Time.today(clock), by.agency()).orElseThrow(NotFound::new);
        var state = amendment.state();
        return new AmendmentPage(
                id.toString(),
                plan.id().toString(),
                plan.sign(),
                task.printedNumber() + " " + task.text(),
                "/tasks/" + task.id(),
                unit(amendment, by),
                amendment.proposal(),
                amendment.reason(),
                name(state, text),
                steps(state, text),
                state instanceof AmendmentState.Requested && PlanAction.FORWARD_AMENDMENT.allowedTo(by),
                state instanceof AmendmentState.Forwarded && PlanAction.DECIDE_AMENDMENT.allowedTo(by),
                state instanceof AmendmentState.Agreed && PlanAction.ENACT_AMENDMENT.allowedTo(by)
                        ? Optional.of(enactment(task, text, by))
                        : Optional.empty());
    }

    String unit(Amendment amendment, Actor by) {
        return units.ever(by.agency()).stream()
                .filter(unit -> unit.id().equals(amendment.unit()))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }

    static String name(AmendmentState state, Text text) {
        return text.say(
                switch (state) {
                    case AmendmentState.Requested _ -> "plans.amendment.state.requested";
                    case AmendmentState.Forwarded _ -> "plans.amendment.state.forwarded";
                    case AmendmentState.Agreed _ -> "plans.amendment.state.agreed";
                    case AmendmentState.Refused _ -> "plans.amendment.state.refused";
                    case AmendmentState.Enacted _ -> "plans.amendment.state.enacted";
                });
    }

    private static List<Step> steps(AmendmentState state, Text text) {
        var steps = new ArrayList<Step>();
        switch (state) {
            case AmendmentState.Requested(var _, var at) ->
                steps.add(new Step(text.say("plans.amendment.requested"), text.moment(at), ""));
            case AmendmentState.Forwarded(var opinion, var _, var at) ->
                steps.add(new Step(text.say("plans.amendment.forwarded"), text.moment(at), opinion));
            case AmendmentState.Agreed(var decision, var _, var at) ->
                steps.add(new Step(text.say("plans.amendment.agreed"), text.moment(at), decision));
            case AmendmentState.Refused(var decision, var _, var at) ->
                steps.add(new Step(text.say("plans.amendment.refused"), text.moment(at), decision));
            case AmendmentState.Enacted(var number, var date, var from, var at) ->
                steps.add(new Step(
                        text.say("plans.amendment.enacted"),
                        text.moment(at),
                        text.say("plans.amendment.by-document", number, date, from)));
        }
        return steps;
    }

    private Enactment enactment(PlanTask task, Text text, Actor by) {
        return new Enactment(
                task.text(),
                task.product(),
                task.timing().kind().name(),
                task.timing().printed(),
                task.timing().dueBefore().map(Object::toString).orElse(""),
                Arrays.stream(TimingKind.values())
                        .map(kind -> new Choice(kind.name(), text.name("plans.timing", kind)))
                        .toList(),
                units.on(Time.today(clock), by.agency()).stream()
                        .map(unit -> new Choice(unit.id().value().toString(), unit.name()))
                        .toList(),
                task.leads().stream()
                        .map(Party::unit)
                        .flatMap(Optional::stream)
                        .map(unit -> unit.value().toString())
                        .toList());
    }
}
