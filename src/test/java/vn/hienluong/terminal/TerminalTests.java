package vn.hienluong.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.hienluong.HienLuong;
import vn.hienluong.audit.Sealer;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Time;

/** What a person types: asked for on standard output, refused with a sentence, misunderstood with another code. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class TerminalTests {

    private final Path data = Path.of("target", "test-data", "terminal-" + Ids.next());

    @AfterEach
    void leaveNothing() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    private static int run(String... words) {
        return Terminal.run(HienLuong.class, words);
    }

    private int verify(String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of("audit", "verify", "--data", data.toString()));
        words.addAll(java.util.List.of(more));
        return run(words.toArray(String[]::new));
    }

    private ConfigurableApplicationContext server() {
        return new SpringApplicationBuilder(HienLuong.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--hienluong.data=" + data, "--hienluong.db.durable=false", "--db-scheduler.enabled=false");
    }

    private static AgencyId found(ConfigurableApplicationContext house, String shortName, String notation) {
        var id = AgencyId.next();
        house.getBean(Agencies.class)
                .found(new AgencyProfile(
                        id, shortName + " tỉnh", shortName, notation, "UBND TỈNH", "Thử Nghiệm", true, false));
        return id;
    }

    @Test
    void helpSaysWhatThereIsAndNothingIsNothingElse(CapturedOutput said) {
        assertThat(run()).isEqualTo(Terminal.DONE);
        assertThat(run("--help")).isEqualTo(Terminal.DONE);
        assertThat(said.getOut()).contains("./hienluong demo", "./hienluong audit verify");
        assertThat(said.getErr()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodHasACodeOfItsOwn(CapturedOutput said) {
        assertThat(run("nhầm")).isEqualTo(Terminal.NOT_UNDERSTOOD);
        assertThat(run("serve", "--port", "nhiều")).isEqualTo(Terminal.NOT_UNDERSTOOD);
        assertThat(run("audit")).isEqualTo(Terminal.NOT_UNDERSTOOD);
        assertThat(said.getOut()).isEmpty();
        assertThat(said.getErr()).contains("Không hiểu dòng lệnh", "./hienluong help");
    }

    @Test
    void dataWithoutAnAgencyIsRefusedWithASentence(CapturedOutput said) {
        assertThat(verify()).isEqualTo(Terminal.REFUSED);
        assertThat(said.getOut()).isEmpty();
        assertThat(said.getErr()).contains("Chưa có cơ quan nào");
    }

    @Test
    void aCommandWorksBesideTheServerThatRuns(CapturedOutput said) {
        try (var house = server()) {
            var first = found(house, "Sở KH&CN", "SKHCN");
            house.getBean(Sealer.class).seal(first);
            assertThat(verify()).isEqualTo(Terminal.DONE);
            assertThat(said.getOut())
                    .isEqualToNormalizingNewlines(
                            "Sở KH&CN: 1 dòng nhật ký đã niêm phong, nguyên vẹn; 0 dòng cuối chưa niêm phong.\n"
                                    + "Sở KH&CN: sổ bằng chứng công khai có 0 bản ghi, nguyên vẹn.\n");
            found(house, "Sở Nội vụ", "SNV");
            assertThat(verify("--agency", "snv")).isEqualTo(Terminal.DONE);
            assertThat(said.getOut()).contains("Sở Nội vụ: 0 dòng nhật ký đã niêm phong, nguyên vẹn; 1 dòng cuối");
            assertThat(verify("--agency", "Sở Y tế")).isEqualTo(Terminal.REFUSED);
            assertThat(said.getErr()).contains("\"Sở Y tế\"", "Sở KH&CN (SKHCN), Sở Nội vụ (SNV)");
        }
    }

    @Test
    void aSpanOfTheJournalIsProvedAndAnExportHeldAgainstKeptHeads(CapturedOutput said) throws IOException {
        try (var house = server()) {
            var agency = found(house, "Sở KH&CN", "SKHCN");
            house.getBean(Sealer.class).seal(agency);
            var today = Time.today(Clock.systemUTC());
            assertThat(verify("--from", today.minusDays(1).toString(), "--to", "31/12/" + (today.getYear() + 1)))
                    .isEqualTo(Terminal.DONE);
            assertThat(said.getOut()).contains("1 dòng nhật ký trong khoảng này (từ dòng 1 đến dòng 1)");
            assertThat(verify("--to", "05/3/2021")).isEqualTo(Terminal.DONE);
            assertThat(said.getOut()).contains("không có dòng nhật ký nào trong khoảng này");
            assertThat(verify("--from", "hôm qua")).isEqualTo(Terminal.NOT_UNDERSTOOD);
            assertThat(verify("--from", "31/02/2021")).isEqualTo(Terminal.NOT_UNDERSTOOD);
            exportIsChecked(agency, said);
        }
    }

    private void exportIsChecked(AgencyId agency, CapturedOutput said) throws IOException {
        var export = data.resolve("journal.jsonl").toString();
        var heads = data.resolve("audit").resolve("heads-" + agency + ".txt");
        var kept = Files.copy(heads, data.resolve("kept.txt")).toString();
        assertThat(run("audit", "export", "--data", data.toString(), "--out", export))
                .isEqualTo(Terminal.DONE);
        assertThat(run("audit", "check", export, "--heads", kept)).isEqualTo(Terminal.DONE);
        assertThat(run("audit", "check", export, "--heads", "no-such.txt")).isEqualTo(Terminal.REFUSED);
        assertThat(run("audit", "check", export, "--heads", export)).isEqualTo(Terminal.REFUSED);
        Files.writeString(Path.of(kept), Files.readString(Path.of(kept)).replaceFirst("^1 [0-9a-f]{2}", "1 00"));
        assertThat(run("audit", "check", export, "--heads", kept)).isEqualTo(Terminal.REFUSED);
        assertThat(said.getErr())
                .contains("no-such.txt", "không có dấu niêm phong nào", "tại dòng thứ 1 không phải do hệ thống này ký");
    }

    @Test
    void aSecondServerOnTheSameDataIsRefused(CapturedOutput said) {
        try (var house = server()) {
            assertThat(house.getBean(Agencies.class).all()).isEmpty();
            assertThat(run("serve", "--port", "0", "--data", data.toString())).isEqualTo(Terminal.REFUSED);
            assertThat(said.getErr()).contains("đang được một chương trình Hiền Lương khác sử dụng");
        }
    }

    @Test
    void aPlanIsReadWithoutADatabase(CapturedOutput said) {
        var plan = "src/main/resources/samples/plan-07/ke-hoach-07-KH-SKHCN-2021.txt";
        assertThat(run("plan", "read", plan, "--json")).isEqualTo(Terminal.DONE);
        var read = tools.jackson.databind.json.JsonMapper.builder().build().readTree(said.getOut());
        assertThat(read.get("number").asString()).isEqualTo("07");
        assertThat(read.get("notation").asString()).isEqualTo("KH-SKHCN");
        assertThat(read.get("date").asString()).isEqualTo("2021-01-20");
        assertThat(read.get("periods")).hasSize(4);
        assertThat(read.get("groups")).hasSize(10);
        assertThat(read.get("tasks")).hasSize(28);
        var first = read.get("tasks").get(0);
        assertThat(first.get("row").asInt()).isOne();
        assertThat(first.get("timing").get("kind").asString()).isEqualTo("quarter");
        assertThat(first.get("coordinators").get(0).get("all").asBoolean()).isTrue();
        assertThat(read.get("tasks").get(6).get("notes").get(0).asString()).contains("dễ dàng");
        assertThat(said.getErr()).isEmpty();
    }

    @Test
    void aPlanThatCannotBeReadIsRefusedOnStandardError(CapturedOutput said) {
        assertThat(run("plan", "read", "pom.xml")).isEqualTo(Terminal.REFUSED);
        assertThat(run("plan", "read", "no-such-file.docx")).isEqualTo(Terminal.REFUSED);
        assertThat(run("plan", "read")).isEqualTo(Terminal.NOT_UNDERSTOOD);
        assertThat(said.getOut()).isEmpty();
        assertThat(said.getErr()).contains("no-such-file.docx");
    }
}
