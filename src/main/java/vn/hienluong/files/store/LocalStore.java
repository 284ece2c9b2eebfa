package vn.hienluong.files.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;

/**
 * A folder; several nodes mount the same one. Written beside, brought to the disk, then moved into place, so that a power
 * cut leaves the old content or the new one.
 */
final class LocalStore implements Store {

    private static final String BESIDE = ".part";

    /** A folder may be taken away, for it is empty, just before something is put into it. */
    private static final int TRIES = 100;

    private final Path folder;

    LocalStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, Path content) throws IOException {
        bringToDisk(content);
        for (int tries = 1; ; tries++) {
            try {
                place(content, place(name));
                return;
            } catch (NoSuchFileException | FileAlreadyExistsException folderTakenAway) {
                if (tries == TRIES || !Files.exists(content)) {
                    throw folderTakenAway;
                }
            }
        }
    }

    private static void place(Path content, Path place) throws IOException {
        var parent = Files.createDirectories(place.getParent());
        try {
            Files.move(content, place, ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException anotherDisk) {
            copied(content, place);
        }
        try (var channel = FileChannel.open(parent, READ)) {
            // the new name in its folder, too: without this a power cut may forget it
            channel.force(true);
        }
    }

    private static void copied(Path content, Path place) throws IOException {
        var beside = Files.createTempFile(place.getParent(), "", BESIDE);
        try {
            Files.copy(content, beside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            bringToDisk(beside);
            Files.move(beside, place, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void bringToDisk(Path file) throws IOException {
        try (var channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public Lease lease(String name) throws IOException {
        var place = place(name);
        if (!Files.isRegularFile(place)) {
            throw new NoSuchFileException(name);
        }
        return new Lease(place, false);
    }

    /** With the folders that nothing is in any more. */
    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
        try {
            for (var parent = Path.of(name).getParent(); parent != null; parent = parent.getParent()) {
                Files.delete(folder.resolve(parent));
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException stays) {
            // something else is in it, or somebody was quicker
        }
    }

    @Override
    public void each(String prefix, Consumer<Item> work) throws IOException {
        var from = folder.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (name(file).startsWith(prefix)) {
                    work.accept(
                            new Item(name(file), attributes.lastModifiedTime().toInstant()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) throws IOException {
                if (unreadable instanceof NoSuchFileException) {
                    // somebody else took it away while we looked
                    return FileVisitResult.CONTINUE;
                }
                throw unreadable;
            }
        });
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Path place(String name) {
        return folder.resolve(name);
    }
}
