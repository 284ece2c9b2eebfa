package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates: small, typed, without words of their own, and each in its room. */
class TemplateLawTests {

    private static final List<SourceFile> TEMPLATES = SourceFile.under("src/main/jte", ".jte");
    private static final Pattern CALL = Pattern.compile("@template\\.([a-z]+)\\.");
    private static final Pattern CALL_IN_CODE = Pattern.compile("\\btemplates\\.([a-z]+)[A-Z]");
    private static final Pattern LETTERS_OUTSIDE_TAGS = Pattern.compile(">\\s*\\p{L}{2,}");
    private static final Pattern INLINE = Pattern.compile("\\son[a-z]+=|\\sstyle=\"|<style|<script(?![^>]*src=)|hx-on");

    @Test
    void aTemplateUsesOnlyItsOwnRoomAndTheSharedPieces() {
        assertThat(TEMPLATES).hasSizeGreaterThan(10);
        assertThat(TEMPLATES.stream().flatMap(TemplateLawTests::foreignCalls)).isEmpty();
        assertThat(foreignCalls(SourceFile.of("src/main/jte/plans/a.jte", "@template.reports.b()")))
                .hasSize(1);
    }

    @Test
    void aRoomRendersOnlyItsOwnTemplates() {
        var main = SourceFile.javaUnder("src/main/java");
        assertThat(main.stream().flatMap(TemplateLawTests::foreignRendering)).isEmpty();
        assertThat(foreignRendering(
                        SourceFile.of("src/main/java/vn/hienluong/plans/web/A.java", "templates.reportsShow(x)")))
                .hasSize(1);
    }

    @Test
    void noTemplateIsLongerThan100Lines() {
        assertThat(TEMPLATES).filteredOn(file -> file.lines().size() > 100).isEmpty();
    }

    @Test
    void noTemplateHasWordsOfItsOwn() {
        assertThat(TEMPLATES.stream().flatMap(TemplateLawTests::words)).isEmpty();
        assertThat(words(SourceFile.of("a.jte", "<p>Nhiệm vụ</p>"))).hasSize(1);
        assertThat(words(SourceFile.of("a.jte", "<p>${screen.say(\"a.b\")}</p>")))
                .isEmpty();
    }

    @Test
    void noTemplateHasInlineStylesOrScripts() {
        assertThat(TEMPLATES.stream().flatMap(file -> file.linesWith(INLINE))).isEmpty();
        assertThat(INLINE.matcher("<p style=\"color:red\">").find()).isTrue();
    }

    @Test
    void nothingIsWrittenUnescaped() {
        var unsafe = Pattern.compile("\\$unsafe");
        assertThat(TEMPLATES.stream().flatMap(file -> file.linesWith(unsafe))).isEmpty();
    }

    private static Stream<String> foreignCalls(SourceFile file) {
        var own = file.path().replaceAll(".*jte/|/.*", "");
        var allowed = new HashSet<>(Set.of("ui", "layout"));
        allowed.add(own);
        return CALL.matcher(file.content())
                .results()
                .map(match -> match.group(1))
                .filter(room -> !allowed.contains(room))
                .map(room -> file.path() + " uses " + room);
    }

    private static Stream<String> foreignRendering(SourceFile file) {
        var own = file.path().replaceAll(".*vn/hienluong/", "").replaceAll("/.*", "");
        return CALL_IN_CODE
                .matcher(file.content())
                .results()
                .map(match -> match.group(1))
                .filter(room -> !room.equals(own))
                .map(room -> file.path() + " renders " + room);
    }

    private static Stream<String> words(SourceFile file) {
        return file.lines().stream()
                .filter(line -> !line.startsWith("@") && !line.strip().startsWith("!{"))
                .map(line -> line.replaceAll("@\\w+(\\([^)]*(\\([^)]*\\)[^)]*)*\\))?", "")
                        .replaceAll("\\$\\{[^}]*}", ""))
                .filter(line -> LETTERS_OUTSIDE_TAGS.matcher(line).find())
                .map(line -> file.path() + ": " + line.strip());
    }
}
