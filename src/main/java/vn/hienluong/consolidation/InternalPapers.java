package vn.hienluong.consolidation;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.drafting.Block;
import vn.hienluong.drafting.Block.Chart;
import vn.hienluong.drafting.Block.Series;
import vn.hienluong.drafting.Letterhead;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.drafting.Table;
import vn.hienluong.drafting.Table.Align;
import vn.hienluong.drafting.Table.Column;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.Sending;

/** Papers that stay inside: who sent when, charts, the sources of each statement, the slip that goes with the report. */
@Component
public class InternalPapers {

    public enum Kind {
        /** Thông báo nội bộ: tình hình gửi báo cáo. */
        ON_TIME,
        CHARTS,
        /** Each statement and the lines behind it. */
        SOURCES,
        /** Phiếu trình. */
        SLIP
    }

    private final ConsolidatedReportRepository reports;
    private final StatementRepository statements;
    private final Materials materials;
    private final Drafter drafter;
    private final SourcesPaper sources;
    private final Reports sent;
    private final Clock clock;
    private final Text text;

    InternalPapers(
            ConsolidatedReportRepository reports,
            StatementRepository statements,
            Materials materials,
            Drafter drafter,
            SourcesPaper sources,
            Reports sent,
            Clock clock,
            Words words) {
        this.reports = reports;
        this.statements = statements;
        this.materials = materials;
        this.drafter = drafter;
        this.sources = sources;
        this.sent = sent;
        this.clock = clock;
        this.text = words.in(Words.VIETNAMESE);
    }

    @Transactional(readOnly = true)
    public Paper of(Kind kind, PeriodId period, Actor by) {
        by.require(ConsolidationAction.VIEW);
        var material = materials.of(period, by.agency());
        return switch (kind) {
            case ON_TIME -> onTime(material, sent.sendings(period, by.agency()));
            case CHARTS -> charts(material);
            case SOURCES -> sources(material, by);
            case SLIP -> slip(material, by);
        };
    }

    private Paper.Builder titled(Material material, String kind, String subject) {
        // the day, not the moment: the same day gives the same bytes
        Instant created = Time.startOf(Time.today(clock));
        return Paper.titled(created, kind, subject).marked(marking(material));
    }

    private @Nullable String marking(Material material) {
        return material.agency().sample() ? text.say("consolidation.marking.sample") : null;
    }

    private Letterhead head(Material material, Letterhead.@Nullable Number number) {
        var agency = material.agency();
        var month = YearMonth.from(Time.today(clock));
        return new Letterhead(
                agency.superior().isBlank() ? null : agency.superior().toUpperCase(Words.VIETNAMESE),
                agency.name().toUpperCase(Words.VIETNAMESE),
                number,
                Letterhead.Dated.blank(agency.place(), month));
    }

    private Paper onTime(Material material, List<Sending> sendings) {
        var counted = sendings.stream().filter(one -> one.due().counted()).toList();
        var notation =
                text.say("consolidation.notice.notation", material.agency().notation());
        return titled(
                        material,
                        text.say("consolidation.notice"),
                        text.say(
                                "consolidation.notice.subject",
                                material.period().title()))
                .headed(head(material, new Letterhead.Number(null, notation)))
                .say(
                        Block.paragraph(text.say(
                                "consolidation.notice.lead",
                                Time.today(clock),
                                counted.stream().filter(Sending::sent).count(),
                                counted.size())),
                        new Table(
                                List.of(
                                        new Column(text.say("consolidation.column.number"), 12, Align.CENTER),
                                        new Column(text.say("consolidation.column.unit"), 80, Align.LEFT),
                                        new Column(text.say("consolidation.column.sent-at"), 38, Align.CENTER),
                                        new Column(text.say("consolidation.column.standing"), 35, Align.CENTER)),
                                sendingRows(counted)),
                        Block.paragraph(text.say("consolidation.notice.close")))
                .signed(Signature.of(
                        text.say("consolidation.notice.by-order"), text.say("consolidation.notice.office-head")))
                .sentTo(
                        text.say("consolidation.recipients.directors"),
                        text.say("consolidation.recipients.units"),
                        text.say("consolidation.recipients.archive"))
                .build();
    }

    private List<Table.Row> sendingRows(List<Sending> sendings) {
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < sendings.size(); i++) {
            var one = sendings.get(i);
            rows.add(Table.row(
                    String.valueOf(i + 1),
                    one.due().unitName(),
                    one.firstSentAt().map(text::moment).orElse(""),
                    text.name("consolidation.sending", one.standing())));
        }
        return rows;
    }

    private Paper charts(Material material) {
        var tops = material.headings().stream()
                .filter(heading -> !tasks(material, heading).isEmpty())
                .toList();
        var labels = tops.stream().map(Heading::printedNumber).toList();
        var all = counted(material, tops, _ -> true);
        var done = counted(
                material,
                tops,
                task -> material.standing(task).filter(LineStatus::carriedOut).isPresent());
        var series = List.of(
                new Series(text.say("consolidation.chart.all"), all),
                new Series(text.say("consolidation.chart.done"), done));
        var body = new ArrayList<Block>();
        if (!tops.isEmpty()) {
            body.add(new Chart(Chart.Kind.BARS, text.say("consolidation.chart.title"), labels, series));
        }
        body.add(chartTable(tops, all, done));
        return titled(
                        material,
                        text.say("consolidation.chart"),
                        text.say(
                                "consolidation.chart.subject",
                                material.plan().sign(),
                                material.period().title()))
                .say(body)
                .build();
    }

    private static List<PlanTask> tasks(Material material, Heading heading) {
        return material.liveTasks().stream()
                .filter(task -> task.heading().filter(heading.id()::equals).isPresent())
                .toList();
    }

    private static List<@Nullable Double> counted(
            Material material, List<Heading> headings, Function<PlanTask, Boolean> which) {
        var counts = new ArrayList<@Nullable Double>();
        headings.forEach(heading -> counts.add(
                (double) tasks(material, heading).stream().filter(which::apply).count()));
        return counts;
    }

    private Table chartTable(List<Heading> headings, List<@Nullable Double> all, List<@Nullable Double> done) {
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            rows.add(Table.row(heading.printedNumber(), heading.title(), whole(done.get(i)), whole(all.get(i))));
        }
        return new Table(
                List.of(
                        new Column(text.say("consolidation.column.number"), 12, Align.CENTER),
                        new Column(text.say("consolidation.column.heading"), 90, Align.LEFT),
                        new Column(text.say("consolidation.chart.done"), 30, Align.CENTER),
                        new Column(text.say("consolidation.chart.all"), 30, Align.CENTER)),
                rows);
    }

    private static String whole(@Nullable Double count) {
        return count == null ? "" : String.valueOf(count.intValue());
    }

    /** Each statement with a mark, and under the same mark what stands behind it. */
    private Paper sources(Material material, Actor by) {
        return titled(
                        material,
                        text.say("consolidation.sources"),
                        text.say(
                                "consolidation.sources.subject",
                                material.period().title()))
                .say(sources.body(kept(material, by), material, by))
                .build();
    }

    private List<Statement> kept(Material material, Actor by) {
        return reports.find(material.period().id(), by.agency())
                .map(report -> statements.of(report.id(), by.agency()))
                .orElseGet(() -> drafter.unkept(material));
    }

    private Paper slip(Material material, Actor by) {
        var report = reports.find(material.period().id(), by.agency()).orElseThrow(NotFound::new);
        var summary = statements.of(report.id(), by.agency()).stream()
                .filter(one -> one.section() == Section.ACHIEVED)
                .map(Statement::text)
                .collect(Collectors.joining("\n"));
        var columns = List.of(new Column("", 55, Align.LEFT), new Column("", 110, Align.LEFT));
        var rows = List.of(
                Table.row(
                        text.say("consolidation.slip.paper"),
                        text.say("consolidation.slip.report", report.frame().subject())),
                Table.row(text.say("consolidation.slip.summary"), summary),
                Table.row(
                        text.say("consolidation.slip.files"),
                        text.say(
                                "consolidation.slip.attached",
                                String.valueOf(material.tasks().size()))),
                Table.row(text.say("consolidation.slip.opinion"), "\n\n\n"));
        return titled(
                        material,
                        text.say("consolidation.slip"),
                        text.say("consolidation.slip.subject", report.frame().subject()))
                .headed(head(material, null))
                .to(text.say("consolidation.slip.leaders"))
                .say(new Table(columns, rows))
                .signed(
                        Signature.of(text.say("consolidation.slip.writer")),
                        Signature.of(text.say("consolidation.notice.office-head")))
                .build();
    }
}
