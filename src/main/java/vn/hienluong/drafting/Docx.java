package vn.hienluong.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import vn.hienluong.platform.Words;

/**
 * A paper as a Word file. The parts are written as a stream and not through POI's tree of objects: an annex of 50,000
 * rows takes that tree 765 MB and 17 s, the stream a few MB and a second. What never changes (styles, settings) are
 * resources; the tests validate every part against the schema and read the file back with POI.
 */
final class Docx {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private final Wording wording;

    Docx(Wording wording) {
        this.wording = wording;
    }

    void write(Paper paper, OutputStream target) {
        try (var file = new Archive(target)) {
            file.put("[Content_Types].xml", "docx/content-types.xml");
            file.put("_rels/.rels", "docx/package.rels");
            put(file, "docProps/core.xml", xml -> properties(xml, paper));
            file.put("docProps/app.xml", "docx/app.xml");
            for (var part : List.of("styles", "settings", "fontTable")) {
                file.put("word/" + part + ".xml", "docx/" + part + ".xml");
            }
            content(file, paper);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void content(Archive file, Paper paper) {
        var drawn = drawn(paper);
        for (int i = 0; i < drawn.size(); i++) {
            var block = drawn.get(i);
            file.put("word/media/" + picture(i) + ".png", to -> to.write(png(block)));
        }
        put(file, "word/header.xml", xml -> header(xml, paper, true));
        put(file, "word/headerFirst.xml", xml -> header(xml, paper, false));
        put(file, "word/_rels/document.xml.rels", xml -> relations(xml, drawn.size()));
        put(file, "word/document.xml", xml -> new DocxBody(new Wml(xml), wording, paper).write());
    }

    private static void put(Archive file, String name, Xml.Content content) {
        file.put(name, to -> Xml.write(to, content));
    }

    /** The name of the nth picture, as a part and as a relation. */
    static String picture(int n) {
        return "picture" + n;
    }

    /** The blocks that are pictures, in the order in which the body names them. */
    private static List<Block> drawn(Paper paper) {
        var annexes = paper.annexes().stream().flatMap(annex -> annex.body().stream());
        return Stream.concat(paper.body().stream(), annexes)
                .filter(block -> block instanceof Block.Chart || block instanceof Block.Code)
                .toList();
    }

    private static byte[] png(Block drawn) {
        return drawn instanceof Block.Code code ? ChartImage.png(code) : ChartImage.png((Block.Chart) drawn);
    }

    private static void properties(Xml xml, Paper paper) {
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                PACKAGE + "/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.open("dc:title").text(paper.subject().title()).close();
        if (paper.author() != null) {
            xml.open("dc:creator").text(paper.author()).close();
        }
        xml.open("dc:language").text(Words.VIETNAMESE.toLanguageTag()).close();
        var moment = paper.created().truncatedTo(ChronoUnit.SECONDS).toString();
        for (var name : List.of("dcterms:created", "dcterms:modified")) {
            xml.open(name, "xsi:type", "dcterms:W3CDTF").text(moment).close();
        }
        xml.close();
    }

    private static void relations(Xml xml, int pictures) {
        xml.open("Relationships", "xmlns", PACKAGE + "/relationships");
        for (var part : List.of("styles", "settings", "fontTable")) {
            relation(xml, part, part, part + ".xml");
        }
        relation(xml, "header", "header", "header.xml");
        relation(xml, "headerFirst", "header", "headerFirst.xml");
        for (int i = 0; i < pictures; i++) {
            relation(xml, picture(i), "image", "media/" + picture(i) + ".png");
        }
        xml.close();
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.leaf("Relationship", "Id", id, "Type", RELATION + "/" + type, "Target", target);
    }

    /** The marking in the corner and, from the second page on, the number in the middle under it. */
    private static void header(Xml xml, Paper paper, boolean numbered) {
        var word = new Wml(xml);
        xml.open("w:hdr", Wml.NAMESPACES);
        if (paper.marking() != null) {
            word.paragraph("Marking", paper.marking());
        }
        word.paragraph(Wml.Look.of("Header"), () -> {
            if (numbered) {
                xml.open("w:fldSimple", "w:instr", " PAGE ");
                word.run("2", Line.Emphasis.PLAIN);
                xml.close();
            }
        });
        xml.close();
    }
}
