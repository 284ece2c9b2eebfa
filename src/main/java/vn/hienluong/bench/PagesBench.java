package vn.hienluong.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import vn.hienluong.bench.ModelAgency.Size;
import vn.hienluong.identity.Accounts;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Tenancy;

/** Pages over HTTP, from a closed loop of people of several agencies, on a database with a million lines. */
@Component
public class PagesBench {

    /** One year's plans of an agency come to 1,344 lines a year; five years to 6,720. */
    private static final Size SIZE = new Size(20, 5, 3, 56, 2);

    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);
    private static final int OPEN_PERIODS = 3;
    private static final String GOAL = "60 ms";

    /** Until then the JVM is still compiling what the pages run through. */
    private static final Duration WARM_UP = Duration.ofSeconds(75);

    private final ModelAgency agencies;
    private final Seeds seeds;
    private final Units units;
    private final People people;
    private final Accounts accounts;
    private final Plans plans;
    private final Periods periods;

    PagesBench(
            ModelAgency agencies,
            Seeds seeds,
            Units units,
            People people,
            Accounts accounts,
            Plans plans,
            Periods periods) {
        this.agencies = agencies;
        this.seeds = seeds;
        this.units = units;
        this.people = people;
        this.accounts = accounts;
        this.plans = plans;
        this.periods = periods;
    }

    /** What one user asks for, again and again: pages by the key of their row. */
    private record Visit(Guest guest, Map<String, String> pages) {}

    /** @return how many lines the database holds now */
    public int fill(int lines) {
        var model = agencies.found("P0");
        int each = Tenancy.in(model, () -> {
            var all = agencies.fill(model, SIZE);
            int written = seeds.reportAll(model);
            lockOld(all, model);
            return written;
        });
        var others = new ArrayList<AgencyId>();
        for (int i = 1; i * each < lines; i++) {
            others.add(agencies.found("P" + i));
        }
        Tenancy.run(model, () -> seeds.copy(model, others));
        seeds.analyze();
        return each * (others.size() + 1);
    }

    private void lockOld(List<PeriodId> all, AgencyId agency) {
        for (int i = 0; i < all.size(); i++) {
            boolean last = i % 4 == 3 && i >= all.size() - 4 * OPEN_PERIODS;
            if (!last) {
                periods.lock(all.get(i), ModelAgency.actor(agency)).orElseThrow();
            }
        }
    }

    /** First the pages that have a goal, then the others, so that neither waits for the other. */
    public List<Measured> run(String address, int users, Duration length) throws Exception {
        var goal = new ArrayList<Visit>();
        var rest = new ArrayList<Visit>();
        for (var agency : agencies.seeded(users / 2)) {
            Tenancy.run(agency, () -> visits(agency, address, goal, rest));
        }
        var rows = new ArrayList<Measured>();
        rows.addAll(measured(goal, length, GOAL));
        rows.addAll(measured(rest, length, ""));
        return rows;
    }

    private static List<Measured> measured(List<Visit> visits, Duration length, String goal)
            throws InterruptedException, ExecutionException {
        ask(visits, WARM_UP);
        return ask(visits, length).entrySet().stream()
                .map(page -> Samples.of(page.getValue()).as(page.getKey(), goal))
                .toList();
    }

    /** Two people of the agency: the chief of the office and the head of a division. */
    private void visits(AgencyId agency, String address, List<Visit> goal, List<Visit> rest) {
        var today = LocalDate.of(2025, 12, 20);
        var all = units.on(today, agency);
        var plan = plans.all(agency).getFirst();
        var period = periods.open(agency).getFirst();
        var task = plans.tasks(plan.id(), today, agency).getFirst();
        var office = first(all, UnitKind.OFFICE);
        var division = first(all, UnitKind.DIVISION);
        var chief = person(office, agency, address);
        var head = person(division, agency, address);
        var sheet = Map.of(
                "bench.page.board", "/plans/" + plan.id() + "/board",
                "bench.page.task", "/tasks/" + task.id());
        goal.add(new Visit(chief, with(sheet, "bench.page.office", "/my-work")));
        goal.add(new Visit(head, with(sheet, "bench.page.my-work", "/my-work")));
        rest.add(new Visit(
                chief, Map.of("bench.page.overview", "/overview", "bench.page.sendings", "/periods/" + period.id())));
        rest.add(new Visit(head, Map.of("bench.page.report", "/periods/" + period.id() + "/reports/" + division.id())));
    }

    private static Unit first(List<Unit> all, UnitKind kind) {
        return all.stream().filter(unit -> unit.kind() == kind).findFirst().orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> pages, String key, String path) {
        var all = new LinkedHashMap<>(pages);
        all.put(key, path);
        return all;
    }

    private Guest person(Unit unit, AgencyId agency, String address) {
        var by = ModelAgency.actor(agency);
        var email = Ids.next() + "@bench.example";
        var password = Ids.next().toString();
        var person = people.add(email, Optional.of(email), Optional.empty(), by).orElseThrow();
        people.appoint(person.id(), unit.id(), PositionRole.HEAD, "", SINCE, by).orElseThrow();
        accounts.accept(accounts.invite(person, by).orElseThrow().token(), password, password)
                .orElseThrow();
        return Guest.signedIn(address, email, password);
    }

    /** Each user asks as soon as it is answered. */
    private static Map<String, Queue<Long>> ask(List<Visit> visits, Duration length)
            throws InterruptedException, ExecutionException {
        var asked = new ConcurrentHashMap<String, Queue<Long>>();
        long end = System.nanoTime() + length.toNanos();
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var visit : visits) {
                all.add(users.submit(() -> {
                    while (System.nanoTime() < end) {
                        for (var page : visit.pages().entrySet()) {
                            long begin = System.nanoTime();
                            visit.guest().get(page.getValue());
                            asked.computeIfAbsent(page.getKey(), _ -> new ConcurrentLinkedQueue<>())
                                    .add(System.nanoTime() - begin);
                        }
                    }
                    return null;
                }));
            }
            for (var user : all) {
                user.get();
            }
        }
        return new TreeMap<>(asked);
    }
}
