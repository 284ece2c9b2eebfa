package vn.hienluong.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hienluong.platform.Outcome;

/** Files made part by part, good ones and bad ones, and what was read from them. */
final class Made {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Made() {}

    interface Writing {
        void to(ByteArrayOutputStream target) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        var target = new ByteArrayOutputStream();
        try {
            writing.to(target);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }

    static byte[] sample(String ending) {
        try (var file = Made.class.getResourceAsStream("/samples/plan-07/ke-hoach-07-KH-SKHCN-2021." + ending)) {
            return java.util.Objects.requireNonNull(file).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] zip(Map<String, String> parts) {
        return bytes(target -> {
            try (var zip = new ZipOutputStream(target)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    static Map<String, String> wordParts(String body) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + MAIN + "\"/></Types>");
        parts.put(
                "_rels/.rels",
                relations("<Relationship Type=\"" + RELATION + "/officeDocument\" Target=\"word/document.xml\"/>"));
        parts.put(
                "word/_rels/document.xml.rels",
                relations("<Relationship Type=\"" + RELATION
                        + "/numbering\" Target=\"numbering.xml\"/><Relationship Type=\"" + RELATION
                        + "/styles\" Target=\"styles.xml\"/>"));
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"" + WORD
                        + "\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body
                        + "</w:body></w:document>");
        return parts;
    }

    static String relations(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    static byte[] docx(String body) {
        return zip(wordParts(body));
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static SourceDocument read(String name, byte[] content) {
        return new Extraction().read(name, content).orElseThrow();
    }

    static String refusal(String name, byte[] content) {
        return switch (new Extraction().read(name, content)) {
            case Outcome.Done<SourceDocument> done -> "read: " + done.value().pieces();
            case Outcome.Refused<SourceDocument>(var refusal) -> refusal.key();
        };
    }

    static List<Paragraph> paragraphs(SourceDocument document) {
        return document.pieces().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }

    static List<String> texts(SourceDocument document) {
        return paragraphs(document).stream().map(Paragraph::text).toList();
    }

    static List<Grid> grids(SourceDocument document) {
        return document.pieces().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    static List<String> row(Grid grid, int row) {
        return grid.rows().get(row).cells().stream().map(GridCell::text).toList();
    }
}
