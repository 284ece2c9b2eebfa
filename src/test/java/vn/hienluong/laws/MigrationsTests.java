package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A migration that may have been applied somewhere is never edited: its digest stands in a list that only grows. New
 * ones are added to its end by {@code ./hienluong test --write-generated}; what stands there is never written again.
 */
class MigrationsTests {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Path LIST = Path.of("src", "test", "resources", "releases", "migrations.txt");

    private static Map<String, String> there() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            var digests = new LinkedHashMap<String, String>();
            for (var file : files.sorted().toList()) {
                digests.put(file.getFileName().toString(), digest(Files.readAllBytes(file)));
            }
            return digests;
        }
    }

    private static Map<String, String> listed(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[1], words -> words[0], (a, _) -> a, LinkedHashMap::new));
    }

    /** Listed ones that are gone or say something else today. */
    private static List<String> edited(Map<String, String> listed, Map<String, String> there) {
        return listed.keySet().stream()
                .filter(name -> !listed.get(name).equals(there.get(name)))
                .toList();
    }

    @Test
    void whatWasListedOnceIsNeverEdited() throws IOException {
        var listed = listed(Files.readAllLines(LIST));
        assertThat(listed).hasSizeGreaterThan(20);
        assertThat(edited(listed, there())).as("write a new migration instead").isEmpty();
        var tampered = new LinkedHashMap<>(there());
        tampered.replace(listed.keySet().iterator().next(), digest(new byte[0]));
        assertThat(edited(listed, tampered)).hasSize(1);
        tampered.remove(listed.keySet().iterator().next());
        assertThat(edited(listed, tampered)).hasSize(1);
    }

    @Test
    void whatIsNewIsListed() throws IOException {
        var listed = listed(Files.readAllLines(LIST));
        var fresh = there().entrySet().stream()
                .filter(one -> !listed.containsKey(one.getKey()))
                .map(one -> one.getValue() + " " + one.getKey())
                .toList();
        if (Boolean.getBoolean("generated.write")) {
            Files.write(LIST, fresh, StandardOpenOption.APPEND);
        } else {
            assertThat(fresh)
                    .as("run ./hienluong test --write-generated, look, and commit")
                    .isEmpty();
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
