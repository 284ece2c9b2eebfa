package vn.hienluong.reports.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.obligations.ObligationAction;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.PeriodState;
import vn.hienluong.obligations.Periods;
import vn.hienluong.obligations.ReportDue;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.reports.ReportAction;
import vn.hienluong.reports.ReportState;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.Sending;
import vn.hienluong.reports.Sending.Standing;
import vn.hienluong.reports.UnitReport;
import vn.hienluong.reports.web.ReportPage.Badge;
import vn.hienluong.reports.web.SendingsPage.Can;
import vn.hienluong.reports.web.SendingsPage.Row;
import vn.hienluong.reports.web.SendingsPage.Tally;

/** A period: who has sent, who is late, who has not sent. */
@Controller
class SendingsController {

    private final Reports reports;
    private final Periods periods;
    private final Plans plans;
    private final Clock clock;
    private final Templates templates;

    SendingsController(Reports reports, Periods periods, Plans plans, Clock clock, Templates templates) {
        this.reports = reports;
        this.periods = periods;
        this.plans = plans;
        this.clock = clock;
        this.templates = templates;
    }

    @Allowed(ReportAction.VIEW)
    @GetMapping("/periods/{id}")
    Html show(@PathVariable PeriodId id, Screen screen, Actor by) {
        var period = periods.require(id, by.agency());
        var plan = plans.require(period.plan(), by.agency());
        var sendings = reports.sendings(id, by.agency());
        var page = new SendingsPage(
                "/periods/" + id,
                screen.say("reports.plan-name", plan.sign(), plan.issuedOn()),
                "/plans/" + plan.id(),
                screen.say("reports.period-name", period.title()),
                days(period, screen.text()),
                state(period, screen.text()),
                reopened(period),
                tally(sendings),
                sendings.stream()
                        .map(sending -> row(sending, period, screen.text(), by))
                        .toList(),
                tasks(period, by),
                sendings.stream()
                        .map(sending -> new Choice(
                                sending.due().unit().value().toString(),
                                sending.due().unitName()))
                        .toList(),
                can(period, by));
        return Html.page(templates.reportsSendings(screen, page));
    }

    private static List<String> days(Period period, Text text) {
        var days = new ArrayList<String>();
        days.add(text.say("reports.days.period", period.from(), period.to()));
        days.add(text.say("reports.cut-off", period.cutOff()));
        days.add(text.say("reports.days.due", period.dueBefore(), period.lastDay()));
        period.departmentDueBefore().ifPresent(day -> days.add(text.say("reports.days.department", day)));
        return days;
    }

    private Badge state(Period period, Text text) {
        var shown = period.shown(Time.today(clock));
        var kind = switch (shown) {
            case PLANNED -> "";
            case OPEN -> "go";
            case OVERDUE -> "near";
            case LOCKED -> "done";
        };
        return new Badge(text.name("reports.period-state", shown), kind);
    }

    private static Optional<String> reopened(Period period) {
        return period.state() instanceof PeriodState.Open open ? open.reopenedBecause() : Optional.empty();
    }

    private static Tally tally(List<Sending> sendings) {
        var counted = sendings.stream().filter(one -> one.due().counted()).toList();
        return new Tally(
                counted.size(),
                (int) counted.stream().filter(Sending::sent).count(),
                count(counted, Standing.ON_TIME),
                count(counted, Standing.LATE),
                count(counted, Standing.NOT_SENT));
    }

    private static int count(List<Sending> sendings, Standing standing) {
        return (int) sendings.stream().filter(one -> one.standing() == standing).count();
    }

    private static Row row(Sending sending, Period period, Text text, Actor by) {
        var due = sending.due();
        boolean reads =
                by.has(Role.OFFICE) || by.has(Role.LEADER) || by.has(Role.CLERK) || by.has(Role.UNIT_STAFF, due.unit());
        return new Row(
                due.unitName(),
                due.unit().value().toString(),
                ReportPages.at(period.id(), due.unit()),
                due.counted(),
                standing(sending, text),
                state(sending, text),
                text.day(sending.lastDay()),
                due.extension().map(ReportDue.Extension::reason),
                sending.firstSentAt().map(text::moment).orElse(""),
                sending.answered(),
                sending.owed(),
                reads);
    }

    private static Badge standing(Sending sending, Text text) {
        if (!sending.due().counted()) {
            return new Badge(text.say(sending.sent() ? "reports.standing.body-sent" : "reports.standing.body"), "");
        }
        var kind = switch (sending.standing()) {
            case WAITING -> "";
            case ON_TIME -> "done";
            case LATE, NOT_SENT -> "near";
        };
        return new Badge(text.name("reports.standing", sending.standing()), kind);
    }

    private static Badge state(Sending sending, Text text) {
        var state = sending.report().map(UnitReport::state).orElse(new ReportState.Drafting());
        return new Badge(text.name("reports.state", state.name()), state.sent() ? "go" : "");
    }

    private List<Choice> tasks(Period period, Actor by) {
        return by.has(Role.OFFICE)
                ? plans.tasks(period.plan(), period.asOf(), by.agency()).stream()
                        .filter(task -> !task.dropped())
                        .map(task -> new Choice(task.id().toString(), task.printedNumber() + " " + task.text()))
                        .toList()
                : List.of();
    }

    private static Can can(Period period, Actor by) {
        return new Can(
                period.open() && ObligationAction.EXTEND.allowedTo(by),
                period.open() && by.has(Role.OFFICE),
                period.planned() && ObligationAction.OPEN_PERIOD.allowedTo(by),
                period.locked() && ObligationAction.REOPEN_PERIOD.allowedTo(by),
                !period.locked() && ObligationAction.PLAN_PERIODS.allowedTo(by));
    }
}
