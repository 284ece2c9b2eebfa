package vn.hienluong.redaction.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Every object of a file: only what a file of pictures with text over them needs may be there at all, by name. Whatever
 * could hold more (notes, forms, attachments, layers, outlines, scripts, older versions) has no name here.
 */
final class Innards {

    private static final Set<String> NAMES = Set.of(
            ("Type Size Root ID Version Pages Kids Count Parent MediaBox Resources Contents XObject Font ProcSet Metadata "
                            + "OutputIntents Lang S OutputCondition OutputConditionIdentifier Info RegistryName "
                            + "DestOutputProfile N Alternate Length Filter DecodeParms Width Height BitsPerComponent "
                            + "ColorSpace Subtype Name BaseFont Encoding DescendantFonts ToUnicode CIDSystemInfo Registry "
                            + "Ordering Supplement FontDescriptor W DW CIDToGIDMap FontName FontFamily FontWeight "
                            + "FontStretch Flags FontBBox ItalicAngle Ascent Descent CapHeight XHeight StemV AvgWidth "
                            + "MaxWidth FontFile2 Length1 CIDSet Predictor Colors Columns")
                    .split(" "));

    /** Words that every such file has in it, whatever stands on its pages. */
    static final String OWN_WORDS = String.join(" ", NAMES)
            + " Catalog Page FlateDecode DCTDecode DeviceGray DeviceRGB Identity-H Adobe UCS Image Type0 CIDFontType2 "
            + "OutputIntent GTS_PDFA1 sRGB IEC61966-2.1 http://www.color.org LiberationSerif XML startxref trailer endobj "
            + "endstream xref begincmap endcmap CIDInit findresource usecmap CMapName CMapType codespacerange bfrange "
            + Flattened.METADATA;

    /** Dictionaries whose names are numbers of their own. */
    private static final Set<String> NUMBERED = Set.of("XObject", "Font");

    private final Wanted wanted;
    private final Map<COSBase, Boolean> visited = new IdentityHashMap<>();
    private final Deque<COSBase> open = new ArrayDeque<>();
    private final Set<COSBase> numbered = Collections.newSetFromMap(new IdentityHashMap<>());
    private int streams;

    private Innards(Wanted wanted) {
        this.wanted = wanted;
    }

    /** How many streams were searched. */
    static int search(PDDocument document, Wanted wanted) throws IOException {
        var innards = new Innards(wanted);
        innards.visit(document.getDocument().getTrailer());
        while (!innards.open.isEmpty()) {
            innards.look(innards.open.pop());
        }
        return innards.streams;
    }

    private void visit(COSBase object) {
        var there = object instanceof COSObject reference ? reference.getObject() : object;
        if (there != null && visited.put(there, true) == null) {
            open.push(there);
        }
    }

    private void look(COSBase object) throws IOException {
        switch (object) {
            case COSStream stream -> {
                names(stream);
                streams++;
                stream(stream);
            }
            case COSDictionary dictionary -> names(dictionary);
            case COSArray array -> array.forEach(this::visit);
            case COSString string -> bytes(string.getBytes(), string.getString());
            case COSName name -> bytes(name.getName().getBytes(StandardCharsets.UTF_8), "");
            default -> {
                // numbers and truths
            }
        }
    }

    private void names(COSDictionary dictionary) {
        for (var name : dictionary.keySet()) {
            if (!NAMES.contains(name.getName()) && !numbered.contains(dictionary)) {
                throw Unreadable.because("redaction.leak.object", name.getName());
            }
            bytes(name.getName().getBytes(StandardCharsets.UTF_8), "");
            var value = dictionary.getDictionaryObject(name);
            if (value instanceof COSDictionary inner && NUMBERED.contains(name.getName())) {
                numbered.add(inner);
            }
            if (value != null) {
                visit(value);
            }
        }
    }

    private void stream(COSStream stream) throws IOException {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) || stream.containsKey(COSName.LENGTH1)) {
            // what is painted is looked at pixel by pixel; a font holds shapes
            return;
        }
        try (var unpacked = stream.createInputStream()) {
            var bytes = unpacked.readAllBytes();
            if (stream.containsKey(COSName.N)) {
                same(bytes, Flattened.profile());
            } else if (COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) {
                same(bytes, Flattened.METADATA.getBytes(StandardCharsets.UTF_8));
            } else {
                bytes(bytes, "");
            }
        }
    }

    private static void same(byte[] bytes, byte[] expected) {
        if (!Arrays.equals(bytes, expected)) {
            throw Unreadable.because("redaction.leak.metadata");
        }
    }

    private void bytes(byte[] bytes, String text) {
        if (wanted.in(bytes) || !OWN_WORDS.contains(text) && wanted.in(text).isPresent()) {
            throw Unreadable.because("redaction.leak.inside");
        }
    }
}
