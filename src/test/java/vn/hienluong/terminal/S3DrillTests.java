package vn.hienluong.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;
import vn.hienluong.HienLuong;
import vn.hienluong.files.store.S3Server;
import vn.hienluong.files.store.Scratch;
import vn.hienluong.files.store.Store;
import vn.hienluong.platform.Ids;

/** An installation whose files lie in an S3 store: it starts, or says why not, is backed up, lost and restored. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class S3DrillTests {

    private static final String PASSPHRASE = "HIENLUONG_BACKUP_PASSPHRASE";
    private static final String SETTING = "hienluong.files.s3.";

    private final Path folder = Path.of("target", "test-data", "s3-drill-" + Ids.next());
    private final Path lost = folder.resolve("lost");
    private final Path found = folder.resolve("found");
    private final Path backup = folder.resolve("hien-luong.backup");
    private S3Server server;

    @BeforeEach
    void aStore() {
        server = new S3Server();
        System.setProperty(PASSPHRASE, "bảy con vịt qua cầu");
        set(Map.of(
                "bucket", S3Server.BUCKET,
                "endpoint", server.endpoint(),
                "access-key", S3Server.ACCESS_KEY,
                "secret-key", S3Server.SECRET_KEY,
                "prefix", "cu/"));
    }

    private static void set(Map<String, String> settings) {
        settings.forEach((name, value) -> System.setProperty(SETTING + name, value));
    }

    @AfterEach
    void leaveNothing() throws IOException {
        List.of("bucket", "endpoint", "access-key", "secret-key", "prefix")
                .forEach(name -> System.clearProperty(SETTING + name));
        System.clearProperty(PASSPHRASE);
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static int run(Object... words) {
        return Terminal.run(
                HienLuong.class, Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    }

    private Store store(String prefix) {
        return server.store(prefix, new Scratch(folder.resolve("looking")));
    }

    private List<String> lying(String prefix) throws IOException {
        var names = new ArrayList<String>();
        store(prefix).each("", item -> names.add(item.name()));
        return names;
    }

    @Test
    void whatLayInTheStoreComesBackIntoAnotherOne(CapturedOutput said) throws IOException {
        assertThat(run("demo", "--once", "--data", lost, "--out", folder.resolve("out")))
                .isEqualTo(Terminal.DONE);
        var kept = lying("cu/");
        assertThat(kept).isNotEmpty().allMatch(name -> name.startsWith("kept/"));
        assertThat(lost.resolve("files")).doesNotExist();
        assertThat(run("backup", "--data", lost, "--out", backup)).isEqualTo(Terminal.DONE);

        assertThat(run("restore", backup, "--data", found)).isEqualTo(Terminal.REFUSED);
        assertThat(said.getErr()).contains("Kho lưu tệp đã có nội dung");
        assertThat(found)
                .satisfiesAnyOf(
                        it -> assertThat(it).doesNotExist(),
                        it -> assertThat(it).isEmptyDirectory());

        set(Map.of("prefix", "moi/"));
        assertThat(run("restore", backup, "--data", found)).isEqualTo(Terminal.DONE);
        assertThat(lying("moi/")).containsExactlyInAnyOrderElementsOf(kept);
        for (var name : kept) {
            try (var before = store("cu/").lease(name);
                    var after = store("moi/").lease(name)) {
                assertThat(after.path()).hasSameBinaryContentAs(before.path());
            }
        }

        losesOneAndSaysWhich(kept.getFirst(), said);
    }

    /** Everything else is in the backup all the same. */
    private void losesOneAndSaysWhich(String name, CapturedOutput said) throws IOException {
        store("moi/").remove(name);
        var second = folder.resolve("second.backup");
        assertThat(run("backup", "--data", found, "--out", second)).isEqualTo(Terminal.REFUSED);
        assertThat(said.getErr()).contains("không có trong bản sao lưu", name.replaceAll(".*/", ""));
        assertThat(second).isNotEmptyFile();
        assertThat(Files.size(second)).isLessThan(Files.size(backup) + 100_000);
    }

    @Test
    void wrongKeysAreToldWithASentenceAtTheStart(CapturedOutput said) {
        set(Map.of("secret-key", "khoa-sai"));
        assertThat(run("serve", "--port", "0", "--data", lost)).isEqualTo(Terminal.REFUSED);
        assertThat(said.getErr())
                .contains("Kho S3 từ chối ghi và đọc thử vào \"" + S3Server.BUCKET + "\" (SignatureDoesNotMatch)")
                .doesNotContain("khoa-sai")
                .doesNotContain("\tat ");
    }
}
