package vn.hienluong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One program at a time owns a data folder; the operating system gives the lock back however that program ends. */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<FolderLock> take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(channel));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
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

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
