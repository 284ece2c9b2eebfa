package vn.hienluong.drafting;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.function.IntPredicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML as a stream, element by element, every text escaped and legible. An annex of fifty thousand rows is never
 * in memory at once.
 */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /** Letters and signs that need no second look: nearly all that an office writes. */
    private static final IntPredicate PLAIN = c ->
            c >= 0x20 && c < 0x7F || c >= 0xC0 && c < 0x250 || c >= 0x1EA0 && c <= 0x1EF9 || c >= 0x2010 && c <= 0x2026;

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** The whole document goes to the stream, which stays open. */
    static void write(OutputStream target, Content content) {
        run(() -> {
            var xml = new Xml(FACTORY.createXMLStreamWriter(target, StandardCharsets.UTF_8.name()));
            xml.out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.into(xml);
            xml.out.writeEndDocument();
            xml.out.flush();
        });
    }

    interface Content {
        void into(Xml xml);
    }

    Xml open(String name, String... attributes) {
        run(() -> {
            out.writeStartElement(name);
            attributes(attributes);
        });
        return this;
    }

    Xml close() {
        run(out::writeEndElement);
        return this;
    }

    Xml in(String name, Runnable inside) {
        open(name);
        inside.run();
        return close();
    }

    /** An element of HTML with its class, if any, and its text. */
    Xml element(String name, String style, String text) {
        return (style.isEmpty() ? open(name) : open(name, "class", style))
                .text(text)
                .close();
    }

    Xml leaf(String name, String... attributes) {
        run(() -> {
            out.writeEmptyElement(name);
            attributes(attributes);
        });
        return this;
    }

    Xml text(String text) {
        run(() -> out.writeCharacters(legible(text)));
        return this;
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            out.writeAttribute(pairs[i], legible(pairs[i + 1]));
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    private static void run(Step step) {
        try {
            step.take();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Text as it may stand on a paper. What is pasted from anywhere brings characters that break XML (controls, half
     * surrogates), that turn the order of what is read (marks of direction) or that have no shape at all (private use): they
     * are dropped. Vietnamese is written composed (NFC), so that search finds it.
     */
    static String legible(String text) {
        return text.chars().allMatch(PLAIN) ? text : Normalizer.normalize(kept(text), Normalizer.Form.NFC);
    }

    private static String kept(String text) {
        var kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> keep(kept, c));
        return kept.toString();
    }

    private static void keep(StringBuilder kept, int c) {
        switch (c) {
            case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> kept.append('\n');
            case '\t' -> kept.append(' ');
            default -> {
                if (!shapeless(c)) {
                    kept.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean shapeless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        };
    }
}
