package vn.hienluong.files.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** This node's own corner for contents on their way. What a crash left here goes a day later. */
public class Scratch {

    private static final Duration LEFT = Duration.ofDays(1);

    private final Path folder;

    public Scratch(Path folder) {
        this.folder = folder;
        sweep(Clock.systemUTC().instant().minus(LEFT));
    }

    /** An empty file that nobody else has. */
    public Path file() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder), "arriving-", ".tmp");
    }

    /** Removes what began to arrive before that moment and never did. */
    public void sweep(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var inside = Files.newDirectoryStream(folder, "arriving-*.tmp")) {
            for (var file : inside) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }
}
