package vn.hienluong.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The packages that {@code ./hienluong package} made, unpacked into a root of their own and started by a user without any
 * rights, with no JDK, Maven or Node in sight. {@code ./hienluong test} packs first.
 */
@Tag("slow")
class PackageTests {

    private static final Path PACKAGES = Path.of("target", "package");
    private static final int NOBODY = 65534;

    private Path root;

    /** Outside of the project: everybody may go there. */
    @BeforeEach
    void aRoot() throws IOException {
        root = Files.createTempDirectory("hienluong-installed");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void leaveNothing() throws IOException {
        FileSystemUtils.deleteRecursively(root);
    }

    private static Path packed(String ending) throws IOException {
        assertThat(PACKAGES).as("./hienluong package makes it").isDirectory();
        try (Stream<Path> all = Files.list(PACKAGES)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + ending + " in " + PACKAGES));
        }
    }

    private static String said(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void theDebianPackageRunsWhereThereIsNothingElse() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "no dpkg-deb: no Debian package was made");
        var deb = packed(".deb").toString();
        assertThat(said("dpkg-deb", "-f", deb, "Package", "Architecture", "Depends"))
                .contains("Package: hien-luong", "Architecture: amd64", "util-linux")
                .doesNotContain("jdk", "jre", "maven", "node");
        assertThat(said("dpkg-deb", "-c", deb).lines())
                .allMatch(line -> line.contains(" root/root "))
                .anyMatch(line -> line.endsWith("./usr/lib/systemd/system/hien-luong.service"))
                .anyMatch(line -> line.endsWith("./etc/hien-luong/hien-luong.env"));
        assertThat(said("dpkg-deb", "-I", deb, "conffiles")).contains("/etc/hien-luong/hien-luong.env");
        said("dpkg-deb", "-x", deb, root.toString());
        starts(root.resolve("usr/lib/hien-luong"));
    }

    @Test
    void thePlainArchiveRunsWhereverItIsUnpacked() throws Exception {
        said("tar", "-xzf", packed(".tar.gz").toString(), "-C", root.toString());
        var home = Files.createDirectories(root.resolve("home"));
        handOver(home);
        try (Stream<Path> inside = Files.list(root)) {
            runsACommand(inside.filter(one -> !one.equals(home)).findFirst().orElseThrow(), home);
        }
    }

    /** A first start, the link by which it is set up, an ordered end, and a command of the terminal. */
    private void starts(Path place) throws Exception {
        var home = Files.createDirectories(root.resolve("home"));
        handOver(home);
        try (var program = Program.begin(command(place, home, "serve", "--port", "0"), Map.of())) {
            var first = new Clerk("nobody").at(program.port());
            assertThat(program.handle().info().command().orElseThrow())
                    .isEqualTo(place.resolve("java/bin/java").toString());
            assertThat(first.get("/sign-in").body()).contains("<h1");
            var setup = program.said().replaceFirst("(?s).*http://localhost:\\d+(/setup/\\S+).*", "$1");
            assertThat(first.get(setup).statusCode()).as(program.said()).isEqualTo(200);
            assertThat(program.terminate().exitCode(60, TimeUnit.SECONDS)).isZero();
        }
        assertThat(home.resolve("data/serve/postgres/PG_VERSION")).exists();
        startsAgainWithWhatItLearnt(place, home);
        runsACommand(place, home);
    }

    private static void runsACommand(Path place, Path home) throws IOException {
        try (var command = Program.begin(command(place, home, "advisories", "--offline"), Map.of())) {
            assertThat(command.exitCode(60, TimeUnit.SECONDS))
                    .as(command.said())
                    .isZero();
        }
    }

    /** What was learnt beside the first start fits: Java would refuse to start with a cache that does not. */
    private static void startsAgainWithWhatItLearnt(Path place, Path home) throws IOException {
        for (int i = 0; i < 6000 && !learnt(home); i++) {
            Program.pause(100);
        }
        assertThat(learnt(home)).isTrue();
        try (var again = Program.begin(command(place, home, "serve", "--port", "0"), Map.of())) {
            assertThat(again.port()).isPositive();
            assertThat(again.terminate().exitCode(60, TimeUnit.SECONDS)).isZero();
        }
    }

    private static boolean learnt(Path home) throws IOException {
        if (!Files.isDirectory(home.resolve("cache"))) {
            return false;
        }
        try (Stream<Path> cache = Files.list(home.resolve("cache"))) {
            return cache.anyMatch(file -> file.toString().endsWith(".aot"));
        }
    }

    /** As an ordinary user, in an environment that knows no Java. */
    private static String[] command(Path place, Path home, String... words) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(List.of(
                "env",
                "-i",
                "PATH=/usr/bin:/bin",
                "HIENLUONG_HOME=" + home,
                "HIENLUONG_JAVA_OPTIONS=" + (learnt(home) ? "-XX:AOTMode=on" : ""),
                place.resolve("bin/hienluong").toString()));
        command.addAll(List.of(words));
        return command.toArray(String[]::new);
    }

    private static void handOver(Path folder) throws IOException {
        if ("root".equals(System.getProperty("user.name"))) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
        }
    }
}
