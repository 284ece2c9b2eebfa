package vn.hienluong.extraction;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of an office file with what is in it. Names are local; those that are not Word's own keep their prefix out
 * of the way as {@code math:t} or {@code other:p}. Nothing outside the part is ever read: a DOCTYPE is refused.
 */
record Element(String name, Map<String, String> attributes, List<Element> children, StringBuilder content) {

    private static final int MOST_ELEMENTS = 4_000_000;
    private static final int DEEPEST = 150;
    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The whole part. */
    static Element of(byte[] part) {
        var roots = new ArrayList<Element>();
        each(part, List.of(), roots::add);
        return roots.getFirst();
    }

    /** The name of the outermost element, without reading further. */
    static String rootOf(byte[] part) {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw NotReadable.damaged();
                    case XMLStreamConstants.START_ELEMENT -> {
                        return name(reader);
                    }
                    default -> {}
                }
            }
            throw NotReadable.damaged();
        } catch (XMLStreamException broken) {
            throw NotReadable.damaged();
        }
    }

    /** Each element that stands right inside the elements named by {@code path}, one after the other. */
    static void each(byte[] part, List<String> path, Consumer<Element> consumer) {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            var counter = new int[1];
            var open = new ArrayList<String>();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw NotReadable.damaged();
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (open.equals(path)) {
                            consumer.accept(read(reader, counter, 0));
                        } else {
                            open.add(name(reader));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw NotReadable.damaged();
        }
    }

    private static Element read(XMLStreamReader reader, int[] counter, int depth) throws XMLStreamException {
        if (depth > DEEPEST || ++counter[0] > MOST_ELEMENTS) {
            throw NotReadable.tooLong();
        }
        var element = new Element(name(reader), attributes(reader), new ArrayList<>(2), new StringBuilder(0));
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.children.add(read(reader, counter, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    element.content.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {}
            }
        }
    }

    private static String name(XMLStreamReader reader) {
        var space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        if (space.endsWith("/math")) {
            return ("math:" + reader.getLocalName()).intern();
        }
        return space.contains("/drawingml/") || space.startsWith("urn:schemas-microsoft-com:")
                ? ("other:" + reader.getLocalName()).intern()
                : reader.getLocalName();
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        var attributes = new HashMap<String, String>(4);
        for (var index = 0; index < reader.getAttributeCount(); index++) {
            var name = reader.getAttributeLocalName(index);
            if (!name.startsWith("rsid")) {
                attributes.putIfAbsent(name, reader.getAttributeValue(index));
            }
        }
        return attributes;
    }

    @Nullable
    Element child(String wanted) {
        for (var child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    @Nullable
    Element at(String... path) {
        Element here = this;
        for (var step : path) {
            here = here == null ? null : here.child(step);
        }
        return here;
    }

    Stream<Element> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    @Nullable
    String attribute(String wanted) {
        return attributes.get(wanted);
    }

    /** The {@code val} of what stands at the path. */
    @Nullable
    String value(String... path) {
        var found = at(path);
        return found == null ? null : found.attribute("val");
    }

    /** A whole number at the path; what is not one counts as not there. */
    int number(int otherwise, String... path) {
        return whole(value(path), otherwise);
    }

    static int whole(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** A switch such as {@code <w:b/>}: on, off, or not said. */
    @Nullable
    Boolean flag(String wanted) {
        var found = child(wanted);
        if (found == null) {
            return null;
        }
        var value = found.attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    boolean isOn(String wanted) {
        return Boolean.TRUE.equals(flag(wanted));
    }
}
