package vn.hienluong.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What is inside the envelope: a zip of entries, and as the last one a list of all the others with their SHA-256, so that
 * an archive without its end is known as one.
 */
final class Archive {

    static final String END = "end";

    private Archive() {}

    /** Writes entries one after another. */
    static final class Writer implements AutoCloseable {

        private final ZipOutputStream zip;
        private final Map<String, String> digests = new LinkedHashMap<>();

        Writer(Path file, char[] passphrase) throws IOException, GeneralSecurityException {
            var to = new BufferedOutputStream(Files.newOutputStream(file));
            this.zip = new ZipOutputStream(Sealed.writing(to, passphrase), StandardCharsets.UTF_8);
        }

        /** What an entry is filled with. */
        @FunctionalInterface
        interface Content {
            void to(OutputStream out) throws Exception;
        }

        void add(String name, Content content) throws Exception {
            zip.putNextEntry(new ZipEntry(name));
            var digest = new DigestOutputStream(new Open(zip), sha256());
            content.to(digest);
            digest.flush();
            zip.closeEntry();
            digests.put(name, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        }

        void end() throws Exception {
            var list = digests.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey())
                    .collect(Collectors.joining("\n"));
            zip.putNextEntry(new ZipEntry(END));
            zip.write(list.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        int entries() {
            return digests.size();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** Stays open when what is written into it is closed. */
    private static final class Open extends FilterOutputStream {

        private Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /**
     * Unpacks into a folder; gives whether every entry came as it was written, and the list of them with it.
     *
     * @throws IOException also when the passphrase is another, or a byte was altered
     */
    static boolean unpack(Path file, char[] passphrase, Path folder)
            throws IOException, GeneralSecurityException, Sealed.NotABackup {
        var digests = new LinkedHashMap<String, String>();
        try (var from = new BufferedInputStream(Files.newInputStream(file));
                var zip = new ZipInputStream(Sealed.reading(from, passphrase), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(END)) {
                    return digests.equals(list(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                }
                digests.put(entry.getName(), unpack(entry.getName(), zip, folder));
            }
        }
        return false;
    }

    private static String unpack(String name, InputStream content, Path folder)
            throws IOException, GeneralSecurityException {
        var place = folder.resolve(name).normalize();
        if (!place.startsWith(folder)) {
            throw new IOException("an entry leads outside: " + name);
        }
        Files.createDirectories(place.getParent());
        try (var out = new DigestOutputStream(Files.newOutputStream(place), sha256())) {
            content.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        }
    }

    private static Map<String, String> list(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (a, _) -> a, LinkedHashMap::new));
    }

    private static MessageDigest sha256() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256");
    }
}
