package vn.hienluong.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.Slug;

/**
 * The public site over HTTP. How much it can: a closed loop of 32 connections. How long a reader waits: requests that come at
 * a rate, whether or not the last was answered, each timed from the moment at which it was to come.
 */
@Component
public class PortalBench {

    private static final int CONNECTIONS = 32;
    private static final int WAITING = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final int READY_RATE = 2_000;
    private static final int MADE_RATE = 500;
    private static final String WITHIN = "20 ms";
    private static final double SECOND = 1e9;

    private final PublicOffice office;

    PortalBench(PublicOffice office) {
        this.office = office;
    }

    public List<Measured> run(String address, Duration length) throws Exception {
        var home = "/cong/" + Slug.of(office.open("PORTAL"));
        var list = home + "/tin-tuc";
        var server = URI.create(address);
        var rows = new ArrayList<Measured>();
        LongFunction<String> ready = _ -> list;
        // an address that nobody has asked for yet is no page that stands ready
        var fresh = new AtomicLong();
        LongFunction<String> made = _ -> list + "?lan=" + fresh.incrementAndGet();
        asMuchAsCan(server, ready, WARM_UP);
        asMuchAsCan(server, made, WARM_UP);
        rows.add(rate("bench.portal.ready", asMuchAsCan(server, ready, length), length, READY_RATE));
        rows.add(atARate(server, ready, READY_RATE / 2, length).as("bench.portal.ready.wait", WITHIN));
        rows.add(rate("bench.portal.made", asMuchAsCan(server, made, length), length, MADE_RATE));
        rows.add(atARate(server, made, MADE_RATE / 2, length).as("bench.portal.made.wait", WITHIN));
        return rows;
    }

    private static Measured rate(String work, long answered, Duration length, int goal) {
        double perSecond = answered / (length.toNanos() / SECOND);
        return new Measured(work, perSecond, perSecond, Measured.PER_SECOND, Integer.toString(goal));
    }

    /** @return how many were answered */
    private static long asMuchAsCan(URI server, LongFunction<String> path, Duration length) throws Exception {
        var answered = new AtomicLong();
        long end = System.nanoTime() + length.toNanos();
        each(CONNECTIONS, number -> {
            try (var reader = new Knocking(server.getHost(), server.getPort())) {
                while (System.nanoTime() < end) {
                    reader.ask(path.apply(number));
                    answered.incrementAndGet();
                }
            }
        });
        return answered.get();
    }

    private static Samples atARate(URI server, LongFunction<String> path, int perSecond, Duration length)
            throws Exception {
        var taken = new ConcurrentLinkedQueue<Long>();
        long begin = System.nanoTime();
        long all = Math.round(perSecond * (length.toNanos() / SECOND));
        var next = new AtomicLong();
        each(WAITING, _ -> {
            try (var reader = new Knocking(server.getHost(), server.getPort())) {
                for (long mine = next.getAndIncrement(); mine < all; mine = next.getAndIncrement()) {
                    long due = begin + Math.round(mine * SECOND / perSecond);
                    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    reader.ask(path.apply(mine));
                    taken.add(System.nanoTime() - due);
                }
            }
        });
        return Samples.of(taken);
    }

    private interface Work {
        void of(int number) throws IOException;
    }

    private static void each(int readers, Work work) throws Exception {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < readers; i++) {
                int number = i;
                running.add(all.submit(() -> {
                    work.of(number);
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
    }
}
