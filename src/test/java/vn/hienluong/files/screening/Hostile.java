package vn.hienluong.files.screening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Files that somebody made to do harm, or that look as if. None of them does: programs in them are words. */
final class Hostile {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String MAIN = "application/vnd.openxmlformats-officedocument.%s.main+xml";

    private Hostile() {}

    /** A part of an archive. */
    record Part(String name, byte[] content) {

        static Part of(String name, String content) {
            return new Part(name, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    static byte[] zip(List<Part> parts) {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.content());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }

    /** The same archive, in which each part says that it is packed in that way. */
    static byte[] packedBy(int method, byte[] archive) {
        var changed = archive.clone();
        for (int at = 0; at + 12 < changed.length; at++) {
            boolean part = changed[at] == 'P' && changed[at + 1] == 'K' && changed[at + 2] == 3 && changed[at + 3] == 4;
            boolean listed =
                    changed[at] == 'P' && changed[at + 1] == 'K' && changed[at + 2] == 1 && changed[at + 3] == 2;
            if (part || listed) {
                changed[at + (part ? 8 : 10)] = (byte) method;
            }
        }
        return changed;
    }

    private static byte[] office(String kind, Part... more) {
        var parts = new LinkedHashMap<String, Part>();
        var main = MAIN.formatted(kind);
        parts.put(
                "types",
                Part.of("[Content_Types].xml", types("<Override PartName=\"/main\" ContentType=\"" + main + "\"/>")));
        for (var part : more) {
            parts.put(part.name(), part);
        }
        return zip(List.copyOf(parts.values()));
    }

    static byte[] docx(Part... more) {
        return office("wordprocessingml.document", more);
    }

    static byte[] xlsx(Part... more) {
        return office("spreadsheetml.sheet", more);
    }

    static String types(String inside) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + inside + "</Types>";
    }

    static Part word(String inside) {
        return Part.of("word/document.xml", "<w:document xmlns:w=\"" + WORD + "\">" + inside + "</w:document>");
    }

    /** A part that refers to something outside. */
    static Part refers(String name, String type, String target) {
        return Part.of(name, relationship(type, target));
    }

    static String relationship(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\"\n Target = '" + target + "' TargetMode=\"External\"/></Relationships>";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (var piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    /** The same archive, whose list says that its parts unpack to so many bytes each. */
    static byte[] claiming(int size, byte[] archive) {
        var claims = archive.clone();
        for (int at = 0; at + 4 < claims.length; at++) {
            if (claims[at] == 'P' && claims[at + 1] == 'K' && claims[at + 2] == 1 && claims[at + 3] == 2) {
                for (int i = 0; i < 4; i++) {
                    claims[at + 24 + i] = (byte) (size >>> 8 * i);
                }
            }
        }
        return claims;
    }

    /** The same archive, whose list says that a part has a password. */
    static byte[] locked(byte[] archive) {
        var locked = archive.clone();
        for (int at = 0; at + 9 < locked.length; at++) {
            boolean entry = locked[at] == 'P' && locked[at + 1] == 'K';
            if (entry && locked[at + 2] == 1 && locked[at + 3] == 2) {
                locked[at + 8] |= 1;
            }
        }
        return locked;
    }

    static byte[] spaces(int megabytes) {
        var spaces = new byte[megabytes << 20];
        java.util.Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    static byte[] deflated(byte[] content) {
        var deflater = new Deflater();
        var target = new ByteArrayOutputStream();
        try (var packed = new java.util.zip.DeflaterOutputStream(target, deflater)) {
            packed.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }

    @FunctionalInterface
    interface Writing {
        void on(PDDocument document) throws IOException;
    }

    /** @param packed objects stand packed together, as most programs write them today */
    static byte[] pdf(boolean packed, Writing writing) {
        var target = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            writing.on(document);
            document.save(target, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }

    static byte[] pdfThatOpensWith(PDAction action, boolean packed) {
        return pdf(packed, document -> document.getDocumentCatalog().setOpenAction(action));
    }

    static PDAction script() {
        return new PDActionJavaScript("app.alert('xin chào')");
    }

    static PDAction launch() {
        var launch = new PDActionLaunch();
        launch.getCOSObject().setString("F", "cmd.exe");
        return launch;
    }

    static byte[] pdfWithAFileInIt() {
        return pdf(true, document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("phu-luc.txt");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(bytes("phu luc"))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("phu-luc.txt", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }
}
