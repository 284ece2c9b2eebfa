package vn.hienluong.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of the installation's own, in a data folder: durable (fsync stays on), password authentication
 * over loopback only, ended by the kernel if this program is killed, recovered at the next start. A second program on
 * the same folder is refused, or attaches ({@link #attach}) to run one command beside the owner.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";
    private static final String PORT_FILE = "port";
    private static final int ATTEMPTS = 4;

    private final FolderLock lock;
    private final ServerProcess process;
    private final Access access;

    private EmbeddedServer(FolderLock lock, ServerProcess process, Access access) {
        this.lock = lock;
        this.process = process;
        this.access = access;
    }

    /**
     * Starts the server on a folder, which is made if need be.
     *
     * @param settings further settings of postgresql.conf; only tests, whose data may be lost, turn durability off
     * @throws CannotStart when another program owns the folder, or this machine cannot run the server
     */
    public static EmbeddedServer start(Path folder, Map<String, String> settings) {
        var lock =
                FolderLock.take(folder).orElseThrow(() -> new CannotStart("database.embedded.folder-in-use", folder));
        try {
            lock.signedBy(ProcessHandle.current().pid());
            return start(folder.toAbsolutePath(), settings, lock);
        } catch (IOException unusable) {
            lock.close();
            throw new UncheckedIOException(unusable);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** Is a program running that owns the folder? Then its server can be attached to. */
    public static boolean runsIn(Path folder) {
        return FolderLock.taken(folder);
    }

    /** The way to the server that another program runs on this folder. */
    public static Access attach(Path folder) {
        try {
            var port =
                    Integer.parseInt(Files.readString(folder.resolve(PORT_FILE)).strip());
            return access(port, Secrets.in(folder));
        } catch (IOException | NumberFormatException starting) {
            throw new CannotStart("database.embedded.not-ready", folder);
        }
    }

    public Access access() {
        return access;
    }

    private static EmbeddedServer start(Path folder, Map<String, String> settings, FolderLock lock) throws IOException {
        var user = ServerUser.here();
        var binaries = ServerBinaries.in(folder.resolveSibling(".runtime"));
        var secrets = Secrets.in(folder);
        var cluster = folder.resolve("postgres");
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(binaries, user, cluster, secrets);
        }
        endOrphan(cluster);
        var port = freePort();
        var process =
                launchUntilReady(user.runBoundToUs(command(binaries, cluster, port, settings)), port, secrets, folder);
        prepare(port, secrets);
        Files.writeString(folder.resolve(PORT_FILE), Integer.toString(port));
        return new EmbeddedServer(lock, process, access(port, secrets));
    }

    /** Made beside and moved into place: a first start that is cut off leaves no half a cluster. */
    private static void initialise(ServerBinaries binaries, ServerUser user, Path place, Secrets secrets)
            throws IOException {
        var cluster = place.resolveSibling(place.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(cluster);
        Files.createDirectories(
                cluster, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(cluster);
        var password = Files.createTempFile("hienluong", "");
        try {
            Files.writeString(password, secrets.superuser());
            user.own(password);
            runToEnd(user.run(List.of(
                    binaries.program("initdb"),
                    "-D",
                    cluster.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + password,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions")));
        } finally {
            Files.delete(password);
        }
        Files.move(cluster, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> command(ServerBinaries binaries, Path cluster, int port, Map<String, String> settings) {
        var command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", cluster.toString()));
        var all = new java.util.TreeMap<>(Map.of(
                "port", Integer.toString(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "shared_buffers", sharedBuffers() + "MB",
                "jit", "off",
                // without the rows that an error is about
                "log_error_verbosity", "terse",
                "timezone", "UTC"));
        all.putAll(settings);
        all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /** An eighth of the machine's memory, in MiB: the program lives beside it. */
    private static long sharedBuffers() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(machine.getTotalMemorySize() / 8 / (1 << 20), 128, 1024);
    }

    /** Where everything was killed at once, PostgreSQL refuses to start until the last of its processes is gone. */
    private static ServerProcess launchUntilReady(List<String> command, int port, Secrets secrets, Path folder)
            throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var process = ServerProcess.launch(command, folder.resolve("postgres.log"));
            if (isReady(process, port, secrets)) {
                return process.kept();
            }
            process.end();
            pause(500L * attempt);
        }
        throw new CannotStart("database.embedded.did-not-start", folder.resolve("postgres.log"));
    }

    private static boolean isReady(ServerProcess process, int port, Secrets secrets) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (var _ = connect(port, "postgres", SUPERUSER, secrets.superuser())) {
                return true;
            } catch (SQLException notYet) {
                pause(20);
            }
        }
        return false;
    }

    private static void prepare(int port, Secrets secrets) {
        try (var connection = connect(port, "postgres", SUPERUSER, secrets.superuser())) {
            RolesAndDatabase.ensure(connection, secrets);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void endOrphan(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var orphan = ProcessHandle.of(pid).filter(process -> isPostgres(process));
        if (orphan.isPresent()) {
            LOG.warn("Ending a PostgreSQL server (process {}) that its program left behind", pid);
            runToEnd(List.of("kill", "-INT", Long.toString(pid)));
            orphan.get().onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(path -> path.endsWith("/postgres")).orElse(false);
    }

    private static Access access(int port, Secrets secrets) {
        return new Access(url(port, RolesAndDatabase.DATABASE), secrets.owner(), secrets.application());
    }

    private static Connection connect(int port, String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(port, database), user, password);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void runToEnd(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("%s failed: %s".formatted(command.getFirst(), said));
        }
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            process.end();
        } finally {
            lock.close();
        }
    }
}
