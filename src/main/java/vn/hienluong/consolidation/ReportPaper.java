package vn.hienluong.consolidation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hienluong.drafting.Annex;
import vn.hienluong.drafting.Block;
import vn.hienluong.drafting.Letterhead;
import vn.hienluong.drafting.Letterhead.Dated;
import vn.hienluong.drafting.Line;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.drafting.Table;
import vn.hienluong.drafting.Table.Align;
import vn.hienluong.drafting.Table.Cell;
import vn.hienluong.drafting.Table.Column;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;

/** The report on paper: every word of it a statement, a row of the plan, or a phrase of the layout. */
final class ReportPaper {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V");

    /** Number and date as the clerk entered them. */
    record Numbered(String number, LocalDate on) {

        static Optional<Numbered> of(ConsolidatedReport report) {
            return report.stage() instanceof Stage.Issued issued
                    ? Optional.of(
                            new Numbered(issued.issue().number(), issued.issue().on()))
                    : Optional.empty();
        }
    }

    private final Material material;
    private final ConsolidatedReport report;
    private final Optional<Numbered> numbered;
    private final Text text;
    private final Map<Section, List<Statement>> sections;
    private final List<Block> body = new ArrayList<>();
    private int parts;

    private ReportPaper(
            Material material,
            ConsolidatedReport report,
            List<Statement> statements,
            Optional<Numbered> numbered,
            Text text) {
        this.material = material;
        this.report = report;
        this.numbered = numbered;
        this.text = text;
        this.sections = statements.stream()
                .filter(one -> !one.text().isBlank())
                .collect(Collectors.groupingBy(
                        Statement::section, () -> new EnumMap<>(Section.class), Collectors.toList()));
    }

    static Paper of(Material material, ConsolidatedReport report, List<Statement> statements, Text text) {
        return new ReportPaper(material, report, statements, Numbered.of(report), text).paper();
    }

    /** As it is issued, the moment before that is kept. */
    static Paper numbered(
            Material material, ConsolidatedReport report, List<Statement> statements, Numbered numbered, Text text) {
        return new ReportPaper(material, report, statements, Optional.of(numbered), text).paper();
    }

    private Paper paper() {
        var frame = report.frame();
        write();
        var builder = Paper.titled(report.changedAt(), text.say("consolidation.kind"), frame.subject())
                .headed(letterhead())
                .to(frame.addressees().toArray(String[]::new))
                .say(body)
                .signed(signature())
                .sentTo(frame.recipients().toArray(String[]::new))
                .with(annex());
        return builder.marked(marking()).build();
    }

    private @Nullable String marking() {
        boolean sample = material.agency().sample();
        if (report.stage().approved()) {
            return sample ? text.say("consolidation.marking.sample") : null;
        }
        return text.say(sample ? "consolidation.marking.draft-sample" : "consolidation.marking.draft");
    }

    private Letterhead letterhead() {
        var agency = material.agency();
        var notation = text.say("consolidation.notation", agency.notation());
        var number = new Letterhead.Number(numbered.map(Numbered::number).orElse(null), notation);
        var dated = numbered.map(Numbered::on)
                .map(day -> Dated.on(agency.place(), day))
                .orElseGet(() -> Dated.blank(agency.place(), YearMonth.from(Time.dayOf(report.changedAt()))));
        return new Letterhead(
                agency.superior().isBlank() ? null : upper(agency.superior()), upper(agency.name()), number, dated);
    }

    private Signature signature() {
        var capacity = new Signature(report.frame().capacity(), null);
        boolean named = !report.frame().signer().isBlank() && !material.agency().sample();
        return named ? capacity.by(report.frame().signer()) : capacity;
    }

    private void write() {
        say(Section.OPENING);
        part(Section.DIRECTION, text.say("consolidation.part.direction"));
        components();
        assessment();
        part(Section.NEXT, text.say("consolidation.part.next", upper(nextPeriod())));
        part(Section.PROPOSALS, text.say("consolidation.part.proposals"));
        say(Section.CLOSING);
    }

    private String nextPeriod() {
        boolean yearEnds =
                material.period().kind() == PeriodKind.YEAR || material.period().kind() == PeriodKind.YEAR_END;
        int year = material.period().to().getYear() + 1;
        return material.next()
                .map(Period::title)
                .orElseGet(() -> yearEnds
                        ? text.say("consolidation.year", String.valueOf(year))
                        : text.say("consolidation.next.time"));
    }

    private void part(Section section, String title) {
        if (sections.containsKey(section)) {
            heading(title);
            say(section);
        }
    }

    private void heading(String title) {
        body.add(Block.heading(1, text.say("consolidation.part", ROMAN.get(parts++), title)));
    }

    private void components() {
        var all = sections.getOrDefault(Section.COMPONENTS, List.of());
        if (all.isEmpty()) {
            return;
        }
        boolean dimensions =
                material.headings().stream().anyMatch(one -> one.dimension().isPresent());
        heading(text.say(dimensions ? "consolidation.part.components" : "consolidation.part.tasks"));
        all.stream().filter(one -> one.heading().isEmpty()).forEach(one -> say(one, false));
        int number = 0;
        for (var heading : material.components()) {
            number++;
            var own = all.stream()
                    .filter(one -> one.heading().filter(heading.id()::equals).isPresent())
                    .toList();
            if (!own.isEmpty()) {
                body.add(Block.heading(2, numbered(number, title(heading))));
                own.forEach(one -> say(one, false));
            }
        }
    }

    private static String title(Heading heading) {
        return (heading.reportTitle().isBlank() ? heading.title() : heading.reportTitle()).strip();
    }

    private String numbered(int number, String title) {
        return text.say("consolidation.part", String.valueOf(number), title);
    }

    private void assessment() {
        var parts = Stream.of(Section.ACHIEVED, Section.DIFFICULTIES, Section.CAUSES)
                .filter(sections::containsKey)
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        heading(text.say("consolidation.part.assessment"));
        for (int i = 0; i < parts.size(); i++) {
            body.add(Block.heading(2, numbered(i + 1, text.name("consolidation.section", parts.get(i)))));
            say(parts.get(i));
        }
    }

    private void say(Section section) {
        var all = sections.getOrDefault(section, List.of());
        boolean listed = section.listed() && all.size() > 1;
        all.forEach(one -> say(one, listed));
    }

    private void say(Statement statement, boolean listed) {
        for (var line : statement.text().split("\\n")) {
            var words = line.strip();
            if (words.startsWith("- ") || words.startsWith("+ ")) {
                int level = words.startsWith("+") ? 2 : 1;
                body.add(new Block.Bullet(level, Line.of(statement.id(), words.substring(2))));
            } else if (!words.isEmpty()) {
                body.add(listed ? Block.bullet(statement.id(), words) : Block.paragraph(statement.id(), words));
            }
        }
    }

    private Annex annex() {
        var parent = new Annex.Parent(
                text.say("consolidation.annex.parent"), material.agency().shortName());
        return Annex.of(
                text.say("consolidation.annex"), upper(report.frame().subject()), parent, new Table(columns(), rows()));
    }

    private List<Column> columns() {
        return List.of(
                new Column(text.say("consolidation.column.number"), 12, Align.CENTER),
                new Column(text.say("consolidation.column.task"), 66, Align.LEFT),
                new Column(text.say("consolidation.column.lead"), 29, Align.CENTER),
                new Column(text.say("consolidation.column.coordinators"), 29, Align.CENTER),
                new Column(text.say("consolidation.column.timing"), 24, Align.CENTER),
                new Column(text.say("consolidation.column.result"), 58, Align.LEFT),
                new Column(text.say("consolidation.column.evidence"), 34, Align.LEFT));
    }

    /** The very rows of the plan: its headings and tasks in its order, under the numbers that it prints. */
    private List<Table.Row> rows() {
        var results = byTask(Section.RESULT);
        var evidence = byTask(Section.EVIDENCE);
        Map<HeadingId, List<PlanTask>> byHeading = new LinkedHashMap<>();
        var rows = new ArrayList<Table.Row>();
        for (var task : material.tasks()) {
            task.heading()
                    .ifPresentOrElse(
                            heading -> byHeading
                                    .computeIfAbsent(heading, _ -> new ArrayList<>())
                                    .add(task),
                            () -> rows.add(row(task, results, evidence)));
        }
        for (var heading : material.headings()) {
            rows.add(Table.group(Math.min(2, heading.level()), heading.printedNumber(), heading.title()));
            byHeading.getOrDefault(heading.id(), List.of()).forEach(task -> rows.add(row(task, results, evidence)));
        }
        return rows;
    }

    private Map<TaskId, Statement> byTask(Section section) {
        return sections.getOrDefault(section, List.of()).stream()
                .filter(one -> one.task().isPresent())
                .collect(Collectors.toMap(one -> one.task().orElseThrow(), one -> one));
    }

    private static Table.Row row(PlanTask task, Map<TaskId, Statement> results, Map<TaskId, Statement> evidence) {
        var words = task.product().isBlank() ? task.text() : task.text() + "\n" + task.product();
        return Table.row(
                task.id().value(),
                List.of(
                        Cell.of(task.printedNumber()),
                        lines(words),
                        Cell.of(printed(task.leads())),
                        Cell.of(printed(task.coordinators())),
                        Cell.of(task.timing().printed()),
                        cell(Optional.ofNullable(results.get(task.id()))),
                        cell(Optional.ofNullable(evidence.get(task.id())))));
    }

    private static Cell lines(String words) {
        return Cell.of(words.lines().map(Line::of).toArray(Line[]::new));
    }

    private static Cell cell(Optional<Statement> statement) {
        return statement
                .map(one -> Cell.of(one.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> Line.of(one.id(), line.strip()))
                        .toArray(Line[]::new)))
                .orElseGet(() -> Cell.of(""));
    }

    private static String printed(List<Party> parties) {
        return parties.stream().map(Party::printed).distinct().collect(Collectors.joining(", "));
    }

    private static String upper(String words) {
        return words.toUpperCase(Words.VIETNAMESE);
    }
}
