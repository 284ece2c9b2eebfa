package vn.hienluong.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip whose entries all carry the same moment, so that the same content gives the same bytes. */
final class Archive implements AutoCloseable {

    // the first day but one that a zip can name: the first is written with the time zone of the machine
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 2, 0, 0);

    private final ZipOutputStream zip;

    Archive(OutputStream target) {
        zip = new ZipOutputStream(target);
    }

    interface Part {
        void writeTo(OutputStream target) throws IOException;
    }

    void put(String name, Part part) {
        try {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
            part.writeTo(zip);
            zip.closeEntry();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A part that is the same in every paper and stands among the resources. */
    void put(String name, String resource) {
        put(name, target -> target.write(bytes(resource)));
    }

    static byte[] bytes(String resource) {
        try (var part = Archive.class.getResourceAsStream("/drafting/" + resource)) {
            return Objects.requireNonNull(part, resource).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What another writer has zipped, with its own times taken away. */
    void putAll(InputStream zipped) throws IOException {
        try (var from = new ZipInputStream(zipped)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                put(entry.getName(), from::transferTo);
            }
        }
    }

    /** Writes the end of the archive; the stream under it stays open. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
