package vn.hienluong.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running server. Once it is {@link #kept}, one that ends by itself (the machine ran out of memory, somebody killed it)
 * is started again on the same port, where the connections find it. The kernel's signal of our end follows the thread that
 * spawned, so one thread spawns and waits for as long as the server is wanted.
 */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final long SHORTEST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 10_000;
    private static final long LONG_LIFE = TimeUnit.MINUTES.toNanos(1);

    private final ProcessBuilder server;
    private Process current;
    private boolean kept;

    private ServerProcess(ProcessBuilder server, Process first) {
        this.server = server;
        this.current = first;
    }

    static ServerProcess launch(List<String> command, Path log) throws IOException {
        var server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var launched = new CompletableFuture<ServerProcess>();
        Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> spawnAndKeep(server, launched));
        try {
            return launched.join();
        } catch (CompletionException cannot) {
            throw new IOException(cannot.getCause());
        }
    }

    private static void spawnAndKeep(ProcessBuilder server, CompletableFuture<ServerProcess> launched) {
        try {
            var process = new ServerProcess(server, server.start());
            launched.complete(process);
            process.keep();
        } catch (IOException cannot) {
            launched.completeExceptionally(cannot);
            LOG.error("PostgreSQL cannot be started", cannot);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() throws IOException, InterruptedException {
        long pause = SHORTEST_PAUSE;
        long begun = System.nanoTime();
        current().waitFor();
        while (isKept()) {
            pause = System.nanoTime() - begun > LONG_LIFE ? SHORTEST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
            LOG.warn("PostgreSQL has ended by itself; starting it again");
            TimeUnit.MILLISECONDS.sleep(pause);
            begun = System.nanoTime();
            spawnAgain();
            current().waitFor();
        }
    }

    private synchronized void spawnAgain() throws IOException {
        if (kept) {
            current = server.start();
        }
    }

    /** From now on an end that we did not ask for is none. */
    synchronized ServerProcess kept() {
        kept = true;
        return this;
    }

    private synchronized boolean isKept() {
        return kept;
    }

    private synchronized Process current() {
        return current;
    }

    boolean isAlive() {
        return current().isAlive();
    }

    /** Ends it at once and waits for it: what is committed stays, what is not is rolled back. */
    void end() {
        var last = last();
        try {
            // its fast shutdown, which does not wait for those who are connected
            new ProcessBuilder("kill", "-INT", Long.toString(last.pid()))
                    .start()
                    .waitFor();
        } catch (IOException cannot) {
            last.destroyForcibly();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        last.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private synchronized Process last() {
        kept = false;
        return current;
    }
}
