package vn.hienluong.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;

/**
 * How often each public page was read, by day. Nothing is known of the reader: no cookie, no address, no number; only sums
 * are kept. They are gathered in the memory of the node and written every few seconds, and when the node is asked to end;
 * a node that is killed loses the last seconds.
 */
@Component
public class Visits implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    private static final int SECONDS = 5;

    /** @param page address behind that of the site, without what follows a question mark */
    record Read(AgencyId agency, LocalDate day, String page) {}

    private final VisitRepository visits;
    private final Clock clock;
    private final Map<Read, Long> gathered = new ConcurrentHashMap<>();
    private ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Visits(VisitRepository visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** @param page such as {@code /van-ban/nghi-quyet-so-1}; what was found or not by searching counts as pages of its own */
    public void count(String page, AgencyId agency) {
        gathered.merge(new Read(agency, Time.today(clock), page), 1L, Long::sum);
    }

    /** By page, the most read first. */
    public List<VisitRepository.Sum> byPage(LocalDate from, LocalDate to, AgencyId agency) {
        return visits.byPage(from, to, agency);
    }

    public List<VisitRepository.Sum> byDay(LocalDate from, LocalDate to, AgencyId agency) {
        return visits.byDay(from, to, agency);
    }

    /** What is gathered so far goes into the database; what cannot be written now is gathered on. */
    public synchronized void write() {
        var byAgency = new HashMap<AgencyId, Map<Read, Long>>();
        for (var read : List.copyOf(gathered.keySet())) {
            var counted = gathered.remove(read);
            if (counted != null) {
                byAgency.computeIfAbsent(read.agency(), _ -> new HashMap<>()).put(read, counted);
            }
        }
        byAgency.forEach(this::write);
    }

    private void write(AgencyId agency, Map<Read, Long> sums) {
        try {
            Tenancy.run(agency, () -> visits.add(sums, agency));
        } catch (RuntimeException noDatabase) {
            LOG.warn("visits are not written yet", noDatabase);
            sums.forEach((read, sum) -> gathered.merge(read, sum, Long::sum));
        }
    }

    @Override
    public void start() {
        writer = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("visits").unstarted(work));
        writer.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public void stop() {
        writer.shutdown();
        running = false;
        write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends after the server has answered everybody, before the connections to the database are closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
