package vn.hienluong.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.hienluong.platform.Refusal;

/**
 * The parts of an office file, unpacked within bounds and looked through for what must not come in: macros, and
 * whatever is fetched from elsewhere when the file is opened.
 */
record OfficeParts(Map<String, byte[]> xml, List<Refusal> warnings) {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 300L << 20;
    private static final long MOST_XML = 64L << 20;

    static OfficeParts open(byte[] content) {
        var xml = new HashMap<String, byte[]>();
        var total = 0L;
        var kept = 0L;
        var entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    throw NotReadable.because("extraction.macros");
                }
                var keep = name.endsWith(".xml") || name.endsWith(".rels");
                var sink = new ByteArrayOutputStream();
                var size = copy(zip, keep ? sink : null, keep ? MOST_XML - kept : MOST_BYTES - total);
                total += size;
                kept += keep ? size : 0;
                if (++entries > MOST_ENTRIES || total > MOST_BYTES) {
                    throw NotReadable.because("extraction.bomb");
                }
                if (keep) {
                    xml.put(name, sink.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw NotReadable.damaged();
        }
        return looked(xml);
    }

    private static long copy(InputStream in, @Nullable ByteArrayOutputStream out, long most) throws IOException {
        var buffer = new byte[1 << 14];
        var size = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > most) {
                throw NotReadable.because("extraction.bomb");
            }
            if (out != null) {
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static OfficeParts looked(Map<String, byte[]> xml) {
        var types = xml.get("[content_types].xml");
        if (types == null) {
            throw NotReadable.because(xml.isEmpty() ? "extraction.damaged" : "extraction.unknown");
        }
        var macros = Element.of(types).children().stream()
                .map(type -> String.valueOf(type.attribute("ContentType")))
                .anyMatch(type -> type.contains("macroEnabled") || type.contains("vbaProject"));
        if (macros) {
            throw NotReadable.because("extraction.macros");
        }
        if (xml.keySet().stream().anyMatch(OfficeParts::isLink)) {
            throw NotReadable.because("extraction.external");
        }
        var warnings = new ArrayList<Refusal>();
        xml.forEach((name, part) -> {
            if (name.endsWith(".rels")) {
                Element.of(part).all("Relationship").forEach(relation -> look(relation, warnings));
            }
        });
        return new OfficeParts(xml, warnings);
    }

    private static boolean isLink(String name) {
        return name.endsWith("xl/connections.xml") || name.contains("xl/externallinks/") && name.endsWith(".xml");
    }

    private static void look(Element relation, List<Refusal> warnings) {
        var type = String.valueOf(relation.attribute("Type"));
        if (!"External".equalsIgnoreCase(relation.attribute("TargetMode")) || type.endsWith("/hyperlink")) {
            return;
        }
        if (!type.endsWith("/attachedTemplate")) {
            throw NotReadable.because("extraction.external");
        }
        warnings.add(Refusal.of("extraction.template"));
    }

    /** The part that the file opens with. */
    Optional<String> main() {
        return related("", "/officeDocument");
    }

    /** The part that another one names as its styles, its numbering… */
    Optional<byte[]> of(String owner, String type) {
        return related(owner, type).map(xml::get);
    }

    private Optional<String> related(String owner, String type) {
        var folder = owner.contains("/") ? owner.substring(0, owner.lastIndexOf('/') + 1) : "";
        var part = xml.get(folder + "_rels/" + owner.substring(folder.length()) + ".rels");
        if (part == null) {
            return Optional.empty();
        }
        return Element.of(part)
                .all("Relationship")
                .filter(relation -> String.valueOf(relation.attribute("Type")).endsWith(type))
                .map(relation -> resolved(folder, String.valueOf(relation.attribute("Target"))))
                .filter(xml::containsKey)
                .findFirst();
    }

    private static String resolved(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target)
                    .getPath()
                    .substring(1)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAPath) {
            return "";
        }
    }
}
