package vn.hienluong.reading.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the abbreviations of offices out and folds what it wrote: "TT NCUD & TT" is a centre for research and more. */
public final class Abbreviations {

    private static final Map<String, String> FIRST = new LinkedHashMap<>();
    private static final Map<String, String> GLUED = new LinkedHashMap<>();
    private static final Map<String, String> WHOLE = new LinkedHashMap<>();
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern PARTS = Pattern.compile("[,;:()&+/.\\u2013-]+");
    private static final int LONGEST = 12;

    static {
        for (var line : Lexicon.lines("abbreviations.txt")) {
            int equals = line.indexOf('=');
            var brief = line.substring(0, equals).strip();
            var full = Folded.chars(line.substring(equals + 1).strip());
            switch (brief.charAt(0)) {
                case '^' -> FIRST.put(Folded.chars(brief.substring(1)), full);
                case '+' -> {
                    GLUED.put(Folded.chars(brief.substring(1)), full);
                    WHOLE.put(Folded.chars(brief.substring(1)), full);
                }
                default -> WHOLE.put(Folded.chars(brief), full);
            }
        }
    }

    private Abbreviations() {}

    /** Words of the name, folded, its abbreviations written out. */
    public static String writtenOut(String name) {
        var out = new StringBuilder();
        for (var token : SPACES.split(name.strip())) {
            var tight = SIGNS.matcher(token).replaceAll("");
            var whole = tight.equals(token) ? Optional.<String>empty() : brief(tight);
            for (var word : whole.isPresent() ? List.of(tight) : List.of(PARTS.split(token))) {
                out.append(written(word, out.isEmpty())).append(' ');
            }
        }
        return String.join(" ", Folded.words(out.toString()));
    }

    private static String written(String word, boolean first) {
        var key = Folded.chars(word);
        var atTheBeginning = first ? Optional.ofNullable(FIRST.get(key)) : Optional.<String>empty();
        return atTheBeginning.or(() -> brief(word)).orElse(key);
    }

    private static Optional<String> brief(String word) {
        if (word.isEmpty() || word.length() > LONGEST || !Folded.capitals(word)) {
            return Optional.empty();
        }
        var key = Folded.chars(word);
        return Optional.ofNullable(WHOLE.get(key)).or(() -> glued(key));
    }

    private static Optional<String> glued(String word) {
        if (word.isEmpty()) {
            return Optional.of("");
        }
        return GLUED.entrySet().stream()
                .filter(part -> word.startsWith(part.getKey()))
                .flatMap(part -> glued(word.substring(part.getKey().length())).stream()
                        .map(more -> part.getValue() + " " + more))
                .findFirst();
    }
}
