package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every setting of the product is described where it is read, and listed in one page that is made from there. */
class ConfigurationTests {

    private static final Pattern READ = Pattern.compile("\\$\\{(hienluong\\.[a-z.-]+)");

    private static Map<String, JsonNode> described() throws IOException {
        var all = new TreeMap<String, JsonNode>();
        try (var metadata =
                ConfigurationTests.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            for (var one : JsonMapper.builder().build().readTree(metadata).path("properties")) {
                if (one.path("name").asString().startsWith("hienluong.")) {
                    all.put(one.path("name").asString(), one);
                }
            }
        }
        return all;
    }

    private static Map<Object, Object> set() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Map.copyOf(yaml.getObject());
    }

    private static List<String> read() throws IOException {
        var read = new ArrayList<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                READ.matcher(Files.readString(source)).results().forEach(found -> read.add(found.group(1)));
            }
        }
        return read;
    }

    @Test
    void whatIsSetOrReadIsDescribed() throws IOException {
        var used = new TreeSet<>(read());
        set().keySet().stream()
                .map(String::valueOf)
                .filter(key -> key.startsWith("hienluong."))
                .forEach(used::add);
        assertThat(used).isNotEmpty();
        assertThat(described().keySet()).containsAll(used);
        assertThat(described().values())
                .allMatch(one -> !one.path("description").asString("").isBlank());
    }

    @Test
    void thePageListsThem() throws IOException {
        var page = new StringBuilder("""
                # Settings

                Each can stand in the environment, or in a file `config/application.yaml` beside the place where the program
                is started; the environment wins. What cannot be used is refused at the start with a sentence. The settings of mail
                (`SPRING_MAIL_…`) are in [mail and jobs](../operations/mail-and-jobs.md).

                | Setting | Environment | Usual value | Meaning |
                |---|---|---|---|
                """);
        var set = set();
        described()
                .forEach((name, one) -> page.append("| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                                name,
                                name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'),
                                usual(set.get(name), one.path("defaultValue")),
                                one.path("description")
                                        .asString()
                                        .replaceAll("\\s+", " ")
                                        .replace("|", "\\|"))));
        Generated.same("configuration.md", page.toString());
    }

    private static String usual(Object set, JsonNode fallback) {
        var value = set == null ? fallback.asString("") : String.valueOf(set);
        return value.isEmpty() ? "" : "`" + value + "`";
    }
}
