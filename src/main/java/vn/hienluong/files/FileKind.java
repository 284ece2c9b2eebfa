package vn.hienluong.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import vn.hienluong.platform.Outcome;

/** The kinds of file that are kept. What is not here is refused: programs, pages, drawings that may hold scripts. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain", "txt", "csv");

    private static final int SNIFFED = 1 << 16;
    private static final Tika TIKA = new Tika();
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** What a content is by its own bytes, where it is one of these and bears the name of one. */
    static Outcome<FileKind> of(String name, Path content) {
        var sniffed = sniff(content);
        if (sniffed.startsWith("application/x-tika-msoffice")) {
            return Outcome.refused("files.kind.old-office", name);
        }
        if (!ARCHIVES.contains(sniffed) && !sniffed.startsWith("application/vnd.oasis")) {
            return named(name, byMediaType(sniffed));
        }
        return switch (OfficeArchive.read(content)) {
            case OfficeArchive.Damaged _ -> Outcome.refused("files.damaged", name);
            case OfficeArchive.WithMacros _ -> Outcome.refused("files.kind.macros", name);
            case OfficeArchive.Fetching(var address) -> Outcome.refused("files.kind.fetching", name, address);
            case OfficeArchive.Plain(var mediaType) -> named(name, byMediaType(mediaType));
        };
    }

    private static String sniff(Path content) {
        try (var start = Files.newInputStream(content)) {
            return TIKA.detect(start.readNBytes(SNIFFED));
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    private static Outcome<FileKind> named(String name, Optional<FileKind> kind) {
        if (kind.isEmpty()) {
            return Outcome.refused("files.kind.not-kept", name);
        }
        return kind.get().endings.contains(FileName.ending(name))
                ? Outcome.done(kind.get())
                : Outcome.refused(
                        "files.kind.other-name", name, "." + kind.get().endings.getFirst());
    }

    private static Optional<FileKind> byMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }
}
