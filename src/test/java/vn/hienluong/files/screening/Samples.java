package vn.hienluong.files.screening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people send them, made by the programs' own libraries. */
public final class Samples {

    private Samples() {}

    private interface Writing {
        void to(ByteArrayOutputStream target) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var target = new ByteArrayOutputStream();
        try {
            writing.to(target);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf() {
        return bytes(target -> {
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(target);
            }
        });
    }

    public static byte[] docx() {
        return bytes(target -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("Báo cáo");
                document.write(target);
            }
        });
    }

    public static byte[] xlsx() {
        return bytes(target -> {
            try (var workbook = new XSSFWorkbook()) {
                workbook.createSheet("Phụ lục");
                workbook.write(target);
            }
        });
    }

    public static byte[] image(String format) {
        return bytes(target -> javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB), format, target));
    }

    public static byte[] zip(Map<String, String> parts) {
        return bytes(target -> {
            try (var zip = new ZipOutputStream(target)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(text(part.getValue()));
                }
            }
        });
    }

    public static byte[] odt(String... others) {
        var parts = new java.util.LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>");
        for (var other : others) {
            parts.put(other, "Sub Main");
        }
        return zip(parts);
    }

    public static byte[] docxWithMacros() {
        var main = "application/vnd.ms-word.document.macroEnabled.main+xml";
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/></Types>",
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"));
    }
}
