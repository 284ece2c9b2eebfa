package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words: Vietnamese is the original, English keeps step, and no key is missing or left over. */
class MessagesTests {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern PREFIX_IN_CODE =
            Pattern.compile("\\.name\\(\\s*\"([a-z.-]+)\"|\"([a-z.-]+\\.)\"\\s*\\+");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Set<String> NOT_SENTENCES = Set.of("hienluong.", "java.", "spring.", "db.", "server.");

    private static Properties bundle(SourceFile file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(file.content()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return properties;
    }

    private static Properties all(boolean english) {
        var all = new Properties();
        SourceFile.under("src/main/resources/messages", ".properties").stream()
                .filter(file -> file.path().endsWith("_en.properties") == english)
                .forEach(file -> all.putAll(bundle(file)));
        return all;
    }

    private static final Properties VIETNAMESE = all(false);
    private static final Properties ENGLISH = all(true);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(VIETNAMESE).isNotEmpty();
        assertThat(new TreeSet<>(ENGLISH.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(VIETNAMESE.stringPropertyNames()));
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        assertThat(VIETNAMESE.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(ENGLISH.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(VIETNAMESE.getProperty(key))));
        assertThat(places("a {0} b {1}")).containsExactly("0", "1");
    }

    @Test
    void everySentenceIsWellFormed() {
        for (var language : new Properties[] {VIETNAMESE, ENGLISH}) {
            assertThat(language.stringPropertyNames()).allSatisfy(key -> {
                new MessageFormat(language.getProperty(key));
                assertThat(language.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
            });
        }
    }

    @Test
    void aKeyBelongsToTheRoomOfItsBundle() {
        for (var file : SourceFile.under("src/main/resources/messages", ".properties")) {
            var room = file.path().replaceAll(".*/|_en\\.properties|\\.properties", "");
            assertThat(bundle(file).stringPropertyNames()).as(file.path()).allMatch(key -> key.startsWith(room + "."));
        }
    }

    @Test
    void everyKeyThatIsUsedExists() {
        var prefixes = prefixes();
        var missing = used().filter(key -> !VIETNAMESE.containsKey(key) && !prefixes.contains(key + "."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyIsLeftOver() {
        var used = used().collect(Collectors.toSet());
        var prefixes = prefixes();
        assertThat(VIETNAMESE.stringPropertyNames())
                .filteredOn(key -> !used.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whatever looks like a key and begins with the name of a bundle. */
    private static Stream<String> used() {
        var rooms = SourceFile.under("src/main/resources/messages", ".properties").stream()
                .map(file -> file.path().replaceAll(".*/|_en\\.properties|\\.properties", "") + ".")
                .collect(Collectors.toSet());
        return sources()
                .flatMap(file -> KEY.matcher(file.content()).results())
                .map(match -> match.group(1))
                .filter(key -> rooms.stream().anyMatch(key::startsWith))
                .filter(key -> !isRecordOrTable(key))
                .filter(key -> NOT_SENTENCES.stream().noneMatch(key::startsWith));
    }

    /** {@code new Subject("plans.plan", …)} names a kind of record, {@code "plans.task"} in the register of data a table. */
    private static boolean isRecordOrTable(String key) {
        return SUBJECTS.contains(key) || (TABLES.contains(key) && !VIETNAMESE.containsKey(key));
    }

    private static final Set<String> TABLES = SourceFile.under("src/main/resources/db/migration", ".sql").stream()
            .flatMap(file -> Pattern.compile("create table ([a-z._]+)")
                    .matcher(file.content())
                    .results())
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    private static final Set<String> SUBJECTS = sources()
            .flatMap(file -> Pattern.compile("Subject\\(\\s*\"([a-z.-]+)\"")
                    .matcher(file.content())
                    .results())
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    private static Set<String> prefixes() {
        return sources()
                .flatMap(file -> PREFIX_IN_CODE.matcher(file.content()).results())
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1) + ".")
                .collect(Collectors.toSet());
    }

    private static Stream<SourceFile> sources() {
        return Stream.concat(
                SourceFile.javaUnder("src/main/java").stream(), SourceFile.under("src/main/jte", ".jte").stream());
    }
}
