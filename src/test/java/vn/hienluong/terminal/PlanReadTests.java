package vn.hienluong.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.HienLuong;

/** {@code plan read}: the plan on standard output or a sentence on standard error, without a database. */
@ExtendWith(OutputCaptureExtension.class)
class PlanReadTests {

    @TempDir
    private Path folder;

    private static int run(String... words) {
        return Terminal.run(HienLuong.class, words);
    }

    private String sample(String ending) throws IOException {
        var file = folder.resolve("plan." + ending);
        try (var sample = getClass().getResourceAsStream("/samples/plan-07/ke-hoach-07-KH-SKHCN-2021." + ending)) {
            Files.write(file, Objects.requireNonNull(sample).readAllBytes());
        }
        return file.toString();
    }

    private String file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void thePlanIsPrintedForOtherPrograms(String ending, CapturedOutput said) throws IOException {
        assertThat(run("plan", "read", sample(ending), "--json")).isEqualTo(Terminal.DONE);
        var plan = JsonMapper.shared().readTree(said.getOut());
        assertThat(plan.propertyNames())
                .contains(
                        "number",
                        "notation",
                        "date",
                        "title",
                        "signer",
                        "bases",
                        "periods",
                        "groups",
                        "tasks",
                        "warnings");
        assertThat(plan.get("number").asString()).isEqualTo("07");
        assertThat(plan.get("notation").asString()).isEqualTo("KH-SKHCN");
        assertThat(plan.get("date").asString()).isEqualTo("2021-01-20");
        assertThat(plan.get("signer").get("capacity").asString()).isEqualTo("KT. GIÁM ĐỐC");
        assertThat(plan.get("bases").get(1).get("notes").get(0).asString()).contains("5959/QĐ-UBND");
        assertThat(plan.get("periods").get(3).get("code").asString()).isEqualTo("2021-Y");
        assertThat(plan.get("groups")).hasSize(10);
        assertThat(plan.get("tasks")).hasSize(28);
        aTask(plan.get("tasks").get(0));
    }

    private static void aTask(JsonNode task) {
        assertThat(task.propertyNames())
                .contains(
                        "row",
                        "printedNumber",
                        "group",
                        "text",
                        "leads",
                        "coordinators",
                        "timing",
                        "dimension",
                        "confidence",
                        "notes");
        assertThat(task.get("row").asInt()).isOne();
        assertThat(task.get("printedNumber").asString()).isEqualTo("1");
        assertThat(task.get("group").asString()).startsWith("I ");
        assertThat(task.get("leads").get(0).get("printed").asString()).isEqualTo("Văn phòng");
        assertThat(task.get("coordinators").get(0).get("all").asBoolean()).isTrue();
        assertThat(task.get("timing").get("kind").asString()).isEqualTo("quarter");
        assertThat(task.get("timing").get("printed").asString()).isEqualTo("Quý I/2021");
        assertThat(task.get("dimension").isNull()).isTrue();
        assertThat(task.get("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(task.get("notes").isArray()).isTrue();
    }

    @Test
    void kindsOfTimingAreNamedAsOtherProgramsNameThem(CapturedOutput said) throws IOException {
        assertThat(run("plan", "read", sample("docx"), "--json")).isEqualTo(Terminal.DONE);
        assertThat(JsonMapper.shared().readTree(said.getOut()).findValuesAsString("kind"))
                .contains("ongoing", "quarter", "asItArises", "yearly", "yearlyByPlan");
    }

    @Test
    void aPersonReadsItLineByLine(CapturedOutput said) throws IOException {
        assertThat(run("plan", "read", sample("docx"))).isEqualTo(Terminal.DONE);
        assertThat(said.getOut()).contains("07/KH-SKHCN", "28", "Ban Thanh tra nhân dân");
        assertThat(said.getErr()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedOnStandardError(CapturedOutput said) throws IOException {
        assertThat(run("plan", "read", folder.resolve("none.docx").toString(), "--json"))
                .isEqualTo(Terminal.REFUSED);
        assertThat(run("plan", "read", file("a.docx", "nothing of Word"), "--json"))
                .isEqualTo(Terminal.REFUSED);
        assertThat(run("plan", "read", file("a.txt", "Không có bảng nào."), "--json"))
                .isEqualTo(Terminal.REFUSED);
        assertThat(run("plan", "read", folder.toString(), "--json")).isEqualTo(Terminal.REFUSED);
        assertThat(said.getOut()).isEmpty();
        assertThat(said.getErr().lines()).hasSize(4).allMatch(line -> line.endsWith("."));
        assertThat(said.getErr()).contains("không có bảng nào");
    }

    @Test
    void aTableThatIsNotThereIsRefused(CapturedOutput said) throws IOException {
        assertThat(run("plan", "read", sample("txt"), "--table", "9")).isEqualTo(Terminal.REFUSED);
        assertThat(said.getOut()).isEmpty();
        assertThat(said.getErr()).contains("Không có bảng phụ lục");
    }

    @Test
    void aWrongCommandLineHasACodeOfItsOwn(CapturedOutput said) {
        assertThat(run("plan", "read")).isEqualTo(Terminal.NOT_UNDERSTOOD);
        assertThat(run("plan", "read", "a.docx", "--table", "hai")).isEqualTo(Terminal.NOT_UNDERSTOOD);
        assertThat(run("plan")).isEqualTo(Terminal.NOT_UNDERSTOOD);
        assertThat(said.getOut()).isEmpty();
    }
}
