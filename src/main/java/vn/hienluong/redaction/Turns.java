package vn.hienluong.redaction;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.Outcome;
import vn.hienluong.redaction.paper.SourcePdf;
import vn.hienluong.redaction.paper.Unreadable;

/** Pages as pictures take memory: few at once on a node, and whoever waits too long is told so. */
@Component
class Turns {

    private static final int LOOKS = 2;
    private static final long PATIENCE = 60;

    private final Semaphore looking = new Semaphore(LOOKS, true);
    private final Semaphore making = new Semaphore(1, true);

    /** One new file at a time. */
    <T> Outcome<T> making(Supplier<Outcome<T>> work) {
        return taking(making, work);
    }

    <T> Outcome<T> opened(byte[] content, Duration time, Function<SourcePdf, Outcome<T>> work) {
        return taking(looking, () -> {
            try (var pdf = SourcePdf.open(content, time)) {
                return work.apply(pdf);
            } catch (Unreadable stopped) {
                return Outcome.refused(stopped.refusal());
            }
        });
    }

    private static <T> Outcome<T> taking(Semaphore turns, Supplier<Outcome<T>> work) {
        try {
            if (!turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return Outcome.refused("redaction.busy");
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Outcome.refused("redaction.busy");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
