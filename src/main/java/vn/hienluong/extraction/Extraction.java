package vn.hienluong.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/**
 * Turns a file with a plan into paragraphs and grids. What a file is, its bytes say, not its name. Refused: old Office
 * formats, files with a password, with macros or with content fetched from elsewhere, damaged or endless ones, scans
 * without text, and more than 20 MB, 3,000 rows or 20,000 paragraphs.
 */
@Component
public class Extraction {

    static final int MOST_MEGABYTES = 20;
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "tif", "tiff", "bmp", "heic", "webp");
    private static final Set<String> TEXTS = Set.of("txt", "md", "csv", "tsv");

    /** Why a file of so many bytes is not read; asked before it is brought into memory. */
    public static Optional<Refusal> tooLarge(long bytes) {
        return bytes > (long) MOST_MEGABYTES << 20
                ? Optional.of(Refusal.of("extraction.too-large", MOST_MEGABYTES))
                : Optional.empty();
    }

    public Outcome<SourceDocument> read(String fileName, byte[] content) {
        try {
            var document = opened(ending(fileName), content);
            return document.pieces().isEmpty() ? Outcome.refused("extraction.empty") : Outcome.done(document);
        } catch (NotReadable stopped) {
            return Outcome.refused(stopped.refusal());
        }
    }

    /** Why a PDF should not even be opened: what is packed in it would fill the machine. For whoever opens it otherwise. */
    public static Optional<Refusal> unsafe(byte[] pdf) {
        try {
            PdfReader.unpackable(pdf);
            return Optional.empty();
        } catch (NotReadable stopped) {
            return Optional.of(stopped.refusal());
        }
    }

    private static SourceDocument opened(String ending, byte[] content) {
        if (content.length > MOST_MEGABYTES << 20) {
            throw NotReadable.because("extraction.too-large", MOST_MEGABYTES);
        }
        if (content.length == 0) {
            throw NotReadable.because("extraction.empty");
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw NotReadable.because(hasPassword(content) ? "extraction.password" : "extraction.old-office");
        }
        if (starts(content, 'P', 'K')) {
            return office(OfficeParts.open(content), content);
        }
        if (PdfReader.isPdf(content)) {
            return PdfReader.read(content);
        }
        if (PICTURES.contains(ending)) {
            throw NotReadable.because("extraction.scan");
        }
        if (!TEXTS.contains(ending)) {
            throw NotReadable.because(isOffice(ending) ? "extraction.damaged" : "extraction.unknown");
        }
        return TextReader.read(content);
    }

    private static SourceDocument office(OfficeParts parts, byte[] content) {
        var main = parts.main().orElse("");
        var root = main.isEmpty() ? "" : Element.rootOf(parts.xml().getOrDefault(main, new byte[0]));
        return switch (root) {
            case "document" -> WordReader.read(parts, main);
            case "workbook" -> ExcelReader.read(parts, content);
            default -> throw NotReadable.because("extraction.unknown");
        };
    }

    /** Word and Excel put a file with a password into the container of the old formats. */
    private static boolean hasPassword(byte[] content) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static boolean isOffice(String ending) {
        return Set.of("docx", "xlsx", "pdf").contains(ending);
    }

    private static boolean starts(byte[] content, int... signature) {
        for (var index = 0; index < signature.length; index++) {
            if (content.length <= index || (content[index] & 0xFF) != signature[index]) {
                return false;
            }
        }
        return true;
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
