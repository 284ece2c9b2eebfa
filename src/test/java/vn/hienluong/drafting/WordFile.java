package vn.hienluong.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A .docx taken apart: its parts as bytes and as XML, asked by XPath ({@code w:} is written without its namespace). */
final class WordFile {

    private final byte[] bytes;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    WordFile(byte[] bytes) {
        this.bytes = bytes;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    XWPFDocument open() {
        try {
            return new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Element> find(String part, String xpath) {
        try {
            var query = XPathFactory.newDefaultInstance().newXPath().compile(xpath);
            var found = (NodeList) query.evaluate(xml(part), XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> (Element) found.item(i))
                    .toList();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What stands in a paragraph, a cell or a row as one text; breaks are newlines, as are ends of paragraphs. */
    static String text(Node node) {
        var text = new StringBuilder();
        collect(node, text);
        return text.toString();
    }

    /** The value of {@code attribute} of the first such element in the paragraph style, or in those it is based on. */
    String style(String id, String xpath, String attribute) {
        var own = find("word/styles.xml", "//style[@styleId='" + id + "']/" + xpath);
        if (!own.isEmpty()) {
            return own.getFirst().getAttribute(attribute);
        }
        var base = find("word/styles.xml", "//style[@styleId='" + id + "']/basedOn");
        if (!base.isEmpty()) {
            return style(base.getFirst().getAttribute("val"), xpath, attribute);
        }
        var defaults = find("word/styles.xml", "//docDefaults//" + xpath);
        return defaults.isEmpty() ? "" : defaults.getFirst().getAttribute(attribute);
    }

    boolean has(String id, String xpath) {
        return !find("word/styles.xml", "//style[@styleId='" + id + "']/" + xpath)
                .isEmpty();
    }

    private static void collect(Node node, StringBuilder text) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeName()) {
                case "t" -> text.append(child.getTextContent());
                case "br" -> text.append('\n');
                default -> collect(child, text);
            }
        }
    }

    private Document xml(String part) throws Exception {
        var plain = new String(Objects.requireNonNull(parts.get(part), part), "UTF-8")
                .replaceAll("(</?|\\s)(w|wp|a|r|pic):", "$1");
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        plain.replaceAll("xmlns:\\w+=", "x$0").getBytes("UTF-8")));
    }
}
