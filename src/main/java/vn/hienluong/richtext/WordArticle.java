package vn.hienluong.richtext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.hienluong.platform.Outcome;

/**
 * A Word file as a text: headings, lists, tables, links, pictures. Nothing in it is run and nothing fetched.
 *
 * @param title what stands in it as title, or its first heading; may be empty
 * @param html not clean yet; each picture has a mark in the place of its address
 */
public record WordArticle(String title, String html, List<Picture> pictures) {

    private static final int MOST_MEGABYTES = 20;
    private static final long MOST_UNPACKED = 200L << 20;
    private static final int MOST_PARTS = 5_000;

    /** @param mark stands for it in the text as {@code picture:<mark>} */
    public record Picture(UUID mark, String name, byte[] content) {}

    /** Refused: what is no .docx, is larger than 20 MB, unpacks to more than 200 MB, holds programs or is damaged. */
    public static Outcome<WordArticle> read(String name, byte[] content) {
        if (content.length > MOST_MEGABYTES << 20) {
            return Outcome.refused("richtext.docx.too-large", name, MOST_MEGABYTES);
        }
        try {
            if (!withinLimits(content)) {
                return Outcome.refused("richtext.docx.not-read", name);
            }
            try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
                return Outcome.done(new WordText(document).article());
            }
        } catch (IOException | POIXMLException | IllegalArgumentException | IllegalStateException damaged) {
            return Outcome.refused("richtext.docx.not-read", name);
        } catch (RuntimeException odd) {
            return Outcome.refused("richtext.docx.not-read", name);
        }
    }

    /** Looks at what it unpacks to before anything is built of it. */
    private static boolean withinLimits(byte[] content) throws IOException {
        long unpacked = 0;
        int parts = 0;
        var piece = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS
                        || part.getName().toLowerCase(java.util.Locale.ROOT).contains("vbaproject")) {
                    return false;
                }
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return false;
                    }
                }
            }
        }
        return parts > 0;
    }
}
