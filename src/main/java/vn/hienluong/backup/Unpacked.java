package vn.hienluong.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.util.FileSystemUtils;
import vn.hienluong.platform.Outcome;

/** A backup that was taken apart and proved whole, in a corner of the folder it is to fill; closing it sweeps the corner. */
public final class Unpacked implements AutoCloseable {

    private static final String ARRIVING = "arriving";

    private final Path corner;
    private final String version;

    private Unpacked(Path corner) throws IOException {
        this.corner = corner;
        this.version = Files.readString(corner.resolve("version"));
    }

    /**
     * Takes a file apart. What fails leaves the folder as empty as it was.
     *
     * @param folder of the new installation's data
     */
    public static Outcome<Unpacked> of(Path file, char[] passphrase, Path folder) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Outcome.refused("backup.file.missing", file.toString());
        }
        if (!isEmpty(folder)) {
            return Outcome.refused("backup.restore.not-empty", folder.toString());
        }
        var corner = folder.resolve(ARRIVING);
        String fault;
        try {
            if (Archive.unpack(file, passphrase, Files.createDirectories(corner))) {
                return Outcome.done(new Unpacked(corner));
            }
            fault = "backup.file.cut-off";
        } catch (Sealed.NotABackup _) {
            fault = "backup.file.not-one";
        } catch (GeneralSecurityException | IOException _) {
            fault = "backup.file.wrong";
        }
        FileSystemUtils.deleteRecursively(corner);
        return Outcome.refused(fault, file.toString());
    }

    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** The version of the schema that the tables fit. */
    public String version() {
        return version;
    }

    /** One of the archive's folders; not there when it had none. */
    Path part(String name) {
        return corner.resolve(name);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(corner);
    }
}
