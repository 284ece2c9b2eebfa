package vn.hienluong.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What an archive is: a Word, Excel or LibreOffice file says so in one small part of itself. Only the list of parts
 * and that one part are read, so that an archive that unpacks to gigabytes costs nothing.
 */
sealed interface OfficeArchive {

    /** @param mediaType of the document, or of an archive that is none */
    record Plain(String mediaType) implements OfficeArchive {}

    record WithMacros() implements OfficeArchive {}

    record Damaged() implements OfficeArchive {}

    int LARGEST_DECLARATION = 256 * 1024;

    Pattern MAIN_PART =
            Pattern.compile("ContentType=\"(application/vnd\\.[\\w.-]*(?:document|sheet|presentation))\\.main\\+xml\"");

    static OfficeArchive read(byte[] content) {
        try (var archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            var parts = Collections.list(archive.getEntries());
            return parts.stream().anyMatch(OfficeArchive::holdsProgram) ? new WithMacros() : declared(archive, parts);
        } catch (IOException | IllegalArgumentException notWhole) {
            return new Damaged();
        }
    }

    private static boolean holdsProgram(ZipArchiveEntry part) {
        var name = part.getName().toLowerCase(Locale.ROOT);
        return name.contains("vbaproject")
                || name.contains("/activex/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/");
    }

    private static OfficeArchive declared(ZipFile archive, List<ZipArchiveEntry> parts) throws IOException {
        for (var part : parts) {
            if (part.getName().equals("mimetype")) {
                return new Plain(start(archive, part).strip());
            }
            if (part.getName().equals("[Content_Types].xml")) {
                return ofOffice(start(archive, part));
            }
        }
        return new Plain("application/zip");
    }

    private static OfficeArchive ofOffice(String contentTypes) {
        if (contentTypes.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            return new WithMacros();
        }
        var main = MAIN_PART.matcher(contentTypes);
        return new Plain(main.find() ? main.group(1) : "application/zip");
    }

    private static String start(ZipFile archive, ZipArchiveEntry part) throws IOException {
        try (var input = archive.getInputStream(part)) {
            return new String(input.readNBytes(LARGEST_DECLARATION), StandardCharsets.UTF_8);
        }
    }
}
