package vn.hienluong.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.Source.Aspect;
import vn.hienluong.consolidation.counting.Recount;
import vn.hienluong.drafting.Block;
import vn.hienluong.drafting.Line;
import vn.hienluong.drafting.Line.Span;
import vn.hienluong.measures.Amount;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Spoken;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.reports.ReportLine;
import vn.hienluong.reports.taken.TakenFigure;
import vn.hienluong.reports.taken.TakenFigure.Quantity;

/**
 * Phụ lục nguồn số liệu, which stays inside: each statement with a mark, and under the same mark what every unit wrote,
 * the figures of the system with their records, and whether counting again gives the same.
 */
@Component
class SourcesPaper {

    /** So many records of a figure are named. */
    private static final int NAMED = 10;

    private final Recount recount;
    private final Text text;

    SourcesPaper(Recount recount, Words words) {
        this.recount = recount;
        this.text = words.in(Words.VIETNAMESE);
    }

    List<Block> body(List<Statement> statements, Material material, Actor by) {
        var lines = new HashMap<UUID, ReportLine>();
        material.tasks().forEach(task -> material.lines(task).forEach(line -> lines.put(line.id(), line)));
        var figures =
                lines.values().stream().flatMap(line -> line.taken().stream()).toList();
        var now = recount.now(figures, by.agency());
        var told = statements.stream()
                .filter(one -> !one.text().isBlank() && !one.section().inAnnex())
                .toList();
        var body = new ArrayList<Block>();
        for (int i = 0; i < told.size(); i++) {
            var mark = text.say("consolidation.sources.mark", String.valueOf(i + 1));
            var span = Span.of(told.get(i).text()).anchored(told.get(i).id()).marked(mark);
            body.add(new Block.Paragraph(Line.of(span)));
            body.addAll(behind(told.get(i), material, lines));
            body.addAll(counted(told.get(i), lines, now, by));
        }
        return body;
    }

    private List<Block> behind(Statement statement, Material material, Map<UUID, ReportLine> lines) {
        if (!statement.sourced()) {
            return List.of(Block.bullet(text.say("consolidation.sources.none")));
        }
        return statement.sources().stream()
                .map(source -> lines.get(source.line()))
                .map(line -> line == null
                        ? text.say("consolidation.sources.gone")
                        : text.say(
                                "consolidation.merge.of-unit",
                                material.unit(line),
                                line.text().result()))
                .distinct()
                .map(Block::bullet)
                .collect(Collectors.toList());
    }

    /** The figures behind a sentence on a result; what was counted of the whole agency stands once. */
    private List<Block> counted(Statement statement, Map<UUID, ReportLine> lines, Map<UUID, Amount> now, Actor by) {
        return statement.sources().stream()
                .filter(source -> source.aspect() == Aspect.RESULT)
                .flatMap(source -> Optional.ofNullable(lines.get(source.line())).stream())
                .flatMap(line -> line.taken().stream())
                .map(figure -> sentences(figure, Optional.ofNullable(now.get(figure.id())), by))
                .distinct()
                .map(Block::bullet)
                .collect(Collectors.toList());
    }

    private String sentences(TakenFigure figure, Optional<Amount> now, Actor by) {
        var taken = text.say(
                "consolidation.sources.figure",
                figure.label(),
                said(figure, figure.taken()),
                figure.span().from(),
                figure.span().to(),
                figure.takenAt(),
                figure.records());
        var byHand = figure.byHand()
                .map(one -> text.say(
                        "consolidation.sources.by-hand", said(figure, one.numbers()), one.by(), one.because()));
        var records = records(recount.records(figure, by), figure.records());
        var digest = text.say("consolidation.sources.digest", figure.digest(), recount.href(figure));
        return Stream.of(
                        Optional.of(taken), byHand, records, Optional.of(digest), now.map(one -> compared(figure, one)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> records(List<Counted> records, long all) {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        var named = records.stream()
                .limit(NAMED)
                .map(one -> text.say("consolidation.sources.record", one.said(), one.day()))
                .collect(Collectors.joining("; "));
        return Optional.of(text.say("consolidation.sources.records", named))
                .map(said -> all > NAMED ? said + " " + text.say("consolidation.sources.more", all - NAMED) : said);
    }

    private String compared(TakenFigure figure, Amount now) {
        return Recount.same(figure, now)
                ? text.say("consolidation.sources.same")
                : text.say(
                        "consolidation.sources.differs",
                        said(figure, figure.taken()),
                        Spoken.amount(figure.kind(), figure.measuredIn(), now.amount(), now.outOf(), text));
    }

    private String said(TakenFigure figure, Quantity numbers) {
        return Spoken.amount(figure.kind(), figure.measuredIn(), numbers.amount(), numbers.outOf(), text);
    }
}
