package vn.hienluong.plans.finding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.plans.Outline;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.search.Entry;
import vn.hienluong.search.Readers;
import vn.hienluong.search.SearchSource;

/** A plan with what it says, and each task of its annex in the wording of today. */
@Component
class PlanSource implements SearchSource {

    private static final String PLAN = "plans.found.plan";
    private static final String TASK = "plans.found.task";
    private static final Readers READERS = Readers.of(PlanAction.VIEW);

    private final Plans plans;
    private final Clock clock;

    PlanSource(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public Set<String> subjects() {
        return Set.of("plans.plan", "plans.task");
    }

    @Override
    public List<String> kinds() {
        return List.of(PLAN, TASK);
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        var id = subject.kind().equals("plans.task")
                ? plans.planOf(new TaskId(subject.id()), agency)
                : Optional.of(new PlanId(subject.id()));
        return id.flatMap(known -> plans.find(known, agency))
                .map(plan -> found(plan, agency))
                .orElseGet(() -> Found.nothing(subject.id()));
    }

    private Found found(Plan plan, AgencyId agency) {
        var tasks = plan.tracked()
                ? plans.tasks(plan.id(), Time.today(clock), agency).stream()
                        .filter(task -> !task.dropped())
                        .map(task -> entry(task, plan))
                : Stream.<Entry>empty();
        return new Found(
                plan.id().value(),
                Stream.concat(Stream.of(entry(plan, agency)), tasks).toList());
    }

    private Entry entry(Plan plan, AgencyId agency) {
        var outline = plans.outline(plan.id(), agency).sections().stream().map(PlanSource::words);
        return new Entry(
                PLAN,
                plan.id().value(),
                plan.sign(),
                plan.title(),
                Stream.concat(Stream.of(plan.opening(), plan.signer().name()), outline)
                        .collect(Collectors.joining("\n")),
                "/plans/" + plan.id(),
                READERS,
                Optional.of(plan.issuedOn()));
    }

    private static String words(Outline.Section section) {
        return section.title() + "\n" + section.body();
    }

    private static Entry entry(PlanTask task, Plan plan) {
        var parties = task.parties().stream().map(Party::printed).distinct();
        UUID id = task.id().value();
        return new Entry(
                TASK,
                id,
                task.printedNumber(),
                task.text(),
                Stream.concat(
                                Stream.of(
                                        task.product(),
                                        plan.sign(),
                                        task.timing().printed()),
                                parties)
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining(" · ")),
                "/tasks/" + id,
                READERS,
                task.timing().dueBefore().map(day -> day.minusDays(1)));
    }
}
