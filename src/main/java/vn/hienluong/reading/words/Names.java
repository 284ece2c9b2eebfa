package vn.hienluong.reading.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells where one name ends and the next begins: names have commas and "và" of their own, so they are parted only where
 * what follows begins like a name.
 */
public final class Names {

    private static final Lexicon WORDS = Lexicon.of("units.txt");
    private static final Pattern LINES = Pattern.compile("[;\\n]+");
    private static final Pattern BULLET = Pattern.compile("^[-+\\u2022*\\u2013]\\s*\\S.*", Pattern.DOTALL);
    private static final Pattern JOINT =
            Pattern.compile("\\s*,\\s*|\\s+va\\s+|\\s*\\+\\s*|\\s*/\\s*|\\s+&\\s+|\\s+-\\s+");
    private static final Pattern WEAK = Pattern.compile("\\s+-\\s+|\\s*/\\s*|\\s+&\\s+");
    private static final Pattern ACRONYM = Pattern.compile("^\\p{Lu}[\\p{Lu}\\d&.-]{1,9}(?=[\\s,;]|$)");

    private final Predicate<String> known;

    /** @param known whether these words are the whole name of a unit */
    public Names(Predicate<String> known) {
        this.known = known;
    }

    public List<String> in(String cell) {
        var names = new ArrayList<String>();
        for (var line : lines(cell)) {
            var listed = WORDS.find("listed", line);
            if (listed.isPresent()) {
                names.addAll(list(
                        line,
                        listed.get().start("head"),
                        listed.get().end("head"),
                        listed.get().end()));
            } else {
                names.addAll(split(line, false));
            }
        }
        return names;
    }

    /** "Các phòng: Tổ chức, Kế toán" names a Phòng Tổ chức and a Phòng Kế toán. */
    private List<String> list(String line, int headStart, int headEnd, int from) {
        var head = line.substring(headStart, headEnd);
        var title = head.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + head.substring(1);
        return split(line.substring(from), true).stream()
                .map(name -> WORDS.says("own", name.strip()) ? name : title + " " + name.strip())
                .toList();
    }

    /** A line that was broken in the middle of a name belongs to the line before it. */
    private List<String> lines(String cell) {
        var lines = new ArrayList<String>();
        boolean open = false;
        int from = 0;
        var joint = LINES.matcher(cell);
        while (from <= cell.length()) {
            boolean more = joint.find();
            int end = more ? joint.start() : cell.length();
            var line = cell.substring(from, end).strip();
            if (!line.isEmpty()) {
                if (open && !startsAName(line)) {
                    lines.set(lines.size() - 1, lines.getLast() + " " + line);
                } else {
                    lines.add(line);
                }
                open = more && joint.group().indexOf(';') < 0;
            }
            if (!more) {
                break;
            }
            from = joint.end();
        }
        return lines;
    }

    private boolean startsAName(String line) {
        return BULLET.matcher(line).matches()
                || known.test(line)
                || begins(line) && (Character.isUpperCase(line.charAt(0)) || WORDS.says("plural", line));
    }

    private List<String> split(String line, boolean listed) {
        if (known.test(line)) {
            return List.of(line);
        }
        var folded = Folded.chars(line);
        var parts = new ArrayList<String>();
        int from = 0;
        var joint = JOINT.matcher(folded);
        while (joint.find()) {
            var left = line.substring(from, joint.start()).strip();
            var right = line.substring(joint.end());
            boolean comma = joint.group().contains(",");
            if (left.isEmpty() || isInside(folded, joint.start())) {
                continue;
            }
            if (listed
                    ? comma || right.indexOf(',') < 0
                    : parts(left, right, WEAK.matcher(joint.group()).matches())) {
                parts.add(left);
                from = joint.end();
            }
        }
        parts.add(line.substring(from));
        return parts;
    }

    private static boolean isInside(String folded, int place) {
        return inside("compound", folded, place)
                || folded.lastIndexOf('(', place) > folded.lastIndexOf(')', place) && folded.indexOf(')', place) > 0;
    }

    private static boolean inside(String key, String folded, int place) {
        return WORDS.pattern(key)
                .matcher(folded)
                .results()
                .anyMatch(match -> match.start() < place && place < match.end());
    }

    private boolean parts(String left, String right, boolean weak) {
        var next = JOINT.splitAsStream(Folded.chars(right)).findFirst().orElse("");
        var name = right.substring(0, Math.min(next.length(), right.length())).strip();
        if (name.isEmpty()) {
            return true;
        }
        if (known.test(name) && (known.test(left) || Character.isUpperCase(name.charAt(0)))) {
            return true;
        }
        boolean upper = Character.isUpperCase(name.charAt(0)) || Character.isDigit(name.charAt(0));
        if (WORDS.says("plural", left)) {
            return upper && begins(right) && !isBare(left, name) && !WORDS.says("kind", name);
        }
        if (weak) {
            return upper && begins(right) && begins(left) && name.length() > 1 && Character.isLowerCase(name.charAt(1));
        }
        return upper ? begins(right) || isPerson(left) && isPerson(name) : beginsSmall(left, right);
    }

    /** "Các phòng, Trung tâm thuộc Sở": kinds alone stand on both sides, so all of it is one. */
    private static boolean isBare(String left, String name) {
        return left.split("\\s+").length <= 2
                && WORDS.in("head", name).lookingAt()
                && name.split("\\s+").length <= 4
                && WORDS.says("suffix", " " + name);
    }

    private static boolean beginsSmall(String left, String right) {
        boolean small = Character.isLowerCase(left.charAt(0));
        var head = WORDS.in("head", right);
        if (!head.lookingAt()) {
            return false;
        }
        var rest = right.substring(head.end()).stripLeading();
        return small
                || WORDS.says("plural", right)
                || !rest.isEmpty() && Character.isUpperCase(rest.charAt(0))
                || WORDS.says("not-all", right);
    }

    private static boolean isPerson(String name) {
        return WORDS.in("surname", name).lookingAt();
    }

    /** Whether these words can begin the name of a body. */
    static boolean begins(String words) {
        return WORDS.in("head", words).lookingAt() || ACRONYM.matcher(words).find();
    }
}
