package vn.hienluong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One program at a time owns a data folder; the operating system gives the lock back however that program ends. It
 * also does so when the program closes any other channel to the file, so what this program holds is never opened twice.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "lock";
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static Optional<FolderLock> take(Path wanted) {
        try {
            Files.createDirectories(wanted);
            var folder = wanted.toRealPath();
            return HELD.add(folder) ? lock(folder) : Optional.empty();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Optional<FolderLock> lock(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD.remove(folder);
            return Optional.empty();
        }
        return Optional.of(new FolderLock(folder, channel));
    }

    /** Is the folder owned by a program that is running now? */
    static boolean taken(Path folder) {
        if (!Files.exists(folder.resolve(FILE))) {
            return false;
        }
        var probe = take(folder);
        probe.ifPresent(FolderLock::close);
        return probe.isEmpty();
    }

    /** Written inside the lock file for people: who holds it. */
    FolderLock signedBy(long process) throws IOException {
        channel.truncate(0);
        channel.write(java.nio.ByteBuffer.wrap(Long.toString(process).getBytes(StandardCharsets.US_ASCII)), 0);
        return this;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } finally {
            HELD.remove(folder);
        }
    }
}
