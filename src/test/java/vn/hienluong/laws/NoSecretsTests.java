package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No key, no password and no token lies in the repository. */
class NoSecretsTests {

    private static final Set<String> OUTSIDE = Set.of(".git", "target", "data", "out", "node_modules");
    private static final int LARGEST = 2_000_000;

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY"),
            Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}"),
            Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20}"),
            Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
            Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."),
            Pattern.compile("://[a-z0-9_-]+:[^@/\\s$<{]{6,}@"));

    static boolean holdsASecret(String text) {
        return SECRETS.stream().anyMatch(secret -> secret.matcher(text).find());
    }

    private static Stream<Path> files() throws IOException {
        return Files.walk(Path.of("."))
                .filter(file ->
                        Stream.of(file.normalize().toString().split("/")).noneMatch(OUTSIDE::contains))
                .filter(Files::isRegularFile);
    }

    @Test
    void noFileHoldsASecret() throws IOException {
        try (var files = files()) {
            var all = files.toList();
            assertThat(all).hasSizeGreaterThan(100);
            for (var file : all) {
                if (Files.size(file) < LARGEST) {
                    var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertThat(holdsASecret(text)).as("%s", file).isFalse();
                }
            }
        }
    }

    @Test
    void aSecretWouldBeSeen() {
        assertThat(List.of(
                        "-----BEGIN " + "PRIVATE KEY-----",
                        "key = AK" + "IAABCDEFGHIJKLMNOP",
                        "gh" + "p_" + "a".repeat(36),
                        "jdbc:postgresql" + "://hl:s3cret-word" + "@db/hl"))
                .allMatch(NoSecretsTests::holdsASecret);
        assertThat(holdsASecret("jdbc:postgresql://127.0.0.1/hl")).isFalse();
    }
}
