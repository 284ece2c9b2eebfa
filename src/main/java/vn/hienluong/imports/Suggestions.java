package vn.hienluong.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.plans.proving.Proving.Suggestion;
import vn.hienluong.reading.Reading;

/** Which measures would prove the tasks of a plan, as its words say: proposed when tracking begins, and when asked again. */
@Component
public class Suggestions {

    private final Reading reading;
    private final Plans plans;
    private final Proving proving;

    Suggestions(Reading reading, Plans plans, Proving proving) {
        this.reading = reading;
        this.plans = plans;
        this.proving = proving;
    }

    /** Gives how many are new; what the office has decided about is not proposed again. */
    @Transactional
    public int propose(PlanId id, Actor by) {
        var plan = plans.require(id, by.agency());
        var titles = plans.headings(id, by.agency()).stream().collect(Collectors.toMap(Heading::id, Heading::title));
        var suggestions = plans.tasks(id, LocalDate.of(plan.year(), 12, 31), by.agency()).stream()
                .filter(task -> !task.dropped())
                .flatMap(task -> suggested(task, titles))
                .toList();
        return proving.propose(id, suggestions, by);
    }

    private Stream<Suggestion> suggested(PlanTask task, Map<HeadingId, String> titles) {
        var heading = task.heading().map(titles::get).orElse("");
        return reading.measures(heading, task.text()).entrySet().stream()
                .map(one -> new Suggestion(task.id(), one.getKey(), one.getValue()));
    }
}
