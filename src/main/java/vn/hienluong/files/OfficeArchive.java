package vn.hienluong.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What an archive is: a Word, Excel or LibreOffice file says so in one small part of itself. Only the list of parts, that
 * one and the small ones that say what a part refers to are read, so that an archive that unpacks to gigabytes costs
 * nothing.
 */
sealed interface OfficeArchive {

    /** @param mediaType of the document, or of an archive that is none */
    record Plain(String mediaType) implements OfficeArchive {}

    record WithMacros() implements OfficeArchive {}

    /** It fetches a part of itself from another machine as soon as it is opened. */
    record Fetching(String address) implements OfficeArchive {}

    record Damaged() implements OfficeArchive {}

    int LARGEST_DECLARATION = 256 * 1024;

    int MOST_PARTS = 20_000;

    Pattern MAIN_PART =
            Pattern.compile("ContentType=\"(application/vnd\\.[\\w.-]*(?:document|sheet|presentation))\\.main\\+xml\"");

    Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");

    /** Another machine: an address with a host, or a share of a network. */
    Pattern ELSEWHERE = Pattern.compile(
            "Target=[\"\u0027]((?:https?|ftp|smb|file)://[^\"\u0027]*|\\\\\\\\[^\"\u0027]*|//[^\"\u0027]*)",
            Pattern.CASE_INSENSITIVE);

    static OfficeArchive read(Path content) {
        try (var archive = ZipFile.builder().setPath(content).get()) {
            var parts = Collections.list(archive.getEntries());
            if (parts.size() > MOST_PARTS) {
                return new Damaged();
            }
            if (parts.stream().anyMatch(OfficeArchive::holdsProgram)) {
                return new WithMacros();
            }
            var fetched = fetched(archive, parts);
            return fetched.isPresent() ? new Fetching(fetched.get()) : declared(archive, parts);
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

    /** A template, picture, object or workbook on another machine; a link that a person may follow is none. */
    private static Optional<String> fetched(ZipFile archive, List<ZipArchiveEntry> parts) throws IOException {
        for (var part : parts) {
            if (part.getName().endsWith(".rels")) {
                var found = RELATIONSHIP
                        .matcher(start(archive, part))
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .filter(one -> one.contains("External") && !one.contains("/hyperlink"))
                        .map(ELSEWHERE::matcher)
                        .filter(java.util.regex.Matcher::find)
                        .map(address -> address.group(1))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
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
