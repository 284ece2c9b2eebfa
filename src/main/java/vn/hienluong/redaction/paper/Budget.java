package vn.hienluong.redaction.paper;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** How long one piece of work on somebody's file may take, and how many steps: pages may draw without end. */
final class Budget {

    private static final long MOST_STEPS = 50_000_000;
    private static final int LOOK_AT_THE_CLOCK = 0xff;

    private final long until;
    private long steps;

    private Budget(long until) {
        this.until = until;
    }

    static Budget of(Duration time) {
        return new Budget(System.nanoTime() + time.toNanos());
    }

    void step() {
        steps++;
        if (steps > MOST_STEPS || (steps & LOOK_AT_THE_CLOCK) == 0 && System.nanoTime() - until > 0) {
            throw Unreadable.because("redaction.pdf.too-long");
        }
    }

    /**
     * Before something that takes long by itself.
     *
     * @throws CancellationException when whoever works at it is called off
     */
    void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (System.nanoTime() - until > 0) {
            throw Unreadable.because("redaction.pdf.too-long");
        }
    }
}
