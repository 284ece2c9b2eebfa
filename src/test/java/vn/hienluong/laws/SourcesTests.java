package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the sources look: sizes, names, words and time. Each rule has a sample that must be caught. */
class SourcesTests {

    private static final List<SourceFile> MAIN = SourceFile.javaUnder("src/main/java");
    private static final Pattern FORBIDDEN_NAME = Pattern.compile("\\w*(Service|Manager|Helper|Utils?|Impl|Dto|DTO)$");
    private static final Pattern NOW_WITHOUT_A_CLOCK = Pattern.compile(
            "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|Year)\\.now\\(\\s*\\)|System\\.currentTimeMillis|new Date\\(\\)");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]");

    @Test
    void noFileIsLongerThan300Lines() {
        assertThat(MAIN).hasSizeGreaterThan(50);
        assertThat(MAIN).filteredOn(file -> file.lines().size() > 300).isEmpty();
    }

    @Test
    void noMethodIsLongerThan40Lines() {
        assertThat(MAIN.stream().flatMap(file -> file.longMethods(40))).isEmpty();
        var tooLong = "class A {\n    void b() {\n" + "        c();\n".repeat(41) + "    }\n}\n";
        assertThat(SourceFile.of("A.java", tooLong).longMethods(40)).hasSize(1);
    }

    @Test
    void aRoomHasAtMost25FilesInItsRoot() {
        assertThat(SourceFile.roomsWithMoreThan(25, MAIN)).isEmpty();
        assertThat(SourceFile.roomsWithMoreThan(1, MAIN)).isNotEmpty();
    }

    @Test
    void namesSayTheBusinessAndNotThePattern() {
        assertThat(MAIN)
                .filteredOn(file -> FORBIDDEN_NAME.matcher(file.typeName()).matches())
                .isEmpty();
        assertThat(FORBIDDEN_NAME.matcher("PlanService").matches()).isTrue();
    }

    @Test
    void timeComesFromAClock() {
        assertThat(MAIN.stream().flatMap(file -> file.linesWith(NOW_WITHOUT_A_CLOCK)))
                .isEmpty();
        assertThat(NOW_WITHOUT_A_CLOCK.matcher("var a = Instant.now();").find()).isTrue();
    }

    @Test
    void noVietnameseStandsInLiterals() {
        assertThat(MAIN.stream().flatMap(file -> file.literalsWith(VIETNAMESE))).isEmpty();
        assertThat(SourceFile.of("A.java", "String a = \"nhiệm vụ\"; // đúng").literalsWith(VIETNAMESE))
                .hasSize(1);
        assertThat(SourceFile.of("A.java", "int a = 1; // \"nhiệm vụ\"").literalsWith(VIETNAMESE))
                .isEmpty();
    }

    @Test
    void sqlIsNeverGluedWithWhatSomebodyTyped() {
        var glued = Pattern.compile("\\.sql\\([^)]*\\+\\s*[a-z]\\w*\\s*(\\+|\\))");
        assertThat(MAIN.stream().flatMap(file -> file.linesWith(glued))).isEmpty();
        assertThat(glued.matcher("jdbc.sql(\"select \" + name)").find()).isTrue();
    }
}
