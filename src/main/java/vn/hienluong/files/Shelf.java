package vn.hienluong.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;

/**
 * Contents on the disk, found by their digest: {@code aa/bb/<sha256>-<agency>}. Written beside, brought to the disk,
 * then moved into place, so that whatever bears a digest as its name is whole. What a rolled back transaction put here
 * stays without a row, and is found again when the same content comes.
 */
@Component
class Shelf {

    private final Path folder;

    Shelf(FilesProperties properties) {
        this.folder = properties.folder();
    }

    /** Gives the SHA-256 of the content in hexadecimal. */
    String put(byte[] content, AgencyId agency) {
        var sha256 = digest(content);
        var place = place(sha256, agency);
        try {
            // what is there already is kept only when it is whole: keeping a file again repairs it
            if (!Files.exists(place) || !digest(Files.readAllBytes(place)).equals(sha256)) {
                write(content, place);
            }
            return sha256;
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    byte[] take(String sha256, AgencyId agency) {
        var place = place(sha256, agency);
        try {
            var content = Files.readAllBytes(place);
            if (!digest(content).equals(sha256)) {
                throw new IllegalStateException("content on the disk is not what was kept: " + place);
            }
            return content;
        } catch (IOException diskIsBroken) {
            throw new IllegalStateException("content cannot be read: " + place, diskIsBroken);
        }
    }

    Path place(String sha256, AgencyId agency) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256 + "-" + agency);
    }

    private static void write(byte[] content, Path place) throws IOException {
        var parent = Files.createDirectories(place.getParent());
        var beside = Files.createTempFile(parent, "arriving-", ".tmp");
        try {
            try (var channel = FileChannel.open(beside, WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, place, ATOMIC_MOVE);
            bringToDisk(parent);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** The new name in its folder, too: without this a power cut may forget it. */
    private static void bringToDisk(Path parent) throws IOException {
        try (var channel = FileChannel.open(parent, READ)) {
            channel.force(true);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
