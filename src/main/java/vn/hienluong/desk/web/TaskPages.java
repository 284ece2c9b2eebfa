package vn.hienluong.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.desk.web.TaskPage.Ask;
import vn.hienluong.desk.web.TaskPage.Deadline;
import vn.hienluong.desk.web.TaskPage.Fact;
import vn.hienluong.desk.web.TaskPage.Proof;
import vn.hienluong.desk.web.TaskPage.Wording;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.ReportLine;
import vn.hienluong.reports.Reports;
import vn.hienluong.workdays.Workdays;

/** Puts a task together for its page. */
@Component
class TaskPages {

    private static final int NEAR_WORKING_DAYS = 10;

    private final Plans plans;
    private final Periods periods;
    private final Obligations obligations;
    private final Reports reports;
    private final Units units;
    private final TaskProofs proofs;
    private final Workdays workdays;
    private final Clock clock;

    TaskPages(
            Plans plans,
            Periods periods,
            Obligations obligations,
            Reports reports,
            Units units,
            TaskProofs proofs,
            Workdays workdays,
            Clock clock) {
        this.plans = plans;
        this.periods = periods;
        this.obligations = obligations;
        this.reports = reports;
        this.units = units;
        this.proofs = proofs;
        this.workdays = workdays;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TaskPage of(TaskId id, Text text, Actor by) {
        var plan = plans.require(plans.planOf(id, by.agency()).orElseThrow(NotFound::new), by.agency());
        var wordings = plans.wordings(id, by.agency());
        var today = Time.today(clock);
        var task = plans.task(id, today, by.agency())
                .or(() -> wordings.stream().map(wording -> wording.task()).findFirst())
                .orElseThrow(NotFound::new);
        var all = periods.of(plan.id(), by.agency());
        var lines = reports.sentOn(id, by.agency());
        return new TaskPage(
                id.toString(),
                plan.id().toString(),
                plan.sign(),
                task.printedNumber(),
                task.text(),
                facts(task, text),
                heading(plan, task, by),
                deadline(task, lines, today, text, by),
                wordings.stream()
                        .map(one -> new Wording(
                                text.day(one.from()),
                                one.task().dropped()
                                        ? text.say("desk.task.dropped")
                                        : one.task().text(),
                                one.task().timing().printed(),
                                one.task().amendedBy().orElse("")))
                        .toList(),
                answers(lines, all, text, by),
                ask(task, all, by),
                proofs.of(id, text, by),
                PlanAction.REQUEST_AMENDMENT.allowedTo(by) && plan.tracked(),
                PlanAction.SET_UP_TASK.allowedTo(by),
                task.fanOut());
    }

    private static List<Fact> facts(PlanTask task, Text text) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.say("desk.task.leads"), names(task.leads())));
        facts.add(new Fact(text.say("desk.task.coordinators"), names(task.coordinators())));
        facts.add(new Fact(text.say("desk.task.timing"), task.timing().printed()));
        task.timing().dueBefore().ifPresent(day -> facts.add(new Fact(text.say("desk.task.before"), text.day(day))));
        if (!task.product().isEmpty()) {
            facts.add(new Fact(text.say("desk.task.product"), task.product()));
        }
        return facts;
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(Party::printed).collect(Collectors.joining("; "));
    }

    private Optional<String> heading(Plan plan, PlanTask task, Actor by) {
        return task.heading()
                .flatMap(id -> plans.headings(plan.id(), by.agency()).stream()
                        .filter(heading -> heading.id().equals(id))
                        .map(Heading::title)
                        .findFirst());
    }

    private Optional<Deadline> deadline(PlanTask task, List<ReportLine> lines, LocalDate today, Text text, Actor by) {
        var done = lines.stream().flatMap(line -> line.text().doneOn().stream()).max(LocalDate::compareTo);
        var near = task.timing()
                .dueBefore()
                .map(day -> workdays.back(day, NEAR_WORKING_DAYS, by.agency()))
                .orElse(LocalDate.MAX);
        return task.timing()
                .deadline(today, near, done)
                .map(state -> new Deadline(
                        text.name("desk.deadline", state),
                        switch (state) {
                            case WITHIN -> "";
                            case NEAR, DONE_LATE -> "near";
                            case OVERDUE -> "late";
                            case DONE_ON_TIME -> "done";
                        }));
    }

    private List<TaskPage.Answer> answers(List<ReportLine> lines, List<Period> all, Text text, Actor by) {
        Map<PeriodId, String> titles = all.stream().collect(Collectors.toMap(Period::id, Period::title));
        var names = BoardController.names(units.ever(by.agency()));
        return lines.stream()
                .map(line -> new TaskPage.Answer(
                        titles.getOrDefault(line.period(), ""),
                        names.getOrDefault(line.unit(), ""),
                        line.text()
                                .status()
                                .map(status -> text.name("desk.status", status))
                                .orElse(""),
                        line.text().result(),
                        line.text().cumulative(),
                        figures(line, text),
                        line.text().difficulty(),
                        line.text().proposal(),
                        line.evidence().stream().map(one -> proof(one, text)).toList()))
                .toList();
    }

    /** Those that the unit wrote, and those of the system: what was changed by hand says so. */
    private static List<String> figures(ReportLine line, Text text) {
        var written = line.text().figures().stream().map(figure -> figure(figure, text));
        var taken = line.taken().stream()
                .flatMap(one -> one
                        .figure()
                        .map(figure -> figure(figure, text))
                        .map(said -> one.byHand().isPresent() ? text.say("desk.figure.by-hand", said) : said)
                        .stream());
        return Stream.concat(written, taken).toList();
    }

    private static String figure(Figure figure, Text text) {
        var amount = figure.label() + ": " + text.number(figure.amount()) + " " + figure.measure();
        return figure.sinceJanuary()
                .map(total -> text.say("desk.figure.since", amount.strip(), total))
                .orElse(amount.strip());
    }

    private static Proof proof(Evidence evidence, Text text) {
        var label = Stream.of(
                        evidence.number(),
                        evidence.issuedOn().map(text::day).orElse(""),
                        evidence.issuer(),
                        evidence.subject())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new Proof(
                label,
                evidence.file().map(_ -> "/evidence/" + evidence.id() + "/file").or(evidence::link));
    }

    /** The office asks anybody; a lead asks for its own task; only while a period is open. */
    private Ask ask(PlanTask task, List<Period> all, Actor by) {
        var open = all.stream().filter(Period::open).findFirst();
        boolean leads = task.leads().stream()
                .flatMap(party -> party.unit().stream())
                .anyMatch(unit -> by.has(Role.UNIT_STAFF, unit));
        if (open.isEmpty() || !(by.has(Role.OFFICE) || leads)) {
            return new Ask("", List.of());
        }
        var choices = obligations.reports(open.get().id(), by.agency()).stream()
                .filter(due -> !isLead(task, due.unit()))
                .map(due -> new Choice(due.unit().value().toString(), due.unitName()))
                .toList();
        return new Ask("/periods/" + open.get().id() + "/requests", choices);
    }

    private static boolean isLead(PlanTask task, UnitId unit) {
        return task.leads().stream()
                .anyMatch(party -> party.unit().filter(unit::equals).isPresent());
    }
}
