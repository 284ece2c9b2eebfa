package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import vn.hienluong.HienLuong;

/** The threat model: each room has its rows, each row has its four cells, and every test that is named is there. */
class ThreatModelTests {

    private static final Path MODEL = Path.of("docs", "security", "threats.md");
    private static final Pattern ROW =
            Pattern.compile("\\| ([STRIDE]( [STRIDE])*) \\| ([^|]+) \\| ([^|]+) \\|([^|]*)\\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");

    private static Map<String, List<String>> sections(String model) {
        var sections = new LinkedHashMap<String, List<String>>();
        for (var part : model.split("(?m)^## ")) {
            var lines = part.lines().toList();
            sections.put(
                    lines.getFirst().strip(),
                    lines.stream()
                            .filter(line -> line.startsWith("| ") && !line.startsWith("| |"))
                            .toList());
        }
        return sections;
    }

    private static Map<String, List<String>> model() throws IOException {
        return sections(Files.readString(MODEL));
    }

    @Test
    void everyRoomHasItsRows() throws IOException {
        var sections = model();
        var rooms = ApplicationModules.of(HienLuong.class).stream()
                .map(ApplicationModule::getIdentifier)
                .map(Object::toString)
                .collect(Collectors.toSet());
        assertThat(rooms).hasSizeGreaterThan(20);
        assertThat(sections.keySet()).containsAll(rooms);
        assertThat(rooms)
                .allSatisfy(room -> assertThat(sections.get(room)).as(room).isNotEmpty());
        var without = sections("# Threats\n\n## audit\n\n| | Threat | What | What |\n|---|---|---|---|\n");
        assertThat(without.get("audit")).isEmpty();
    }

    @Test
    void everyRowSaysWhatStandsAgainstItsThreatAndWhatRemains() throws IOException {
        assertThat(model().values().stream().flatMap(List::stream))
                .hasSizeGreaterThan(60)
                .allSatisfy(row -> assertThat(row).matches(ROW));
        assertThat("| X | a | b | |").doesNotMatch(ROW);
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        var tests = SourceFile.under("src/test/java", "Tests.java").stream()
                .map(SourceFile::typeName)
                .collect(Collectors.toSet());
        var named = named(Files.readString(MODEL) + Files.readString(Path.of("SECURITY.md")));
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(tests).containsAll(named);
        assertThat(tests).doesNotContainAnyElementsOf(named("held by `ForgottenTests`"));
    }

    private static Set<String> named(String text) {
        return TEST.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
