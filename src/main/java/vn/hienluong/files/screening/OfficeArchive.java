package vn.hienluong.files.screening;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What an archive is, and what of it would act by itself when it is opened: a Word, Excel or LibreOffice file says so in
 * its list of parts, in the small ones that say what a part refers to, and in the text. Pictures and the like are never
 * unpacked, and the rest only so far, so that an archive that unpacks to gigabytes costs nothing.
 */
sealed interface OfficeArchive {

    /** @param mediaType of the document, or of an archive that is none */
    record Plain(String mediaType) implements OfficeArchive {}

    record WithMacros() implements OfficeArchive {}

    /** @param part an ActiveX control, or a file in the file that is started by a click */
    record WithObjects(String part) implements OfficeArchive {}

    /** @param command a field that starts another program (DDE) */
    record WithCommands(String command) implements OfficeArchive {}

    /** It fetches a part of itself from another machine as soon as it is opened. */
    record Fetching(String address) implements OfficeArchive {}

    /** Some of it has a password. */
    record Locked() implements OfficeArchive {}

    /** It unpacks to more than any document is. */
    record Endless() implements OfficeArchive {}

    record Damaged() implements OfficeArchive {}

    long LONGEST_LIST = 4L << 20;
    int MOST_PARTS = 20_000;
    long LARGEST_UNPACKED = 1L << 30;
    long LARGEST_PART = 64L << 20;

    Pattern OUTSIDE = Pattern.compile("(^|/)\\.\\.?(/|$)|^/|[\\\\:\0]");
    Pattern OBJECT =
            Pattern.compile(".*/activex/.*|.*/embeddings/.*(?<!\\.docx|\\.xlsx|\\.pptx|/|\\.rels)|object \\d+");
    Pattern WITH_TEXT = Pattern.compile("word/[^/]+\\.xml|xl/externallinks/[^/]+\\.xml|content\\.xml");

    static OfficeArchive read(Path content) throws IOException {
        var end = ZipEnd.of(content);
        if (end.isEmpty() || end.get().list() > LONGEST_LIST) {
            return new Damaged();
        }
        try (var archive = ZipFile.builder().setPath(content).get()) {
            var parts = Collections.list(archive.getEntries());
            return fault(parts).or(() -> acting(parts)).orElseGet(() -> look(archive, parts));
        } catch (TooMuch endless) {
            return new Endless();
        } catch (IOException | RuntimeException notWhole) {
            // the library meets broken archives with whatever its parsing happened to run into
            return new Damaged();
        }
    }

    /** Where two readers would see two archives, or one would write outside its folder, none is asked. */
    private static Optional<OfficeArchive> fault(List<ZipArchiveEntry> parts) {
        var names = new HashSet<String>();
        boolean ambiguous = parts.size() > MOST_PARTS
                || parts.stream()
                        .anyMatch(part -> OUTSIDE.matcher(part.getName()).find() || !names.add(name(part)));
        if (ambiguous || !parts.stream().allMatch(OfficeArchive::isReadByAll)) {
            return Optional.of(new Damaged());
        }
        if (parts.stream().anyMatch(part -> part.getGeneralPurposeBit().usesEncryption())) {
            return Optional.of(new Locked());
        }
        long unpacked = parts.stream().mapToLong(ZipArchiveEntry::getSize).sum();
        return unpacked > LARGEST_UNPACKED ? Optional.of(new Endless()) : Optional.empty();
    }

    /** No office program packs otherwise than by these two ways, and not every reader knows the others. */
    private static boolean isReadByAll(ZipArchiveEntry part) {
        return part.getMethod() == ZipArchiveEntry.STORED || part.getMethod() == ZipArchiveEntry.DEFLATED;
    }

    private static Optional<OfficeArchive> acting(List<ZipArchiveEntry> parts) {
        if (parts.stream().map(OfficeArchive::name).anyMatch(OfficeArchive::isProgram)) {
            return Optional.of(new WithMacros());
        }
        return parts.stream()
                .map(ZipArchiveEntry::getName)
                .filter(name -> OBJECT.matcher(name.toLowerCase(Locale.ROOT)).matches())
                .findFirst()
                .map(WithObjects::new);
    }

    private static boolean isProgram(String name) {
        return name.contains("vbaproject") || name.startsWith("basic/") || name.startsWith("scripts/");
    }

    private static OfficeArchive look(ZipFile archive, List<ZipArchiveEntry> parts) {
        for (var part : parts) {
            var found = name(part).endsWith(".rels")
                    ? parsed(archive, part, OfficeXml::fetched).map(OfficeArchive.class::cast)
                    : commands(archive, part);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return declared(archive, parts);
    }

    private static Optional<OfficeArchive> commands(ZipFile archive, ZipArchiveEntry part) {
        return WITH_TEXT.matcher(name(part)).matches()
                ? parsed(archive, part, OfficeXml::command).map(WithCommands::new)
                : Optional.empty();
    }

    private static OfficeArchive declared(ZipFile archive, List<ZipArchiveEntry> parts) {
        for (var part : parts) {
            if (part.getName().equals("mimetype")) {
                return new Plain(parsed(archive, part, OfficeXml::text));
            }
            if (name(part).equals("[content_types].xml")) {
                return parsed(archive, part, OfficeXml::declared);
            }
        }
        return new Plain("application/zip");
    }

    private static String name(ZipArchiveEntry part) {
        return part.getName().toLowerCase(Locale.ROOT);
    }

    @FunctionalInterface
    interface Reading<T> {
        T of(InputStream content) throws IOException, XMLStreamException;
    }

    private static <T> T parsed(ZipFile archive, ZipArchiveEntry part, Reading<T> reading) {
        try (var content = new Bounded(archive.getInputStream(part))) {
            return reading.of(content);
        } catch (IOException | XMLStreamException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    /** There was more than any part of a document has. */
    final class TooMuch extends RuntimeException {}

    /** Ends a part that does not. */
    final class Bounded extends FilterInputStream {

        private long left = LARGEST_PART;

        private Bounded(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return counted(read, read);
        }

        private int counted(int result, int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooMuch();
            }
            return result;
        }
    }
}
