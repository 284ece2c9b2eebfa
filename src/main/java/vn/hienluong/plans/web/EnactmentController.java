package vn.hienluong.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.Amendment;
import vn.hienluong.plans.AmendmentId;
import vn.hienluong.plans.Amendments;
import vn.hienluong.plans.Change;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.Timing;
import vn.hienluong.plans.TimingKind;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** The amending document puts the change in force from a day on. */
@Controller
class EnactmentController {

    private final Amendments amendments;
    private final Plans plans;
    private final Units units;

    EnactmentController(Amendments amendments, Plans plans, Units units) {
        this.amendments = amendments;
        this.plans = plans;
        this.units = units;
    }

    record Form(
            @Nullable String number,
            @Nullable String date,
            @Nullable String from,
            @Nullable String text,
            @Nullable String product,
            @Nullable String timing,
            @Nullable String printed,
            @Nullable String dueBefore,
            @Nullable List<String> leads,
            @Nullable String dropped) {}

    @Allowed(PlanAction.ENACT_AMENDMENT)
    @PostMapping("/amendments/{id}/enactment")
    Html create(@PathVariable AmendmentId id, @ModelAttribute Form form, Actor by) {
        return Html.seeOther("/amendments/" + id, enact(id, form, by), "plans.amendment.enacted-done");
    }

    private Outcome<Amendment> enact(AmendmentId id, Form form, Actor by) {
        var date = Typed.day(Typed.line(form.date()));
        var from = Typed.day(Typed.line(form.from()));
        if (date.isEmpty() || from.isEmpty()) {
            return Outcome.refused("plans.amendment.days-missing");
        }
        var amendment = amendments.require(id, by.agency());
        var task = plans.task(amendment.task(), from.get(), by.agency()).orElseThrow(NotFound::new);
        return change(form, task, from.get(), by)
                .then(change -> amendments.enact(id, Typed.line(form.number()), date.get(), from.get(), change, by));
    }

    private Outcome<Change> change(Form form, PlanTask task, LocalDate from, Actor by) {
        boolean dropped = form.dropped() != null;
        var kind = Typed.choice(Typed.line(form.timing()), TimingKind.class)
                .orElse(task.timing().kind());
        var due = Typed.day(Typed.line(form.dueBefore()));
        if (kind.dated() && due.isEmpty()) {
            return Outcome.refused("plans.amendment.due-missing");
        }
        var parties = parties(form, task, from, by);
        if (!dropped && parties.stream().noneMatch(party -> party.duty() == Party.Duty.LEAD)) {
            return Outcome.refused("plans.amendment.lead-missing");
        }
        var timing = new Timing(kind, Typed.line(form.printed()), kind.dated() ? due : Optional.empty());
        var text = Typed.text(form.text());
        return Outcome.done(
                new Change(text.isEmpty() ? task.text() : text, Typed.text(form.product()), timing, parties, dropped));
    }

    /** Leads as chosen, under their printed words where they are the same as before; coordinators stay. */
    private List<Party> parties(Form form, PlanTask task, LocalDate from, Actor by) {
        var there = units.on(from, by.agency());
        var parties = new ArrayList<Party>();
        for (var id : form.leads() == null ? List.<String>of() : form.leads()) {
            Typed.id(id, UnitId::new)
                    .flatMap(wanted -> there.stream()
                            .filter(unit -> unit.id().equals(wanted))
                            .findFirst())
                    .map(unit -> lead(unit, task))
                    .ifPresent(parties::add);
        }
        parties.addAll(task.coordinators());
        return parties;
    }

    private static Party lead(Unit unit, PlanTask task) {
        return task.leads().stream()
                .filter(party -> party.unit().filter(unit.id()::equals).isPresent())
                .findFirst()
                .orElseGet(() -> new Party(Party.Duty.LEAD, unit.name(), Optional.of(unit.id()), false));
    }
}
