package vn.hienluong.files.screening;

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
public enum FileKind {
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

    public String mediaType() {
        return mediaType;
    }

    /** What a content is by its own bytes, where it is one of these, bears the name of one and does nothing by itself. */
    static Outcome<FileKind> of(String name, Path content) {
        try {
            var sniffed = sniff(content);
            if (sniffed.startsWith("application/x-tika-msoffice")) {
                return Outcome.refused("files.kind.old-office", name);
            }
            if (ARCHIVES.contains(sniffed) || sniffed.startsWith("application/vnd.oasis")) {
                return archive(name, content);
            }
            var kind = named(name, byMediaType(sniffed));
            return kind instanceof Outcome.Done<FileKind>(var known) ? alone(name, known, content) : kind;
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    private static String sniff(Path content) throws IOException {
        try (var start = Files.newInputStream(content)) {
            return TIKA.detect(start.readNBytes(SNIFFED));
        }
    }

    private static Outcome<FileKind> archive(String name, Path content) throws IOException {
        return switch (OfficeArchive.read(content)) {
            case OfficeArchive.Plain(var mediaType) -> named(name, byMediaType(mediaType));
            case OfficeArchive.Damaged _ -> Outcome.refused("files.damaged", name);
            case OfficeArchive.Locked _ -> Outcome.refused("files.kind.locked", name);
            case OfficeArchive.Endless _ -> Outcome.refused("files.kind.endless", name);
            case OfficeArchive.WithMacros _ -> Outcome.refused("files.kind.macros", name);
            case OfficeArchive.WithObjects(var part) -> Outcome.refused("files.kind.objects", name, part);
            case OfficeArchive.WithCommands(var command) -> Outcome.refused("files.kind.commands", name, command);
            case OfficeArchive.Fetching(var address) -> Outcome.refused("files.kind.fetching", name, address);
        };
    }

    /** Nothing else hides in it: a file that is two things at once is made to be taken for the other one. */
    private static Outcome<FileKind> alone(String name, FileKind kind, Path content) throws IOException {
        if (ZipEnd.of(content).isPresent()) {
            return Outcome.refused("files.kind.two-in-one", name);
        }
        if (kind != PDF) {
            return Outcome.done(kind);
        }
        return switch (PdfInside.of(content)) {
            case PdfInside.Still _ -> Outcome.done(kind);
            case PdfInside.NotFirst _ -> Outcome.refused("files.kind.two-in-one", name);
            case PdfInside.Endless _ -> Outcome.refused("files.kind.endless", name);
            case PdfInside.Acting(var what) -> Outcome.refused("files.kind.acting", name, what);
        };
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
