package vn.hienluong.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts each job at its time, where jobs are wanted ({@code hienluong.schedule.enabled}: a server, not a single command and
 * not a test). Nodes on the same database share the work: a job is taken by one of them. Times are the machine's; what
 * "today" is for the business, each job asks the clock of the house.
 */
@Component
@ConditionalOnBooleanProperty("hienluong.schedule.enabled")
class Clockwork implements SmartLifecycle {

    private static final String TABLE = "technical.scheduled_tasks";

    /** A node that says nothing so many times is gone, and another takes up what it was doing. */
    private static final int SILENCES = 4;

    private static final Duration SAYS_EVERY = Duration.ofSeconds(10);

    private final Timetable timetable;
    private final Rounds rounds;
    private final DataSource technical;
    private Optional<Scheduler> running = Optional.empty();

    Clockwork(Timetable timetable, Rounds rounds, @Qualifier("technical") DataSource technical) {
        this.timetable = timetable;
        this.rounds = rounds;
        this.technical = technical;
    }

    @Override
    public void start() {
        var tasks = timetable.jobs().stream().map(this::task).toList();
        var scheduler = Scheduler.create(technical)
                .tableName(TABLE)
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(5))
                .schedulerName(new SchedulerName.Fixed(
                        ProcessHandle.current().pid() + "@" + new SchedulerName.Hostname().getName()))
                .heartbeatInterval(SAYS_EVERY)
                .missedHeartbeatsLimit(SILENCES)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
        scheduler.start();
        running = Optional.of(scheduler);
    }

    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), job.when()).execute((_, _) -> rounds.make(job));
    }

    @Override
    public void stop() {
        running.ifPresent(Scheduler::stop);
        running = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return running.isPresent();
    }
}
