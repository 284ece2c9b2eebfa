package vn.hienluong.reading;

import java.util.ArrayList;
import java.util.List;

/** Mends scars of extraction where a rule and the lexicon agree, and says so. */
final class Repairs {

    private static final List<List<String>> SCARS = Lexicon.table("scars.tsv");

    private Repairs() {}

    record Mended(String text, List<DraftNote> notes) {}

    static Mended of(String cell, String name) {
        var notes = new ArrayList<DraftNote>();
        var text = cell;
        for (var scar : SCARS) {
            if (text.contains(scar.get(0))) {
                notes.add(new DraftNote(name, "reading.note.scar", List.of(scar.get(0), scar.get(1))));
                text = text.replace(scar.get(0), scar.get(1));
            }
        }
        var spaced = text.replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll("\\s+([,;.:!?])(?=\\s|$)", "$1")
                .strip();
        if (!spaced.equals(text.strip())) {
            notes.add(new DraftNote(name, "reading.note.spaces", List.of()));
        }
        return new Mended(spaced, notes);
    }
}
