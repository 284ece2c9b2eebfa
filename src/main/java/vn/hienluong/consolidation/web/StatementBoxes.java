package vn.hienluong.consolidation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.ReportDraft;
import vn.hienluong.consolidation.Source;
import vn.hienluong.consolidation.Statement;
import vn.hienluong.consolidation.web.ConsolidationPage.Badge;
import vn.hienluong.consolidation.web.ConsolidationPage.Box;
import vn.hienluong.consolidation.web.ConsolidationPage.Counted;
import vn.hienluong.consolidation.web.ConsolidationPage.Noted;
import vn.hienluong.consolidation.web.ConsolidationPage.Proof;
import vn.hienluong.consolidation.web.ConsolidationPage.SourceBox;
import vn.hienluong.measures.Spoken;
import vn.hienluong.obligations.LineDue;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.ReportDue;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Text;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.ReportLine;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.taken.TakenFigure;

/** Statements as boxes: the words, and beside them what each unit wrote. */
@Component
class StatementBoxes {

    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 14;
    private static final int SIGNS_IN_A_ROW = 72;

    private record Surroundings(
            Period period,
            Map<TaskId, PlanTask> tasks,
            Map<UUID, ReportLine> lines,
            Map<UnitId, String> units,
            Set<List<Object>> leads,
            Map<UUID, List<Statement.Remark>> remarks,
            Text text) {}

    private final Consolidation consolidation;
    private final Reports reports;
    private final Obligations obligations;
    private final Plans plans;

    StatementBoxes(Consolidation consolidation, Reports reports, Obligations obligations, Plans plans) {
        this.consolidation = consolidation;
        this.reports = reports;
        this.obligations = obligations;
        this.plans = plans;
    }

    List<Box> of(ReportDraft draft, List<Statement> statements, Period period, Text text, Actor by) {
        var around = around(draft, period, text, by);
        return statements.stream().map(one -> box(one, around)).toList();
    }

    private Surroundings around(ReportDraft draft, Period period, Text text, Actor by) {
        var leads = new HashSet<List<Object>>();
        obligations.lines(period.id(), by.agency()).stream()
                .filter(due -> due.duty() == LineDue.Duty.LEAD)
                .forEach(due -> leads.add(List.of(due.task(), due.unit())));
        return new Surroundings(
                period,
                plans.tasks(period.plan(), period.asOf(), by.agency()).stream()
                        .collect(Collectors.toMap(PlanTask::id, Function.identity())),
                reports.sentLines(period.id(), by.agency()).stream()
                        .collect(Collectors.toMap(ReportLine::id, Function.identity())),
                obligations.reports(period.id(), by.agency()).stream()
                        .collect(Collectors.toMap(ReportDue::unit, ReportDue::unitName)),
                leads,
                consolidation.remarks(draft.report().id(), by).stream()
                        .collect(Collectors.groupingBy(Statement.Remark::statement)),
                text);
    }

    private static Box box(Statement one, Surroundings around) {
        var text = around.text();
        return new Box(
                one.id().toString(),
                ConsolidationPages.at(around.period().id()) + "/statements/" + one.id(),
                label(one, around),
                one.text(),
                one.version(),
                rows(one.text()),
                one.own(),
                one.edited() && !one.own(),
                one.edit()
                        .map(edit -> text.say("consolidation.edited-by", edit.by(), edit.at()))
                        .orElse(""),
                flags(one, text),
                one.contradiction().lines().toList(),
                one.sourced(),
                sources(one, around),
                around.remarks().getOrDefault(one.id(), List.of()).stream()
                        .map(remark ->
                                new Noted(remark.text(), remark.by(), text.moment(remark.at()), remark.settled()))
                        .toList());
    }

    private static String label(Statement one, Surroundings around) {
        var kind = around.text().name("consolidation.box", one.section());
        var task = one.task()
                .map(id -> around.tasks().get(id))
                .map(found -> (found.printedNumber() + " " + found.text()).strip());
        return one.section().inAnnex()
                ? task.map(words -> around.text().say("consolidation.box.of-task", words, kind))
                        .orElse(kind)
                : task.orElse(kind);
    }

    private static int rows(String text) {
        int rows = (int) text.lines()
                .mapToInt(line -> 1 + line.length() / SIGNS_IN_A_ROW)
                .sum();
        return Math.clamp(rows, LEAST_ROWS, MOST_ROWS);
    }

    private static List<Badge> flags(Statement one, Text text) {
        var flags = new ArrayList<Badge>();
        one.flags().stream()
                .sorted()
                .forEach(flag -> flags.add(new Badge(text.name("consolidation.flag", flag), kind(flag))));
        if (one.edited() && !one.own()) {
            flags.add(new Badge(text.say("consolidation.flag.edited"), "go"));
        }
        if (one.stale()) {
            flags.add(new Badge(text.say("consolidation.flag.stale"), "near"));
        }
        if (!one.sourced()) {
            flags.add(new Badge(text.say("consolidation.flag.office"), ""));
        }
        return flags;
    }

    private static String kind(Statement.Flag flag) {
        return switch (flag) {
            case CONTRADICTION -> "late";
            case NO_FACT, MISSING -> "near";
            case SUMMED -> "";
        };
    }

    private static List<SourceBox> sources(Statement one, Surroundings around) {
        return one.sources().stream()
                .sorted(Comparator.comparing(source -> !leads(source, around)))
                .map(source -> source(source, around))
                .toList();
    }

    private static boolean leads(Source source, Surroundings around) {
        var line = around.lines().get(source.line());
        return line != null && around.leads().contains(List.<Object>of(line.task(), line.unit()));
    }

    private static SourceBox source(Source source, Surroundings around) {
        var text = around.text();
        var line = around.lines().get(source.line());
        if (line == null) {
            return new SourceBox(
                    text.say("consolidation.source.gone"), "", "", "", "", List.of(), List.of(), List.of(), true);
        }
        return new SourceBox(
                around.units().getOrDefault(line.unit(), ""),
                "/periods/" + around.period().id() + "/reports/" + line.unit() + "#line-" + line.task(),
                text.say(leads(source, around) ? "consolidation.source.lead" : "consolidation.source.coordinator"),
                line.text()
                        .status()
                        .map(status -> text.name("consolidation.status", status))
                        .orElse(""),
                said(source, line),
                more(line, text),
                line.taken().stream().map(one -> counted(one, text)).toList(),
                line.evidence().stream().map(evidence -> proof(evidence, text)).toList(),
                !source.stillSaidBy(line));
    }

    private static String said(Source source, ReportLine line) {
        return switch (source.aspect()) {
            case RESULT, STATUS, EVIDENCE -> line.text().result();
            case DIFFICULTY -> line.text().difficulty();
            case PROPOSAL -> line.text().proposal();
        };
    }

    private static List<String> more(ReportLine line, Text text) {
        var figures = line.text().figures().stream().map(figure -> figure(figure, text));
        var since = Optional.of(line.text().cumulative())
                .filter(words -> !words.isBlank())
                .map(words -> text.say("consolidation.source.since-january", words));
        return Stream.concat(figures, since.stream()).toList();
    }

    private static Counted counted(TakenFigure figure, Text text) {
        return new Counted(
                text.say("consolidation.source.counted", figure.label(), said(figure, figure.shown(), text)),
                figure.byHand().map(_ -> text.say("consolidation.source.by-hand", said(figure, figure.taken(), text))));
    }

    private static String said(TakenFigure figure, TakenFigure.Quantity numbers, Text text) {
        return Spoken.amount(figure.kind(), figure.measuredIn(), numbers.amount(), numbers.outOf(), text);
    }

    private static String figure(Figure figure, Text text) {
        return text.say("consolidation.source.figure", figure.label(), figure.amount(), figure.measure());
    }

    private static Proof proof(Evidence evidence, Text text) {
        var named = evidence.number().isBlank()
                ? evidence.subject()
                : evidence.issuedOn()
                        .map(day -> text.say("consolidation.annex.document", evidence.number(), day))
                        .orElse(evidence.number());
        return new Proof(
                named,
                evidence.file().map(_ -> "/evidence/" + evidence.id() + "/file").or(evidence::link));
    }
}
