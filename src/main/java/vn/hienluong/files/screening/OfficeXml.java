package vn.hienluong.files.screening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of an office file that say what it is and what it does when it is opened; read as XML, without entities. */
final class OfficeXml {

    private static final int LONGEST_LINE = 256;
    private static final int LONGEST_SHOWN = 120;

    private static final Pattern MAIN_PART =
            Pattern.compile("(application/vnd\\.[\\w.-]*(?:document|sheet|presentation))\\.main\\+xml");

    /** What a person follows by a click, and workbooks that Excel asks about before it reads them. */
    private static final Pattern ASKED_FIRST = Pattern.compile(".*/(hyperlink|externalLinkPath|externalLinkLong)");

    /** An address with its protocol, or a share of a network. A file on the reader's own disk is neither. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?!file:///[a-z]:)([a-z][a-z0-9+.-]+:|\\\\\\\\|//).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern DDE =
            Pattern.compile("\\s*dde(auto)?\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private OfficeXml() {}

    private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(content);
    }

    private static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** The one line of an ODF's own statement. */
    static String text(InputStream content) throws IOException {
        return new String(content.readNBytes(LONGEST_LINE), StandardCharsets.UTF_8).strip();
    }

    /** What the list of content types declares. */
    static OfficeArchive declared(InputStream content) throws XMLStreamException {
        var xml = reader(content);
        var main = Optional.<String>empty();
        while (nextElement(xml)) {
            var type = attribute(xml, "ContentType");
            if (type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                return new OfficeArchive.WithMacros();
            }
            var matcher = MAIN_PART.matcher(type);
            main = main.isEmpty() && matcher.matches() ? Optional.of(matcher.group(1)) : main;
        }
        return new OfficeArchive.Plain(main.orElse("application/zip"));
    }

    /** The first template, picture, object or page on another machine that is fetched without a question. */
    static Optional<OfficeArchive.Fetching> fetched(InputStream content) throws XMLStreamException {
        var xml = reader(content);
        while (nextElement(xml)) {
            boolean outside = attribute(xml, "TargetMode").equalsIgnoreCase("External")
                    && !ASKED_FIRST.matcher(attribute(xml, "Type")).matches();
            var target = attribute(xml, "Target").strip();
            if (outside && ELSEWHERE.matcher(target).matches()) {
                return Optional.of(new OfficeArchive.Fetching(shown(target)));
            }
        }
        return Optional.empty();
    }

    /** The first field or link that starts another program. */
    static Optional<String> command(InputStream content) throws XMLStreamException {
        var xml = reader(content);
        var field = new StringBuilder();
        while (nextElement(xml)) {
            var found = switch (xml.getLocalName()) {
                case "ddeLink" -> Optional.of(attribute(xml, "ddeService") + " " + attribute(xml, "ddeTopic"));
                case "dde-source" -> Optional.of(attribute(xml, "dde-application") + " " + attribute(xml, "dde-topic"));
                case "fldSimple" -> dde(attribute(xml, "instr"));
                case "instrText" -> written(xml, field);
                case "fldChar" -> ended(field);
                default -> Optional.<String>empty();
            };
            if (found.isPresent()) {
                return found.map(OfficeXml::shown);
            }
        }
        return ended(field).map(OfficeXml::shown);
    }

    /** A field may stand in many pieces; none of its first words is longer than this. */
    private static Optional<String> written(XMLStreamReader xml, StringBuilder field) throws XMLStreamException {
        while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters() && field.length() < LONGEST_LINE) {
                field.append(xml.getText());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ended(StringBuilder field) {
        var instruction = field.toString();
        field.setLength(0);
        return dde(instruction);
    }

    private static Optional<String> dde(String instruction) {
        return DDE.matcher(instruction).matches() ? Optional.of(instruction) : Optional.empty();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return orEmpty(xml.getAttributeValue(i));
            }
        }
        return "";
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** As much of it as a sentence can hold, on one line. */
    private static String shown(String found) {
        var line = found.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
    }
}
