package vn.hienluong.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hienluong.plans.TimingKind;
import vn.hienluong.reading.Columns.Role;
import vn.hienluong.reading.words.Folded;

/** Makes groups and tasks of the annex's rows, in their order, each with what it is not sure of. */
final class Rows {

    private static final Pattern LEADING = Pattern.compile(
            "^\\s*([IVX]{1,5}|[A-H]|\\d{1,2}(?:\\.\\d{1,2})*)\\s*(?:[.)/:]\\s+|[.)/:](?=\\p{Lu})|\\s(?=\\p{Lu}{2}))(.+)$",
            Pattern.DOTALL);
    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})+");
    private static final Pattern SOFT_BREAK = Pattern.compile("\\s*\\n\\s*(?=[\\p{Ll}\\d(,;.])");

    record Understood(List<DraftGroup> groups, List<DraftTask> tasks) {}

    private final Annex.Found annex;
    private final Groups groups;
    private final Parties parties;
    private final Timings.Year year;
    private final List<DraftTask> tasks = new ArrayList<>();

    Rows(Annex.Found annex, Groups groups, UnitNames known, Timings.Year year) {
        this.annex = annex;
        this.groups = groups;
        this.parties = new Parties(known);
        this.year = year;
    }

    static boolean isNumbered(String text) {
        return LEADING.matcher(text).matches();
    }

    Understood read() {
        var rows = annex.rows();
        var column = "";
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            var group = row.get(Role.GROUP);
            if (!group.isEmpty() && !group.equals(column)) {
                column = group;
                groups.open("", group);
            }
            if (row.onlyWords() && isHeading(row, place + 1 < rows.size() ? rows.get(place + 1) : null)) {
                group(row);
            } else if (row.has(Role.TEXT)) {
                task(row);
            }
        }
        return new Understood(groups.all(), tasks);
    }

    /** Words alone are a heading when they look like one, or when what follows is numbered below them. */
    private boolean isHeading(AnnexRow row, @org.jspecify.annotations.Nullable AnnexRow next) {
        if (row.bold || row.wide || Groups.outranks(number(row))) {
            return true;
        }
        if (next == null) {
            return false;
        }
        var number = number(row);
        var below = number(next);
        if (number.isEmpty() && !below.isEmpty()) {
            return true;
        }
        if (!number.isEmpty() && below.startsWith(number + ".")) {
            return true;
        }
        boolean restarts = below.equals("1") || below.equals("a") || below.isEmpty() && !next.onlyWords();
        boolean dottedTasks = tasks.stream()
                .anyMatch(task -> DOTTED.matcher(task.printedNumber()).matches());
        return restarts || dottedTasks && !DOTTED.matcher(number).matches() && !number.isEmpty();
    }

    private static String number(AnnexRow row) {
        var number = row.get(Role.NUMBER).replaceAll("[.)/\\s]+$", "").replaceAll("^\\(", "");
        var leading = LEADING.matcher(row.get(Role.TEXT));
        return number.isEmpty() && leading.matches() ? leading.group(1) : number;
    }

    private void group(AnnexRow row) {
        var printed = row.get(Role.NUMBER);
        var title = row.get(Role.TEXT);
        var leading = LEADING.matcher(title);
        if (printed.isEmpty() && leading.matches()) {
            printed = leading.group(1);
            title = leading.group(2);
        }
        groups.open(printed.replaceAll("[.)/]+$", "").strip(), title);
    }

    private void task(AnnexRow row) {
        var notes = new ArrayList<DraftNote>();
        var text = Repairs.of(joined(words(row)), "text");
        notes.addAll(text.notes());
        if (row.stitched) {
            notes.add(new DraftNote("text", "reading.note.stitched", List.of()));
        }
        var number = row.get(Role.NUMBER);
        var words = text.text();
        var leading = LEADING.matcher(words);
        if (number.isEmpty() && !annex.columns().has(Role.NUMBER) && leading.matches()) {
            number = leading.group(1);
            words = leading.group(2).strip();
        }
        var both = parties(row, notes);
        var timing = timing(row, notes);
        doubts(both, timing, notes);
        tasks.add(new DraftTask(
                tasks.size() + 1,
                number.strip(),
                groups.current(),
                words,
                joined(row.get(Role.PRODUCT)),
                joined(row.get(Role.REMARK)),
                both.leads(),
                both.helpers(),
                timing,
                groups.dimension(),
                confidence(both, timing, text.notes()),
                notes));
    }

    private static String words(AnnexRow row) {
        return row.has(Role.DETAIL) ? row.get(Role.TEXT) + "\n" + row.get(Role.DETAIL) : row.get(Role.TEXT);
    }

    private static String joined(String cell) {
        return SOFT_BREAK.matcher(cell).replaceAll(" ");
    }

    private Parties.Both parties(AnnexRow row, List<DraftNote> notes) {
        var helpers = new ArrayList<DraftParty>();
        if (row.has(Role.PARTIES)) {
            var both = parties.both(row.get(Role.PARTIES));
            if (!both.told() && !both.helpers().isEmpty()) {
                notes.add(new DraftNote("leads", "reading.note.first-leads", List.of()));
            }
            helpers.addAll(both.helpers());
            helpers.addAll(parties.of(row.get(Role.COORDINATOR)));
            return new Parties.Both(both.leads(), helpers, both.told());
        }
        var both = parties.labelled(row.get(Role.LEAD))
                .orElseGet(() -> new Parties.Both(parties.of(row.get(Role.LEAD)), List.of(), true));
        helpers.addAll(both.helpers());
        helpers.addAll(parties.labelled(row.get(Role.COORDINATOR))
                .map(one -> one.helpers().isEmpty() ? one.leads() : one.helpers())
                .orElseGet(() -> parties.of(row.get(Role.COORDINATOR))));
        return new Parties.Both(both.leads(), helpers, true);
    }

    private DraftTiming timing(AnnexRow row, List<DraftNote> notes) {
        var said = Timings.of(row.get(Role.TIMING), year);
        notes.addAll(said.notes());
        var start = row.get(Role.START);
        var printed = start.isEmpty()
                ? said.timing().printed()
                : start + " - " + said.timing().printed();
        return new DraftTiming(said.timing().kind(), printed, said.timing().dueBefore());
    }

    private static void doubts(Parties.Both both, DraftTiming timing, List<DraftNote> notes) {
        if (both.leads().isEmpty()) {
            notes.add(new DraftNote("leads", "reading.note.no-lead", List.of()));
        }
        both.leads().forEach(lead -> doubt("leads", lead).ifPresent(notes::add));
        both.helpers().forEach(helper -> doubt("coordinators", helper).ifPresent(notes::add));
        if (timing.kind() == TimingKind.UNRECOGNISED) {
            notes.add(
                    timing.printed().isEmpty()
                            ? new DraftNote("timing", "reading.note.timing-empty", List.of())
                            : new DraftNote("timing", "reading.note.no-timing", List.of(timing.printed())));
        }
    }

    private static Optional<DraftNote> doubt(String cell, DraftParty party) {
        if (party.all()
                || Folded.words(party.printed()).equals(Folded.words(party.name())) && party.confidence() > 0.5) {
            return Optional.empty();
        }
        return Optional.of(
                party.confidence() > 0.5
                        ? new DraftNote(cell, "reading.note.alike", List.of(party.printed(), party.name()))
                        : new DraftNote(cell, "reading.note.unknown-unit", List.of(party.printed())));
    }

    private static double confidence(Parties.Both both, DraftTiming timing, List<DraftNote> mended) {
        double leads = least(both.leads(), 0.3);
        double helpers = least(both.helpers(), 1);
        double time = timing.kind() == TimingKind.UNRECOGNISED ? 0.5 : 1;
        double told = both.told() ? 1 : 0.8;
        double confidence = Math.min(Math.min(leads, time), told) * (0.8 + 0.2 * helpers) - 0.02 * mended.size();
        return Math.round(Math.max(0, confidence) * 100) / 100.0;
    }

    private static double least(List<DraftParty> parties, double none) {
        return parties.stream().mapToDouble(DraftParty::confidence).min().orElse(none);
    }
}
