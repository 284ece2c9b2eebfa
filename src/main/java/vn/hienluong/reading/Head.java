package vn.hienluong.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import vn.hienluong.reading.paper.Bases;
import vn.hienluong.reading.paper.Line;
import vn.hienluong.reading.paper.Outline;
import vn.hienluong.reading.words.Folded;
import vn.hienluong.reading.words.Lexicon;

/** The head and the end of a paper: number, place and date, title, what it rests on, who signed, who receives it. */
final class Head {

    private static final Lexicon WORDS = Lexicon.of("head.txt");
    private static final int LONGEST_TITLE_LINES = 4;
    private static final int LINES_OF_A_SIGNATURE = 12;

    private final List<Line> lines;
    private final String printed;
    private final String folded;

    Head(List<Line> lines) {
        this.lines = lines;
        printed = lines.stream().map(Line::printed).collect(Collectors.joining("\n"));
        folded = lines.stream().map(Line::folded).collect(Collectors.joining("\n"));
    }

    static Optional<MatchResult> find(String pattern, String folded) {
        var found = WORDS.pattern(pattern).matcher(folded);
        return found.find() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    /** Of the paper itself, else of the paper that it came with. */
    Optional<List<String>> sign() {
        return find("number", folded)
                .or(() -> find("attached-to", folded))
                .map(found -> List.of(
                        cut(found, 1), cut(found, 2).replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT)));
    }

    private String cut(MatchResult found, int group) {
        return found.group(group) == null
                ? ""
                : printed.substring(found.start(group), found.end(group)).strip();
    }

    Optional<LocalDate> date() {
        return find("date", folded)
                .or(() -> find("attached-on", folded))
                .flatMap(found -> Bases.day(found.group(2), found.group(3), found.group(4)));
    }

    String place() {
        return find("date", folded)
                .filter(_ -> find("number", folded).isPresent())
                .map(found -> cut(found, 1).replaceAll("^.*[.:]\\s*", ""))
                .orElse("");
    }

    private int titleLine() {
        var kinds = WORDS.pattern("kinds");
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
            if (line.is("opening") && line.printed().length() > 60
                    || line.is("roman")
                    || line.is("recipients")
                    || line.is("attached")
                    || isPosition(line)) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(line.printed());
            if (!line.bold() && line.printed().endsWith(".")) {
                break;
            }
        }
        return title.toString().replaceAll("\\.$", "");
    }

    private static boolean isPosition(Line line) {
        return Folded.capitals(line.printed())
                && WORDS.pattern("positions").matcher(line.folded().strip()).lookingAt();
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
        return agency.isEmpty() ? maker() : withoutSuperior(agency);
    }

    /** Without a letterhead: who "draws up" the plan by its opening. */
    private String maker() {
        var opening = firstSentence();
        return WORDS.find("maker", opening)
                .map(found -> opening.substring(found.start(1), found.end(1)))
                .orElse("");
    }

    /** A letterhead names the agency above first: what begins like an agency of its own begins the name. */
    private static String withoutSuperior(String lines) {
        var begins = WORDS.pattern("agency");
        var name = "";
        for (var line : lines.split("\n")) {
            boolean own = begins.matcher(Folded.chars(line)).find();
            name = own || name.isEmpty() ? line : name + " " + line;
        }
        return name.strip();
    }

    /** What the plan rests on, up to where it says who draws it up: reports begin with the same words. */
    String opening() {
        var whole = firstSentence();
        return WORDS.find("maker", whole)
                .filter(found -> found.start() > 0)
                .map(found -> whole.substring(0, found.start()).strip())
                .map(Head::asOneList)
                .orElse(whole.replaceAll("[:;.]+$", ""));
    }

    /** "Carrying out A; based on B; C" says how it stands towards them once. */
    private static String asOneList(String bases) {
        var parts = bases.split(";\\s+");
        for (int i = 1; i < parts.length; i++) {
            var basis = parts[i];
            parts[i] = find("again", Folded.chars(basis))
                    .map(found -> basis.substring(found.end()))
                    .orElse(basis);
        }
        return String.join("; ", parts);
    }

    private String firstSentence() {
        return lines.stream()
                .skip(titleLine() + 1L)
                .filter(line -> line.is("opening") && line.printed().length() > 60)
                .map(Line::printed)
                .findFirst()
                .orElse("");
    }

    List<DraftBasis> bases() {
        return Bases.in(lines.stream()
                .skip(titleLine() + 1L)
                .takeWhile(line -> !line.is("roman"))
                .filter(line -> line.printed().length() > 40)
                .map(Line::printed)
                .collect(Collectors.joining("\n")));
    }

    DraftSigner signer() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            var found = find("capacity", lines.get(i).folded().strip());
            if (found.isPresent()) {
                return signer(i);
            }
        }
        var positions = WORDS.pattern("positions");
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (positions.matcher(lines.get(i).folded().strip()).matches()
                    && Folded.capitals(lines.get(i).printed())) {
                return new DraftSigner("", lines.get(i).printed(), name(i + 1));
            }
        }
        return new DraftSigner("", "", "");
    }

    /** Side by side with the recipients, the lines of the signature may stand apart. */
    private DraftSigner signer(int at) {
        var capacity = lines.get(at).printed().replaceAll("\\.\\s*(?=\\p{L})", ". ");
        for (int i = at + 1; i < Math.min(lines.size(), at + LINES_OF_A_SIGNATURE); i++) {
            var line = lines.get(i);
            if (isPosition(line)) {
                return new DraftSigner(capacity, line.printed(), name(i + 1));
            }
        }
        return new DraftSigner(capacity, "", name(at + 1));
    }

    private String name(int from) {
        for (int i = from; i < Math.min(lines.size(), from + LINES_OF_A_SIGNATURE); i++) {
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
        while (at < lines.size() && !lines.get(at).is("recipients")) {
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
        return Outline.of(lines.subList(titleLine() + 1, lines.size()));
    }

    Timings.Year timingYear(int year) {
        return new Timings.Year(year, find("school-year", Folded.chars(title())).isPresent());
    }

    String text() {
        return folded;
    }
}
