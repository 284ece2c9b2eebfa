package vn.hienluong.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The head and the end of a paper: number, place and date, title, what it rests on, who signed, who receives it. */
final class Head {

    private static final Map<String, Pattern> PATTERNS = Lexicon.patterns("head.properties");
    private static final int LONGEST_TITLE_LINES = 4;

    /** A line of the paper outside its annex; {@code printed} has the same length as {@code folded}. */
    record Line(String printed, String folded, boolean bold, boolean centered) {

        static Line of(String text, boolean bold, boolean centered) {
            var clean = text.replaceAll("[*#]+", "")
                    .replaceAll("</?[a-z]{1,4}>", "")
                    .replaceAll("[ \\t\\u00a0]+", " ")
                    .strip();
            return new Line(clean, Folded.chars(clean), bold || text.contains("**"), centered);
        }
    }

    private final List<Line> lines;
    private final String printed;
    private final String folded;

    Head(List<Line> lines) {
        this.lines = lines;
        printed = lines.stream().map(Line::printed).collect(Collectors.joining("\n"));
        folded = lines.stream().map(Line::folded).collect(Collectors.joining("\n"));
    }

    static boolean is(String pattern, Line line) {
        return find(pattern, line.folded()).isPresent();
    }

    static Optional<MatchResult> find(String pattern, String folded) {
        var found = java.util.Objects.requireNonNull(PATTERNS.get(pattern)).matcher(folded);
        return found.find() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    Optional<List<String>> sign() {
        return find("number", folded)
                .map(found -> List.of(
                        cut(found, 1), cut(found, 2).replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT)));
    }

    private String cut(MatchResult found, int group) {
        return found.group(group) == null
                ? ""
                : printed.substring(found.start(group), found.end(group)).strip();
    }

    Optional<LocalDate> date() {
        return find("date", folded).flatMap(found -> day(found.group(2), found.group(3), found.group(4)));
    }

    String place() {
        return find("date", folded)
                .map(found -> cut(found, 1).replaceAll("^.*[.:]\\s*", ""))
                .orElse("");
    }

    private static Optional<LocalDate> day(@Nullable String day, @Nullable String month, @Nullable String year) {
        if (day == null || month == null || year == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private int titleLine() {
        var kinds = java.util.Objects.requireNonNull(PATTERNS.get("kinds"));
        for (int i = 0; i < lines.size(); i++) {
            if (kinds.matcher(lines.get(i).folded().strip()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The lines under the kind of the paper, until its first sentence. */
    String title() {
        var title = new StringBuilder();
        int at = titleLine();
        for (int i = at + 1; at >= 0 && i < lines.size() && i <= at + LONGEST_TITLE_LINES; i++) {
            var line = lines.get(i);
            if (line.printed().isBlank() || line.printed().matches("[-_–\\s]+")) {
                continue;
            }
            if (is("opening", line) && line.printed().length() > 60 || is("roman", line)) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(line.printed());
            if (!line.bold() && line.printed().endsWith(".")) {
                break;
            }
        }
        return title.toString().replaceAll("\\.$", "");
    }

    int year(Optional<LocalDate> date) {
        return find("year", Folded.chars(title()))
                .map(found -> Integer.parseInt(found.group(1)))
                .or(() -> date.map(LocalDate::getYear))
                .orElse(0);
    }

    /** The agency that signs: the last line in capitals above the number, else whoever "draws up" the plan. */
    String agency() {
        var found = find("number", folded);
        int end = found.map(MatchResult::start).orElse(0);
        var above = printed.substring(0, Math.min(end, printed.length())).split("\n");
        var agency = "";
        for (int i = above.length - 1; i >= 0 && agency.split("\n").length < 4; i--) {
            var line = above[i].strip();
            boolean motto = Folded.line(line).matches(".*(cong hoa|doc lap).*");
            if (Folded.capitals(line) && !motto) {
                agency = agency.isEmpty() ? line : line + "\n" + agency;
            }
        }
        return withoutSuperior(agency);
    }

    /** A letterhead names the agency above first: what begins like an agency of its own begins the name. */
    private static String withoutSuperior(String lines) {
        var begins = java.util.Objects.requireNonNull(PATTERNS.get("agency"));
        var name = "";
        for (var line : lines.split("\n")) {
            boolean own = begins.matcher(Folded.chars(line)).find();
            name = own || name.isEmpty() ? line : name + " " + line;
        }
        return name.strip();
    }

    String opening() {
        return lines.stream()
                .skip(titleLine() + 1L)
                .filter(line -> is("opening", line) && line.printed().length() > 60)
                .map(Line::printed)
                .findFirst()
                .orElse("");
    }

    List<DraftBasis> bases() {
        var text = lines.stream()
                .skip(titleLine() + 1L)
                .takeWhile(line -> !is("roman", line))
                .filter(line -> line.printed().length() > 40)
                .map(Line::printed)
                .collect(Collectors.joining("\n"));
        var folds = Folded.chars(text);
        var found = java.util.Objects.requireNonNull(PATTERNS.get("basis")).matcher(folds);
        var bases = new ArrayList<DraftBasis>();
        while (found.find()) {
            bases.add(basis(found.toMatchResult(), text, folds));
        }
        return bases;
    }

    private static DraftBasis basis(MatchResult found, String text, String folds) {
        var kind = text.substring(found.start(1), found.end(1));
        var number = text.substring(found.start(2), found.end(2)).replaceAll("[.,]$", "");
        var date = found.group(5) != null
                ? day(found.group(3), found.group(4), found.group(5))
                : day(found.group(6), found.group(7), found.group(8));
        var rest = text.substring(found.end());
        var issuer = find("basis-issuer", Folded.chars(rest));
        var issued = issuer.map(one -> rest.substring(one.start(1), one.end(1)).strip())
                .orElse("");
        var after = rest.substring(issuer.map(MatchResult::end).orElse(0));
        var subject = find("basis-subject", folds.substring(folds.length() - after.length()))
                .map(one -> after.substring(one.start(1), one.end(1)).strip().replaceAll("[,.]$", ""))
                .orElse("");
        return new DraftBasis(kind, number, issued, date, subject, odd(found.group(1), number));
    }

    /** "Kế hoạch số 5959/QĐ-UBND": the kind says one thing and the notation another. */
    private static List<DraftNote> odd(String kind, String number) {
        var prefixes =
                java.util.Objects.requireNonNull(PATTERNS.get("prefixes")).pattern();
        return Arrays.stream(prefixes.split("\\|"))
                .map(pair -> pair.split(":"))
                .filter(pair -> pair[0].equals(kind) && Folded.line(number).contains("/"))
                .filter(pair -> !Folded.line(number).matches(".*/(\\d{4}/)?" + pair[1] + "\\b.*"))
                .map(_ -> new DraftNote("header", "reading.note.odd-basis", List.of(number)))
                .toList();
    }

    DraftSigner signer() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            var found = find("capacity", lines.get(i).folded().strip());
            if (found.isPresent()) {
                return signer(i);
            }
        }
        var positions = java.util.Objects.requireNonNull(PATTERNS.get("positions"));
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (positions.matcher(lines.get(i).folded().strip()).matches()
                    && Folded.capitals(lines.get(i).printed())) {
                return new DraftSigner("", lines.get(i).printed(), name(i + 1));
            }
        }
        return new DraftSigner("", "", "");
    }

    private DraftSigner signer(int at) {
        var capacity = lines.get(at).printed().replaceAll("\\.\\s*(?=\\p{L})", ". ");
        int next = at + 1;
        while (next < lines.size() && lines.get(next).printed().isBlank()) {
            next++;
        }
        boolean position =
                next < lines.size() && Folded.capitals(lines.get(next).printed());
        return new DraftSigner(capacity, position ? lines.get(next).printed() : "", name(position ? next + 1 : next));
    }

    private String name(int from) {
        for (int i = from; i < Math.min(lines.size(), from + 8); i++) {
            var line = lines.get(i).printed();
            if (!Folded.capitals(line) && line.matches("(\\p{Lu}[\\p{L}.]*\\s+){1,5}\\p{Lu}\\p{L}*")) {
                return line;
            }
        }
        return "";
    }

    List<String> recipients() {
        var recipients = new ArrayList<String>();
        int at = 0;
        while (at < lines.size() && !is("recipients", lines.get(at))) {
            at++;
        }
        for (int i = at + 1; i < lines.size(); i++) {
            var line = lines.get(i).printed();
            if (line.startsWith("-") || line.startsWith("–")) {
                recipients.add(line.replaceAll("^[-–]\\s*", "")
                        .replaceAll("[;.]+$", "")
                        .strip());
            } else if (!line.isBlank() && !recipients.isEmpty()) {
                break;
            }
        }
        return recipients;
    }

    /** The body as an outline: I, 1, a) with the words under each. */
    List<DraftSection> sections() {
        var sections = new ArrayList<DraftSection>();
        for (int i = titleLine() + 1;
                i < lines.size() && !is("recipients", lines.get(i)) && !is("annex", lines.get(i));
                i++) {
            var line = lines.get(i);
            var heading = heading(line);
            if (heading.isPresent()) {
                sections.add(heading.get());
            } else if (!sections.isEmpty() && !line.printed().isBlank()) {
                var last = sections.removeLast();
                var body = last.body().isEmpty() ? line.printed() : last.body() + "\n" + line.printed();
                sections.add(new DraftSection(last.level(), last.printedNumber(), last.title(), body));
            }
        }
        return sections;
    }

    private static Optional<DraftSection> heading(Line line) {
        boolean shown = line.bold() || Folded.capitals(line.printed());
        return !shown && line.printed().length() > 120
                ? Optional.empty()
                : numbered("roman", 1, line)
                        .or(() -> shown ? numbered("arabic", 2, line) : Optional.empty())
                        .or(() -> shown ? numbered("letter", 3, line) : Optional.empty());
    }

    private static Optional<DraftSection> numbered(String pattern, int level, Line line) {
        return find(pattern, line.folded())
                .map(found -> new DraftSection(
                        level,
                        line.printed().substring(found.start(1), found.end(1)),
                        line.printed().substring(found.start(2), found.end(2)).strip(),
                        ""));
    }

    String text() {
        return folded;
    }
}
