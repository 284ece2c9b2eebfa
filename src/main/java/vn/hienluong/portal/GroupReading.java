package vn.hienluong.portal;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One reading for all who wait for it: whoever asks while a reading is under way is served by the next one, which begins
 * after they asked, so that nobody is told what was true before they came. At most one reading of a key runs at a time.
 */
final class GroupReading<K, V> {

    private static final long PATIENCE_SECONDS = 20;

    private static final class Queue<V> {
        private CompletableFuture<V> next = new CompletableFuture<>();
        private int waiting;
        private boolean running;
    }

    private final Function<K, V> reading;
    private final Map<K, Queue<V>> queues = new ConcurrentHashMap<>();

    GroupReading(Function<K, V> reading) {
        this.reading = reading;
    }

    V read(K key) {
        var queue = queues.computeIfAbsent(key, _ -> new Queue<>());
        CompletableFuture<V> mine;
        boolean leads;
        synchronized (queue) {
            mine = queue.next;
            queue.waiting++;
            leads = !queue.running;
            queue.running = true;
        }
        if (leads) {
            serve(key, queue);
        }
        return waited(mine);
    }

    /** Reads for all who have come so far; who came meanwhile is served by a thread that nobody waits for. */
    private void serve(K key, Queue<V> queue) {
        CompletableFuture<V> current;
        synchronized (queue) {
            current = queue.next;
            queue.next = new CompletableFuture<>();
            queue.waiting = 0;
        }
        try {
            current.complete(reading.apply(key));
        } catch (RuntimeException | Error broken) {
            current.completeExceptionally(broken);
        }
        synchronized (queue) {
            queue.running = queue.waiting > 0;
            if (queue.running) {
                Thread.ofVirtual().name("group-reading").start(() -> serve(key, queue));
            }
        }
    }

    private V waited(CompletableFuture<V> mine) {
        try {
            return mine.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException known ? known : new IllegalStateException(broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        } catch (TimeoutException silent) {
            throw new IllegalStateException(silent);
        }
    }
}
