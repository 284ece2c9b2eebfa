package vn.hienluong.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.hienluong.plans.TimingKind;
import vn.hienluong.reading.Columns.Role;

/** Makes groups and tasks of the annex's rows, in their order, each with what it is not sure of. */
final class Rows {

    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");
    private static final Pattern LETTER = Pattern.compile("[A-H]");
    private static final Pattern LEADING =
            Pattern.compile("^\\s*([IVX]{1,5}|[A-H]|\\d{1,2}(?:\\.\\d{1,2})*)\\s*[.)/:]\\s+(.+)$", Pattern.DOTALL);

    record Understood(List<DraftGroup> groups, List<DraftTask> tasks) {}

    private final Annex.Found annex;
    private final List<DraftSection> sections;
    private final Parties parties;
    private final int year;
    private final List<DraftGroup> groups = new ArrayList<>();
    private final List<DraftTask> tasks = new ArrayList<>();

    Rows(Annex.Found annex, List<DraftSection> sections, UnitNames known, int year) {
        this.annex = annex;
        this.sections = sections;
        this.parties = new Parties(known);
        this.year = year;
    }

    Understood read() {
        for (var row : annex.rows()) {
            if (row.onlyWords() && isHeading(row)) {
                group(row);
            } else if (row.has(Role.TEXT)) {
                task(row);
            }
        }
        return new Understood(groups, tasks);
    }

    /** Words alone are a heading when they are numbered, set bold, or run over the columns. */
    private static boolean isHeading(AnnexRow row) {
        return row.has(Role.NUMBER)
                || row.bold
                || row.wide
                || LEADING.matcher(row.get(Role.TEXT)).matches();
    }

    private void group(AnnexRow row) {
        var number = row.get(Role.NUMBER).replaceAll("[.)/]+$", "").strip();
        var title = Repairs.of(row.get(Role.TEXT).replaceAll("\\s*\\n\\s*", " "), "group")
                .text();
        var leading = LEADING.matcher(title);
        if (number.isEmpty() && leading.matches()) {
            number = leading.group(1);
            title = leading.group(2).strip();
        }
        int level = level(number);
        var dimension = Dimensions.of(title);
        groups.add(new DraftGroup(level, number, title, reportTitle(title, dimension), parent(level), dimension));
    }

    private int level(String number) {
        if (ROMAN.matcher(number).matches() || LETTER.matcher(number).matches() || number.isEmpty()) {
            return 1;
        }
        int dots = (int) number.chars().filter(sign -> sign == '.').count();
        boolean under = groups.stream()
                .anyMatch(group -> ROMAN.matcher(group.printedNumber()).matches()
                        || LETTER.matcher(group.printedNumber()).matches());
        return (under ? 2 : 1) + dots;
    }

    private OptionalInt parent(int level) {
        for (int place = groups.size() - 1; place >= 0; place--) {
            if (groups.get(place).level() < level) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }

    /** As the body of the plan names it; the report follows the body, the annex keeps its own words. */
    private String reportTitle(String title, Optional<String> dimension) {
        return dimension
                .flatMap(key -> sections.stream()
                        .filter(section -> section.level() >= 2)
                        .filter(section -> Dimensions.of(section.title())
                                .filter(key::equals)
                                .isPresent())
                        .map(section -> section.title().replaceAll("[.:;]$", ""))
                        .findFirst())
                .orElse(title);
    }

    private void task(AnnexRow row) {
        var notes = new ArrayList<DraftNote>();
        var text = Repairs.of(row.get(Role.TEXT).replaceAll("\\s*\\n\\s*(?=\\p{Ll})", " "), "text");
        notes.addAll(text.notes());
        var number = row.get(Role.NUMBER);
        var words = text.text();
        var leading = LEADING.matcher(words);
        if (number.isEmpty() && !annex.columns().has(Role.NUMBER) && leading.matches()) {
            number = leading.group(1);
            words = leading.group(2).strip();
        }
        var leads = new ArrayList<DraftParty>(parties.of(row.get(Role.LEAD)));
        var others = new ArrayList<DraftParty>(parties.of(row.get(Role.COORDINATOR)));
        if (row.has(Role.PARTIES) || labelled(row)) {
            var both = parties.both(row.has(Role.PARTIES) ? row.get(Role.PARTIES) : row.get(Role.LEAD));
            leads = new ArrayList<>(Objects.requireNonNull(both.get(0)));
            others.addAll(Objects.requireNonNull(both.get(1)));
        }
        var timing = Timings.of(row.get(Role.TIMING).replaceAll("\\s+", " "), year);
        notes.addAll(doubts(leads, timing));
        tasks.add(new DraftTask(
                tasks.size() + 1,
                number.strip(),
                groups.isEmpty() ? OptionalInt.empty() : OptionalInt.of(groups.size() - 1),
                words,
                row.get(Role.PRODUCT),
                row.get(Role.REMARK),
                leads,
                others,
                timing,
                groups.isEmpty() ? Optional.empty() : dimension(groups.size() - 1),
                confidence(leads, others, timing, text.notes()),
                notes));
    }

    private static boolean labelled(AnnexRow row) {
        return Folded.line(row.get(Role.LEAD)).matches(".*(chu tri|phoi hop)[^:;]{0,30}:.*");
    }

    private Optional<String> dimension(int group) {
        var at = groups.get(group);
        return at.dimension()
                .or(() -> at.parent().isPresent() ? dimension(at.parent().getAsInt()) : Optional.empty());
    }

    private static List<DraftNote> doubts(List<DraftParty> leads, DraftTiming timing) {
        var notes = new ArrayList<DraftNote>();
        if (leads.isEmpty()) {
            notes.add(new DraftNote("leads", "reading.note.no-lead", List.of()));
        }
        leads.stream()
                .filter(lead -> !lead.all() && lead.confidence() < 1)
                .filter(lead -> lead.unit().isPresent())
                .forEach(lead ->
                        notes.add(new DraftNote("leads", "reading.note.alike", List.of(lead.printed(), lead.name()))));
        leads.stream()
                .filter(lead -> !lead.all() && lead.confidence() < 0.5)
                .forEach(lead ->
                        notes.add(new DraftNote("leads", "reading.note.unknown-unit", List.of(lead.printed()))));
        if (timing.kind() == TimingKind.UNRECOGNISED) {
            notes.add(new DraftNote("timing", "reading.note.no-timing", List.of(timing.printed())));
        }
        return notes;
    }

    private static double confidence(
            List<DraftParty> leads, List<DraftParty> others, DraftTiming timing, List<DraftNote> mended) {
        double parties = leads.isEmpty()
                ? 0.3
                : leads.stream().mapToDouble(DraftParty::confidence).min().orElse(1);
        double coordinators =
                others.stream().mapToDouble(DraftParty::confidence).min().orElse(1);
        double time = timing.kind() == TimingKind.UNRECOGNISED ? 0.5 : 1;
        double confidence = Math.min(parties, time) * (0.8 + 0.2 * coordinators) - 0.02 * mended.size();
        return Math.round(Math.max(0, confidence) * 100) / 100.0;
    }
}
