package vn.hienluong.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts Word's automatic lists, so that "1.", "a)" and "II." stand in the text as they do on paper. */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();
    private final WordStyles styles;

    WordNumbering(Optional<byte[]> part, WordStyles styles) {
        this.styles = styles;
        part.map(Element::of).ifPresent(root -> {
            root.all("num").forEach(list -> lists.put(String.valueOf(list.attribute("numId")), list));
            root.all("abstractNum").forEach(kind -> kinds.put(String.valueOf(kind.attribute("abstractNumId")), kind));
        });
    }

    /** What stands before the text of a paragraph, with the space after it; empty where it is not in a list. */
    String next(@Nullable Element paragraph) {
        var own = paragraph == null ? null : paragraph.child("numPr");
        var byStyle = styles.numbering(paragraph);
        var id = own == null ? null : own.value("numId");
        if (id == null && byStyle != null) {
            id = byStyle.value("numId");
        }
        var list = id == null ? null : lists.get(id);
        if (list == null || id == null) {
            return "";
        }
        var level = level(list, own, byStyle, styles.styleOf(paragraph));
        return label(id, list, Math.clamp(level, 0, LEVELS - 1));
    }

    private int level(Element list, @Nullable Element own, @Nullable Element byStyle, @Nullable String style) {
        if (own != null && own.child("ilvl") != null) {
            return own.number(0, "ilvl");
        }
        if (byStyle != null && byStyle.child("ilvl") != null) {
            return byStyle.number(0, "ilvl");
        }
        var kind = kind(list);
        return kind == null
                ? 0
                : kind.all("lvl")
                        .filter(level -> style != null && style.equals(level.value("pStyle")))
                        .map(level -> Element.whole(level.attribute("ilvl"), 0))
                        .findFirst()
                        .orElse(0);
    }

    private @Nullable Element kind(Element list) {
        var kind = kinds.get(String.valueOf(list.value("abstractNumId")));
        var link = kind == null ? null : kind.value("numStyleLink");
        if (link == null) {
            return kind;
        }
        var linked = styles.numberingOf(link);
        var other = linked == null ? null : lists.get(String.valueOf(linked.value("numId")));
        return other == null ? kind : kinds.get(String.valueOf(other.value("abstractNumId")));
    }

    private String label(String id, Element list, int depth) {
        var counter = counters.computeIfAbsent(String.valueOf(list.value("abstractNumId")), _ -> new int[LEVELS]);
        var level = level(list, depth);
        if (level == null) {
            return "";
        }
        for (var above = 0; above < depth; above++) {
            counter[above] = Math.max(counter[above], start(level(list, above)));
        }
        var override = override(list, depth);
        var first = override == null ? null : override.value("startOverride");
        if (first != null && restarted.add(id + "/" + depth)) {
            counter[depth] = Element.whole(first, 1);
        } else {
            counter[depth] = counter[depth] == 0 ? start(level) : counter[depth] + 1;
        }
        for (var below = depth + 1; below < LEVELS; below++) {
            counter[below] = 0;
        }
        return text(list, level, counter);
    }

    private String text(Element list, Element level, int[] counter) {
        var pattern = level.value("lvlText");
        var format = level.value("numFmt");
        if (pattern == null || pattern.isEmpty() || "none".equals(format)) {
            return "";
        }
        var space = "nothing".equals(level.value("suff")) ? "" : " ";
        if ("bullet".equals(format)) {
            return bullet(pattern) + space;
        }
        var legal = level.isOn("isLgl");
        return PLACE.matcher(pattern).replaceAll((MatchResult place) -> {
                    var depth = Integer.parseInt(place.group(1)) - 1;
                    var at = level(list, depth);
                    var written = at == null || legal ? "decimal" : at.value("numFmt");
                    return written(counter[depth], written == null ? "decimal" : written);
                })
                + space;
    }

    /** Symbol fonts put their signs where no letter is; on paper they are dashes and dots. */
    private static String bullet(String sign) {
        return sign.codePoints().anyMatch(point -> point >= 0xE000 && point <= 0xF8FF) ? "-" : sign;
    }

    private static int start(@Nullable Element level) {
        return level == null ? 1 : level.number(1, "start");
    }

    private @Nullable Element level(Element list, int depth) {
        var override = override(list, depth);
        var own = override == null ? null : override.child("lvl");
        if (own != null) {
            return own;
        }
        var kind = kind(list);
        return kind == null ? null : at(kind, "lvl", depth);
    }

    private static @Nullable Element override(Element list, int depth) {
        return at(list, "lvlOverride", depth);
    }

    private static @Nullable Element at(Element parent, String name, int depth) {
        for (var child : parent.children()) {
            if (child.name().equals(name) && Element.whole(child.attribute("ilvl"), -1) == depth) {
                return child;
            }
        }
        return null;
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : "" + number;
            case "none" -> "";
            default -> "" + number;
        };
    }

    private static String roman(int number) {
        if (number < 1 || number > 3_999) {
            return "" + number;
        }
        var written = new StringBuilder();
        var rest = number;
        for (var index = 0; index < ROMAN.length; index++) {
            for (; rest >= ROMAN_VALUES[index]; rest -= ROMAN_VALUES[index]) {
                written.append(ROMAN[index]);
            }
        }
        return written.toString();
    }

    /** a … z, then aa, bb: as Word goes on. */
    private static String letters(int number) {
        if (number < 1 || number > 26 * 20) {
            return "" + number;
        }
        return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }
}
