package vn.hienluong.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;

/**
 * Contents on the disk, found by their digest: {@code aa/bb/<sha256>-<agency>}. Written beside, brought to the disk,
 * then moved into place, so that whatever bears a digest as its name is whole. What a rolled back transaction put here
 * stays without a row until it is swept away, or found again when the same content comes.
 */
@Component
class Shelf {

    private static final int DIGEST = 64;

    private final Path folder;
    private final Clock realTime = Clock.systemUTC();

    Shelf(FilesProperties properties) {
        this.folder = properties.folder();
    }

    /** Where contents lie that are on their way. */
    Path arriving() {
        return folder.resolve("arriving");
    }

    void put(Spooled content, AgencyId agency) {
        var place = place(content.sha256(), agency);
        try {
            var parent = Files.createDirectories(place.getParent());
            // what is there already is kept only when it is whole: keeping a file again repairs it
            if (Files.exists(place) && Spooled.digest(place).equals(content.sha256())) {
                Files.setLastModifiedTime(place, FileTime.from(realTime.instant()));
            } else {
                Files.move(content.path(), place, ATOMIC_MOVE);
                bringToDisk(parent);
            }
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    /** Where a content lies, after a look whether it is still what was kept. */
    Path proved(String sha256, AgencyId agency) {
        var place = place(sha256, agency);
        try {
            if (!Spooled.digest(place).equals(sha256)) {
                throw new IllegalStateException("content on the disk is not what was kept: " + place);
            }
            return place;
        } catch (IOException diskIsBroken) {
            throw new IllegalStateException("content cannot be read: " + place, diskIsBroken);
        }
    }

    byte[] take(String sha256, AgencyId agency) {
        try {
            return Files.readAllBytes(proved(sha256, agency));
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    Path place(String sha256, AgencyId agency) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256 + "-" + agency);
    }

    /** Digests of contents of an agency that nobody touched since. */
    List<String> untouchedSince(Instant moment, AgencyId agency) {
        return there().filter(file -> file.getFileName().toString().endsWith("-" + agency))
                .filter(file -> olderThan(moment, file))
                .map(file -> file.getFileName().toString().substring(0, DIGEST))
                .toList();
    }

    boolean untouchedSince(String sha256, Instant moment, AgencyId agency) {
        return olderThan(moment, place(sha256, agency));
    }

    void remove(String sha256, AgencyId agency) {
        delete(place(sha256, agency));
    }

    /** Removes what began to arrive before that moment and never did. */
    void sweepArriving(Instant moment) {
        list(arriving()).filter(file -> olderThan(moment, file)).forEach(Shelf::delete);
    }

    private Stream<Path> there() {
        return list(folder)
                .filter(first -> first.getFileName().toString().length() == 2)
                .flatMap(Shelf::list)
                .flatMap(Shelf::list)
                .filter(file -> file.getFileName().toString().length() > DIGEST);
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var inside = Files.list(folder)) {
            return inside.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean olderThan(Instant moment, Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    /** The new name in its folder, too: without this a power cut may forget it. */
    private static void bringToDisk(Path parent) throws IOException {
        try (var channel = FileChannel.open(parent, READ)) {
            channel.force(true);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
