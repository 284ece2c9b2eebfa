package vn.hienluong.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * A secret in a file that only its owner reads. It is written beside and given its name when it is whole on the disk, so
 * that a file by that name never holds half a secret; of two programs that make it at once both use the first.
 */
public final class SecretFile {

    private SecretFile() {}

    /**
     * What the file holds; made when it is not there.
     *
     * @throws IOException when the folder cannot be written or the file not read
     */
    public static byte[] read(Path file, Supplier<byte[]> fresh) throws IOException {
        if (!Files.exists(file)) {
            write(file, fresh.get());
        }
        return Files.readAllBytes(file);
    }

    private static void write(Path file, byte[] secret) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var beside = file.resolveSibling(file.getFileName() + "." + Ids.next());
        try {
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(beside, secret, StandardOpenOption.SYNC);
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException _) {
            // another program was first: its secret counts
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
