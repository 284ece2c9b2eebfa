package vn.hienluong.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.Outline;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.PlanState;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.web.PlanPage.Count;
import vn.hienluong.plans.web.PlanPage.Fact;
import vn.hienluong.plans.web.PlanPage.Row;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.HistoryLine;

/** Puts a plan together for its page. */
@Component
class PlanPages {

    private final Plans plans;
    private final Audit audit;
    private final Clock clock;

    PlanPages(Plans plans, Audit audit, Clock clock) {
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    PlanPage of(PlanId id, Text text, Actor by) {
        var plan = plans.require(id, by.agency());
        var outline = plans.outline(id, by.agency());
        var tasks = plans.tasks(id, day(plan), by.agency());
        return new PlanPage(
                id.toString(),
                plan.sign(),
                plan.title(),
                facts(plan, text),
                outline.sections(),
                outline.bases().stream().map(basis -> basis(basis, text)).toList(),
                rows(plans.headings(id, by.agency()), tasks, text),
                new Count(
                        (int) tasks.stream().filter(task -> !task.dropped()).count(),
                        tasks.stream().mapToInt(task -> task.leads().size()).sum()),
                plan.state() instanceof PlanState.Withdrawn withdrawn
                        ? Optional.of(withdrawn.reason())
                        : Optional.empty(),
                plan.tracked() && PlanAction.WITHDRAW.allowedTo(by),
                plan.tracked() && PlanAction.IMPORT.allowedTo(by)
                        ? Optional.of(Integer.toString(plan.year() + 1))
                        : Optional.empty(),
                history(id, text, by));
    }

    /** Today, but within the plan's year: a plan of an earlier year is shown as it ended. */
    private LocalDate day(Plan plan) {
        var today = Time.today(clock);
        var end = LocalDate.of(plan.year(), 12, 31);
        return today.isAfter(end) ? end : today;
    }

    private static List<Fact> facts(Plan plan, Text text) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.say("plans.fact.number"), plan.sign()));
        facts.add(new Fact(text.say("plans.fact.date"), plan.place() + ", " + text.day(plan.issuedOn())));
        var signer = plan.signer();
        facts.add(new Fact(
                text.say("plans.fact.signer"),
                String.join(" ", signer.capacity(), signer.position(), signer.name())
                        .strip()));
        facts.add(new Fact(text.say("plans.fact.recipients"), String.join("; ", plan.recipients())));
        return facts;
    }

    private static String basis(Outline.Basis basis, Text text) {
        return basis.issuedOn()
                .map(day -> text.say(
                        "plans.basis.dated", basis.kind(), basis.number(), day, basis.issuer(), basis.subject()))
                .orElseGet(
                        () -> text.say("plans.basis", basis.kind(), basis.number(), basis.issuer(), basis.subject()));
    }

    /** The headings stand before their first task, as on the paper. */
    static List<Row> rows(List<Heading> headings, List<PlanTask> tasks, Text text) {
        Map<HeadingId, Heading> byId = headings.stream().collect(Collectors.toMap(Heading::id, one -> one));
        var shown = new HashSet<HeadingId>();
        var rows = new ArrayList<Row>();
        for (var task : tasks) {
            task.heading().map(byId::get).ifPresent(heading -> show(heading, byId, shown, rows));
            rows.add(row(task, text));
        }
        return rows;
    }

    private static void show(Heading heading, Map<HeadingId, Heading> byId, HashSet<HeadingId> shown, List<Row> rows) {
        heading.parent().map(byId::get).ifPresent(parent -> show(parent, byId, shown, rows));
        if (shown.add(heading.id())) {
            rows.add(new Row(
                    Optional.empty(),
                    heading.level(),
                    heading.printedNumber(),
                    heading.title(),
                    List.of(),
                    List.of(),
                    "",
                    "",
                    Optional.empty()));
        }
    }

    private static Row row(PlanTask task, Text text) {
        var note = task.dropped()
                ? Optional.of(text.say("plans.task.dropped"))
                : task.amendedBy().map(number -> text.say("plans.task.amended-by", number));
        return new Row(
                Optional.of("/tasks/" + task.id()),
                0,
                task.printedNumber(),
                task.text(),
                task.leads().stream().map(Party::printed).toList(),
                task.coordinators().stream().map(Party::printed).toList(),
                task.timing().printed(),
                task.product(),
                note);
    }

    private List<HistoryLine> history(PlanId id, Text text, Actor by) {
        return audit.historyOf(by.agency(), id.value()).stream()
                .map(entry -> new HistoryLine(
                        text.say(entry.act()),
                        text.moment(entry.at()),
                        entry.author().label(),
                        entry.reason()))
                .toList();
    }
}
