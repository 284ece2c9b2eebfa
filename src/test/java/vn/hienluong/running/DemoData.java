package vn.hienluong.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import vn.hienluong.platform.Ids;

/** A data folder with the sample department in it: told once by the program itself, then copied for each test. */
final class DemoData implements AutoCloseable {

    private final Path folder;

    private DemoData(Path folder) {
        this.folder = folder;
    }

    static DemoData copy() {
        try {
            var folder = Path.of("target", "test-data", "running-" + Ids.next()).toAbsolutePath();
            var copied = new ProcessBuilder("cp", "-a", told().toString(), folder.toString())
                    .inheritIO()
                    .start();
            assertThat(copied.onExit().join().exitValue()).isZero();
            return new DemoData(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** A folder in which the sample department was told before. */
    static DemoData in(Path folder) {
        return new DemoData(folder);
    }

    private static Path told() throws IOException {
        var image = ProgramImage.here().folder();
        return ProgramImage.alone(() -> found(image.resolve("demo")));
    }

    private static Path found(Path place) throws IOException {
        if (!Files.exists(place)) {
            var beside = place.resolveSibling("demo.new");
            FileSystemUtils.deleteRecursively(beside);
            var out = place.resolveSibling("out").toString();
            assertThat(Program.run(Map.of(), "demo", "--once", "--data", beside.toString(), "--out", out))
                    .isZero();
            Files.move(beside, place);
        }
        return place;
    }

    Path folder() {
        return folder;
    }

    /** The password of a sample account, by the first part of its address. */
    String password(String name) {
        try (var accounts = Files.lines(folder.resolve("demo-accounts.tsv"))) {
            return accounts.map(line -> line.split("\t"))
                    .filter(cells -> cells[2].startsWith(name + "@"))
                    .map(cells -> cells[3])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A folder with nothing in it. */
    static Path empty() {
        return Path.of("target", "test-data", "running-" + Ids.next()).toAbsolutePath();
    }

    @Override
    public void close() {
        forget(folder);
    }

    static void forget(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
