package vn.hienluong.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.hienluong.platform.Ids;

/** The program as a process of its own. What it says goes to a file beside its data. */
final class Program implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final long LONGEST_START = TimeUnit.MINUTES.toNanos(4);

    private final Process process;
    private final Path said;

    private Program(Process process, Path said) {
        this.process = process;
        this.said = said;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** A server, ready to be asked. */
    static Program serve(Path data, Map<String, String> settings) {
        var program = begin(settings, "serve", "--port", "0", "--data", data.toString());
        program.port();
        return program;
    }

    /** A command of the terminal, run to its end; gives the exit code. */
    static int run(Map<String, String> settings, String... words) {
        try (var program = begin(settings, words)) {
            return program.exitCode(5, TimeUnit.MINUTES);
        }
    }

    static Program begin(Map<String, String> settings, String... words) {
        return begin(ProgramImage.here().command(words).toArray(String[]::new), settings);
    }

    static Program begin(String[] command, Map<String, String> settings) {
        try {
            var said = Files.createDirectories(Path.of("target", "test-data", "said"))
                    .resolve(Ids.next() + ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            var environment = new HashMap<>(settings);
            environment.putIfAbsent("HIENLUONG_LANGUAGE", "vi");
            builder.environment().keySet().removeIf(name -> name.startsWith("HIENLUONG_"));
            builder.environment().putAll(environment);
            return new Program(builder.start(), said);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Waits until it says where it can be asked. */
    int port() {
        long end = System.nanoTime() + LONGEST_START;
        while (System.nanoTime() < end && process.isAlive()) {
            var address = ADDRESS.matcher(said());
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            pause(20);
        }
        throw new AssertionError("not ready; it said: " + said());
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM. */
    Program terminate() {
        process.destroy();
        return this;
    }

    int exitCode(long most, TimeUnit unit) {
        try {
            if (!process.waitFor(most, unit)) {
                throw new AssertionError("still running; it said: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    /** In order where it still runs, and with force where that does not help. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(said);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
