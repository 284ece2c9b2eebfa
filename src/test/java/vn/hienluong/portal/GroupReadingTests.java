package vn.hienluong.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GroupReadingTests {

    @Test
    void whoComesDuringAReadingIsServedByTheNextOneAndAllOfThemByOne() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var readings = new AtomicInteger();
        var truth = new AtomicLong(1);
        var group = new GroupReading<String, Long>(_ -> {
            long read = truth.get();
            if (readings.incrementAndGet() == 1) {
                begun.countDown();
                await(mayEnd);
            }
            return read;
        });
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> group.read("a"));
            begun.await();
            truth.set(2);
            var others = new ArrayList<Future<Long>>();
            for (int i = 0; i < 100; i++) {
                others.add(people.submit(() -> group.read("a")));
            }
            Thread.sleep(100);
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (var other : others) {
                assertThat(other.get()).isEqualTo(2);
            }
            assertThat(readings.get()).isLessThanOrEqualTo(3);
        }
    }

    /** Nobody is told what was true before they asked, however many ask at once. */
    @Test
    void nobodyIsToldWhatWasTrueBeforeTheyAsked() throws Exception {
        var truth = new AtomicLong();
        var group = new GroupReading<String, Long>(_ -> truth.get());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 8; i++) {
                all.add(people.submit(() -> {
                    for (int n = 0; n < 2_000; n++) {
                        long before = truth.incrementAndGet();
                        assertThat(group.read("a")).isGreaterThanOrEqualTo(before);
                    }
                }));
            }
            for (var one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void aReadingThatFailsFailsForThoseWhoWaitedAndNotForTheNext() {
        var readings = new AtomicInteger();
        var group = new GroupReading<String, Integer>(_ -> {
            if (readings.incrementAndGet() == 1) {
                throw new IllegalArgumentException("no database");
            }
            return 7;
        });
        assertThatThrownBy(() -> group.read("a")).isInstanceOf(IllegalArgumentException.class);
        assertThat(group.read("a")).isEqualTo(7);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }
}
