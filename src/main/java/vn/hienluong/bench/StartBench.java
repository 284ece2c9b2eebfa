package vn.hienluong.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** From the launcher to the first page: this very program again, with the options that it was started with. */
public final class StartBench {

    private static final int TIMES = 3;
    private static final int OK = 200;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int PORT = 18_473;

    private final Path data;

    /** @param data a folder that is made for this and thrown away */
    public StartBench(Path data) {
        this.data = data;
    }

    public Measured run() throws Exception {
        try {
            return Samples.of(1, TIMES, this::start).as("bench.start", "8000 ms");
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private boolean start() throws IOException, InterruptedException {
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return answers();
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    /** The command line of this process up to the command, then {@code serve}. */
    private List<String> command() {
        var own = ProcessHandle.current().info();
        var words = new ArrayList<String>();
        words.add(own.command().orElseThrow());
        for (var word : own.arguments().orElseGet(() -> new String[0])) {
            if (word.equals("bench")) {
                break;
            }
            words.add(word);
        }
        words.addAll(List.of("serve", "--port", Integer.toString(PORT), "--data", data.toString()));
        return words;
    }

    private static boolean answers() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/sign-in"))
                .build();
        long end = System.nanoTime() + LONGEST.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == OK) {
                        return true;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(PAUSE);
                }
            }
        }
        throw new IllegalStateException("No page within " + LONGEST);
    }
}
