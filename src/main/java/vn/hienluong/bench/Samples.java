package vn.hienluong.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.Callable;

/** Durations of the same work, in milliseconds, in rising order. */
record Samples(double[] milliseconds) {

    private static final double NANOS = 1e6;

    static Samples of(Collection<Long> nanoseconds) {
        var sorted = nanoseconds.stream().mapToDouble(one -> one / NANOS).toArray();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    /** Does the work some times without looking, then so many times with the clock. */
    static Samples of(int warmUp, int times, Callable<?> work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.call();
        }
        var all = new long[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.call();
            all[i] = System.nanoTime() - begin;
        }
        return of(Arrays.stream(all).boxed().toList());
    }

    /** The smallest value that so much of all does not exceed (nearest rank). */
    double percentile(double share) {
        int rank = (int) Math.ceil(share * milliseconds.length);
        return milliseconds[Math.max(0, rank - 1)];
    }

    Measured as(String work, String goal) {
        return new Measured(work, percentile(0.5), percentile(0.95), Measured.MILLISECONDS, goal);
    }
}
