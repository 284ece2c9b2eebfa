package vn.hienluong.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vn.hienluong.audit.SealRepository.Head;
import vn.hienluong.platform.AgencyId;

/**
 * Signed heads outside the database, one line each: whoever rewrites the tables does not rewrite these. A line that broke
 * off with the program's end is none.
 */
final class HeadFile {

    private static final int END = 2_048;

    private final Path folder;

    HeadFile(Path folder) {
        this.folder = folder;
    }

    void append(AgencyId agency, Head head) {
        try {
            Files.createDirectories(folder);
            var file = file(agency);
            // what broke off before stays a line of its own
            var line = (whole(end(file)) ? "" : "\n") + KeptHeads.line(head) + "\n";
            Files.writeString(
                    file,
                    line,
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The last place of which a head is kept. */
    long last(AgencyId agency) {
        try {
            return KeptHeads.read(end(file(agency))).heads().stream()
                    .mapToLong(Head::place)
                    .max()
                    .orElse(0);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The last lines: the file grows by one with every round of sealing. */
    private static String end(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var channel = FileChannel.open(file)) {
            var end = ByteBuffer.allocate((int) Math.min(channel.size(), END));
            channel.position(channel.size() - end.capacity());
            while (end.hasRemaining() && channel.read(end) >= 0) {}
            return new String(end.array(), StandardCharsets.ISO_8859_1);
        }
    }

    List<Head> heads(AgencyId agency) {
        try {
            return KeptHeads.read(read(file(agency))).heads();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static boolean whole(String content) {
        return content.isEmpty() || content.endsWith("\n");
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }

    private Path file(AgencyId agency) {
        return folder.resolve("heads-" + agency + ".txt");
    }
}
