package vn.hienluong.portal.web;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes the XML that machines read: feeds, sitemaps, descriptions. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    static ResponseEntity<String> answer(String mediaType, Consumer<Xml> content) {
        var text = new StringWriter();
        try {
            var out = FACTORY.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            content.accept(new Xml(out));
            out.writeEndDocument();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType + ";charset=UTF-8"))
                .body(text.toString());
    }

    /** @param attributes name and value in turn */
    Xml in(String name, Runnable content, String... attributes) {
        return tried(() -> {
            out.writeStartElement(name);
            write(attributes);
            content.run();
            out.writeEndElement();
        });
    }

    Xml leaf(String name, String words, String... attributes) {
        return tried(() -> {
            out.writeStartElement(name);
            write(attributes);
            out.writeCharacters(printable(words));
            out.writeEndElement();
        });
    }

    /** What XML 1.0 cannot say is left out. */
    private static String printable(String words) {
        return words.replaceAll("[\\p{Cc}&&[^\\n\\t\\r]]|[\\ufffe\\uffff]", "");
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private Xml tried(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }
}
