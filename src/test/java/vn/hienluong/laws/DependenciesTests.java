package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every dependency has its line: why, licence, version. */
class DependenciesTests {

    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern MANAGED = Pattern.compile("(?s)<dependencyManagement>.*?</dependencyManagement>");

    private static List<String> withoutALine(String pom, String page) {
        return DEPENDENCY
                .matcher(MANAGED.matcher(pom).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(artifact -> !page.contains("| `" + artifact + "` |"))
                .toList();
    }

    @Test
    void everyDependencyHasItsLine() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var page = Files.readString(Path.of("docs", "dependencies.md"));
        assertThat(withoutALine(pom, page)).isEmpty();
        assertThat(withoutALine(pom, page.replace("`picocli`", ""))).containsExactly("picocli");
    }
}
