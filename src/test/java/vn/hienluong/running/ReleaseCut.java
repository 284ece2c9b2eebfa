package vn.hienluong.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not a test that runs by itself: with {@code -Dtest=ReleaseCut -Drelease=0.2.0} it leaves what {@link UpgradeTests} will
 * upgrade from that version for ever: a backup made by the version itself, and what is in it. {@code -Drelease.program}
 * names the unpacked jar of the version; without it the version is this build.
 */
@EnabledIfSystemProperty(named = "release", matches = "\\d+\\.\\d+\\.\\d+")
class ReleaseCut {

    private final String version = System.getProperty("release", "");
    private final Path place = Release.FOLDER.resolve(version + ".backup");

    @Test
    void leavesABackupOfTheVersionWithAYearsPaperInIt() throws Exception {
        assertThat(place).as("a release is cut once").doesNotExist();
        var folder = DemoData.empty();
        try {
            run("demo", "--once", "--data", folder.toString(), "--out", folder + "/out");
            var facts = lived(DemoData.in(folder));
            run(
                    "backup",
                    "--data",
                    folder.toString(),
                    "--out",
                    place.toAbsolutePath().toString());
            var written = new ByteArrayOutputStream();
            facts.store(written, null);
            var lines = written.toString("ISO-8859-1")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .sorted()
                    .toList();
            Files.write(Release.FOLDER.resolve(version + ".properties"), lines);
        } finally {
            DemoData.forget(folder);
        }
    }

    private Properties lived(DemoData data) throws Exception {
        var facts = new Properties();
        try (var program = Program.begin(
                command("serve", "--port", "0", "--data", data.folder().toString()), Map.of())) {
            int port = program.port();
            try (var records = Records.of(data.folder())) {
                var line = Line.of("truong-co-so", records);
                prove(line, new Clerk("truong-co-so").signIn(port, data));
                var office = new Clerk("van-phong").signIn(port, data);
                issue(line, office, port, data);
                var paper = "/periods/" + line.period() + "/consolidation/paper?as=";
                facts.setProperty("paper", paper);
                facts.setProperty("docx", Release.digest(office.bytes(paper + "docx")));
                facts.setProperty("pdf", Release.digest(office.bytes(paper + "pdf")));
                facts.setProperty("password", data.password("van-phong"));
                Release.COUNTED.forEach(
                        table -> facts.setProperty("rows." + table, records.one("select count(*) from " + table)));
                facts.setProperty("schema", records.one("""
                        select version from technical.flyway_schema_history
                        where version is not null order by installed_rank desc limit 1
                        """));
            }
        }
        return facts;
    }

    private static void prove(Line line, Clerk head) throws Exception {
        assertThat(line.save(head, "Đã phổ biến Kế hoạch tại họp phòng").statusCode())
                .isEqualTo(303);
        var subject = Map.of("subject", "Biên bản họp phòng");
        assertThat(head.attach(line.at() + "/evidence", subject, "bien-ban.txt", Release.EVIDENCE)
                        .statusCode())
                .isEqualTo(303);
    }

    private static void issue(Line line, Clerk office, int port, DemoData data) throws Exception {
        var at = "/periods/" + line.period() + "/consolidation";
        assertThat(office.post(at + "/submission", Map.of()).statusCode()).isEqualTo(303);
        for (var step : Map.of("chanh-van-phong", "check", "giam-doc", "sign-off").entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList()) {
            var by = new Clerk(step.getKey()).signIn(port, data);
            assertThat(by.post(at + "/" + step.getValue(), Map.of()).statusCode())
                    .isEqualTo(303);
        }
        var clerk = new Clerk("van-thu").signIn(port, data);
        assertThat(clerk.post(at + "/issue", Map.of("number", "12", "date", "2021-03-10"))
                        .statusCode())
                .isEqualTo(303);
    }

    private static void run(String... words) throws IOException {
        try (var program = Program.begin(command(words), Map.of("HIENLUONG_BACKUP_PASSPHRASE", Release.PASSPHRASE))) {
            assertThat(program.exitCode(10, java.util.concurrent.TimeUnit.MINUTES))
                    .as(program.said())
                    .isZero();
        }
    }

    private static String[] command(String... words) {
        var jar = System.getProperty("release.program");
        if (jar == null) {
            return ProgramImage.here().command(words).toArray(String[]::new);
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-jar",
                jar));
        command.addAll(List.of(words));
        return command.toArray(String[]::new);
    }
}
