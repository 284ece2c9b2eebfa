package vn.hienluong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The database of the tests is kept from one run to the next, and made anew when the migrations are others. */
final class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String HOUSE = "house-" + System.getProperty("test.fork", "1");
    private static final Path DATA = Path.of("target", "test-data", HOUSE);
    private static final Path MADE_BY = Path.of("target", "test-data", HOUSE + ".txt");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var now = migrations();
            if (!Files.exists(MADE_BY) || !Files.readString(MADE_BY).equals(now)) {
                FileSystemUtils.deleteRecursively(DATA);
                Files.createDirectories(DATA);
                Files.writeString(MADE_BY, now);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static String migrations() throws IOException {
        try (var files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            return files.sorted().map(FreshData::described).collect(Collectors.joining("\n"));
        }
    }

    private static String described(Path file) {
        try {
            return file.getFileName() + " " + Files.readString(file).hashCode();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
