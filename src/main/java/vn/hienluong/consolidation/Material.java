package vn.hienluong.consolidation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hienluong.authority.UnitId;
import vn.hienluong.consolidation.merging.Lexicon;
import vn.hienluong.consolidation.merging.Merge.Contribution;
import vn.hienluong.obligations.LineDue;
import vn.hienluong.obligations.Period;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.TaskId;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.ReportLine;

/** Everything that a report is made of: the plan as it holds in the period, and what units sent. */
final class Material {

    private final AgencyProfile agency;
    private final Plan plan;
    private final Period period;
    private final Optional<Period> next;
    private final List<Heading> headings;
    private final List<PlanTask> tasks;
    private final Map<UnitId, String> units;
    private final Map<TaskId, List<ReportLine>> lines;
    private final Map<TaskId, Set<UnitId>> leads;
    private final Map<UUID, List<Figure>> figures;

    Material(
            AgencyProfile agency,
            Plan plan,
            Period period,
            Optional<Period> next,
            List<Heading> headings,
            List<PlanTask> tasks,
            Map<UnitId, String> units,
            List<ReportLine> sent,
            List<LineDue> due) {
        this.agency = agency;
        this.plan = plan;
        this.period = period;
        this.next = next;
        this.headings = List.copyOf(headings);
        this.tasks = List.copyOf(tasks);
        this.units = Map.copyOf(units);
        this.leads = due.stream()
                .filter(line -> line.duty() == LineDue.Duty.LEAD)
                .collect(Collectors.groupingBy(
                        LineDue::task, Collectors.mapping(LineDue::unit, Collectors.toUnmodifiableSet())));
        this.lines = new HashMap<>();
        sent.stream()
                .filter(line -> line.text().status().isPresent())
                .collect(Collectors.groupingBy(ReportLine::task))
                .forEach((task, all) -> lines.put(task, leadsFirst(task, all)));
        this.figures = new HashMap<>();
        lines.values().forEach(this::count);
    }

    /** What was counted of the whole agency stands with the first line that tells it: it must not be added up. */
    private void count(List<ReportLine> ofTask) {
        var told = new HashSet<String>();
        for (var line : ofTask) {
            if (!line.taken().isEmpty()) {
                var systems = line.taken().stream()
                        .filter(one -> !one.whole() || told.add(one.measure()))
                        .flatMap(one -> one.figure().stream());
                figures.put(
                        line.id(),
                        Stream.concat(line.text().figures().stream(), systems).toList());
            }
        }
    }

    /** The numbers of a line, as far as another line of the same task does not tell them. */
    List<Figure> figures(ReportLine line) {
        return figures.getOrDefault(line.id(), line.text().figures());
    }

    private List<ReportLine> leadsFirst(TaskId task, List<ReportLine> all) {
        return all.stream()
                .sorted(Comparator.comparing((ReportLine line) -> !leads(line))
                        .thenComparing(this::unit)
                        .thenComparing(ReportLine::id))
                .filter(line -> line.task().equals(task))
                .toList();
    }

    AgencyProfile agency() {
        return agency;
    }

    Plan plan() {
        return plan;
    }

    Period period() {
        return period;
    }

    Optional<Period> next() {
        return next;
    }

    List<Heading> headings() {
        return headings;
    }

    /** Every row of the annex, in its order; what an amendment dropped is marked. */
    List<PlanTask> tasks() {
        return tasks;
    }

    List<PlanTask> liveTasks() {
        return tasks.stream().filter(task -> !task.dropped()).toList();
    }

    List<ReportLine> lines(PlanTask task) {
        return lines.getOrDefault(task.id(), List.of());
    }

    Map<UnitId, String> units() {
        return units;
    }

    String unit(ReportLine line) {
        return units.getOrDefault(line.unit(), "");
    }

    boolean leads(ReportLine line) {
        return leads.getOrDefault(line.task(), Set.of()).contains(line.unit());
    }

    /** What the merge works on: the result of each unit. */
    List<Contribution> results(PlanTask task) {
        return lines(task).stream()
                .map(line -> new Contribution(
                        unit(line), line.text().status(), line.text().result(), figures(line)))
                .toList();
    }

    /** How a task stands in all, by its leads; by whoever wrote where no lead did. */
    Optional<LineStatus> standing(PlanTask task) {
        var all = lines(task);
        var ofLeads = all.stream().filter(this::leads).toList();
        var said = (ofLeads.isEmpty() ? all : ofLeads)
                .stream().flatMap(line -> line.text().status().stream()).toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (said.stream().distinct().count() == 1) {
            return Optional.of(said.getFirst());
        }
        if (said.stream().anyMatch(LineStatus::carriedOut)) {
            boolean inPeriod =
                    said.stream().allMatch(one -> one == LineStatus.COMPLETED || one == LineStatus.DONE_IN_PERIOD);
            return Optional.of(inPeriod ? LineStatus.DONE_IN_PERIOD : LineStatus.IN_PROGRESS);
        }
        return said.stream().max(Comparator.comparing(LineStatus::nothingDone));
    }

    /** The top of the headings: what has headings under it groups them, and leads nothing of its own. */
    boolean grouping(Heading heading) {
        return headings.stream()
                .anyMatch(other -> other.parent().filter(heading.id()::equals).isPresent());
    }

    /** Headings whose tasks make the report's first part. */
    Set<HeadingId> direction() {
        return headings.stream()
                .filter(heading -> heading.parent().isEmpty() && !grouping(heading))
                .filter(heading -> Lexicon.onDirection(heading.title()) || Lexicon.onDirection(heading.reportTitle()))
                .map(Heading::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Headings of the report's second part, in their order: those that hold tasks and are not on direction. */
    List<Heading> components() {
        var direction = direction();
        return headings.stream()
                .filter(heading -> !direction.contains(heading.id()))
                .filter(heading -> liveTasks().stream()
                        .anyMatch(task ->
                                task.heading().filter(heading.id()::equals).isPresent()))
                .toList();
    }

    /** By part of the report; a heading stands where the plan has it, whether something is told under it or not. */
    Comparator<Proposal> inTheOrderOfThePlan() {
        var order = liveTasks().stream()
                .flatMap(task -> task.heading().stream())
                .distinct()
                .toList();
        return Comparator.comparing(Proposal::section).thenComparingInt(one -> {
            int place = one.heading().map(order::indexOf).orElse(0);
            return place < 0 ? order.size() : place;
        });
    }
}
