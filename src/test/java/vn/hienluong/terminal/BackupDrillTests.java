package vn.hienluong.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;
import vn.hienluong.HienLuong;
import vn.hienluong.database.Database;
import vn.hienluong.database.EmbeddedServer;
import vn.hienluong.platform.Ids;

/** The drill: an installation with a year's paper in it is lost, and comes back from its backup, the paper byte by byte. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class BackupDrillTests {

    private static final String PASSPHRASE = "HIENLUONG_BACKUP_PASSPHRASE";

    private final Path folder = Path.of("target", "test-data", "drill-" + Ids.next());
    private final Path lost = folder.resolve("lost");
    private final Path found = folder.resolve("found");
    private final Path backup = folder.resolve("hien-luong.backup");

    @BeforeEach
    void aPassphrase() {
        System.setProperty(PASSPHRASE, "bảy con vịt qua cầu");
    }

    @AfterEach
    void leaveNothing() throws IOException {
        System.clearProperty(PASSPHRASE);
        FileSystemUtils.deleteRecursively(folder);
    }

    private static int run(Object... words) {
        return Terminal.run(
                HienLuong.class, Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    }

    private Path report(Path data, String name) {
        var paper = folder.resolve(name);
        assertThat(run("report", "--plan", "07/KH-SKHCN", "--period", "2021-Q1", "--data", data, "--out", paper))
                .isEqualTo(Terminal.DONE);
        return paper;
    }

    @Test
    void whatWasLostComesBackWhole(CapturedOutput said) throws IOException {
        assertThat(run("demo", "--once", "--data", lost, "--out", folder.resolve("out")))
                .isEqualTo(Terminal.DONE);
        assertThat(run("backup", "--data", lost, "--out", backup)).isEqualTo(Terminal.DONE);
        assertThat(said.getOut()).contains("Đã sao lưu vào");
        assertThat(run("backup", "--data", lost, "--out", backup)).isEqualTo(Terminal.REFUSED);
        var paper = report(lost, "before.docx");

        refusesWhatIsNoBackup(said);

        refusesADatabaseInUse(said);

        assertThat(run("restore", backup, "--data", found)).isEqualTo(Terminal.DONE);
        assertThat(said.getOut())
                .contains("Đã khôi phục vào", "đã niêm phong, nguyên vẹn; 0 dòng cuối chưa niêm phong");
        journalNamesTheRestore(said);
        assertThat(EmbeddedServer.runsIn(found)).isFalse();
        assertThat(report(found, "after.docx")).hasSameBinaryContentAs(paper);
        assertThat(found.resolve("audit/audit-key")).hasSameBinaryContentAs(lost.resolve("audit/audit-key"));
        assertThat(found.resolve("arriving")).doesNotExist();
        assertThat(run("audit", "verify", "--data", found)).isEqualTo(Terminal.DONE);
        assertThat(run("restore", backup, "--data", found)).isEqualTo(Terminal.REFUSED);
        assertThat(said.getErr()).contains("không trống");
    }

    private void journalNamesTheRestore(CapturedOutput said) throws IOException {
        var journal = folder.resolve("journal.jsonl");
        assertThat(run("audit", "export", "--data", found, "--out", journal)).isEqualTo(Terminal.DONE);
        assertThat(said.getOut()).contains("SHA-256");
        assertThat(Files.readString(journal)).contains("backup.taken", "backup.restored", "audit.exported");
    }

    private void refusesADatabaseInUse(CapturedOutput said) throws IOException {
        try (var inUse = new SpringApplicationBuilder(HienLuong.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--hienluong.data=" + lost)) {
            var access = inUse.getBean(Database.class).access();
            var settings = Map.of(
                    "url", access.url(),
                    "user", access.application().user(),
                    "password", access.application().password(),
                    "owner-user", access.owner().user(),
                    "owner-password", access.owner().password());
            settings.forEach((name, value) -> System.setProperty("hienluong.db." + name, value));
            try {
                refused(backup);
            } finally {
                settings.keySet().forEach(name -> System.clearProperty("hienluong.db." + name));
            }
        }
        assertThat(said.getErr()).contains("đã có cơ quan sử dụng");
    }

    private void refusesWhatIsNoBackup(CapturedOutput said) throws IOException {
        var bytes = Files.readAllBytes(backup);
        var altered = bytes.clone();
        altered[bytes.length / 2] ^= 1;
        refused(Files.write(folder.resolve("altered"), altered));
        refused(Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 1)));
        refused(Files.writeString(folder.resolve("other"), "không phải bản sao lưu"));
        refused(folder.resolve("missing"));
        System.setProperty(PASSPHRASE, "tám con vịt qua cầu");
        refused(backup);
        assertThat(said.getErr()).contains("không phải là bản sao lưu", "sai cụm mật khẩu hoặc tệp đã bị hỏng");
        System.setProperty(PASSPHRASE, "bảy con vịt qua cầu");
    }

    private void refused(Path file) {
        assertThat(run("restore", file, "--data", found)).as("%s", file).isEqualTo(Terminal.REFUSED);
        assertThat(found)
                .satisfiesAnyOf(
                        place -> assertThat(place).doesNotExist(),
                        place -> assertThat(place).isEmptyDirectory());
    }

    @Test
    void aShortPassphraseIsRefused(CapturedOutput said) {
        System.setProperty(PASSPHRASE, "ngắn");
        assertThat(run("backup", "--data", lost, "--out", backup)).isEqualTo(Terminal.REFUSED);
        assertThat(said.getErr()).contains("ít nhất 12 ký tự");
        assertThat(backup).doesNotExist();
    }
}
