package vn.hienluong.consolidation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.Source;
import vn.hienluong.consolidation.Source.Aspect;
import vn.hienluong.consolidation.Statement;
import vn.hienluong.consolidation.counting.Recount;
import vn.hienluong.consolidation.web.StatementPage.Figure;
import vn.hienluong.consolidation.web.StatementPage.Now;
import vn.hienluong.measures.Amount;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.obligations.ReportDue;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Text;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.taken.TakenFigure;
import vn.hienluong.reports.taken.TakenFigure.Quantity;
import vn.hienluong.reports.taken.TakenWords;

/** Every sentence leads to its evidence: a statement, its lines, their figures, the records, and counting again. */
@Component
class StatementPages {

    private final Consolidation consolidation;
    private final StatementBoxes boxes;
    private final Recount recount;
    private final TakenWords words;
    private final Houses houses;

    /** Other rooms that the page reads. */
    @Component
    record Houses(Periods periods, Obligations obligations, Reports reports) {}

    StatementPages(
            Consolidation consolidation, StatementBoxes boxes, Recount recount, TakenWords words, Houses houses) {
        this.consolidation = consolidation;
        this.boxes = boxes;
        this.recount = recount;
        this.words = words;
        this.houses = houses;
    }

    /** @param again whether the figures are counted again and compared */
    StatementPage page(PeriodId id, UUID statement, boolean again, Text text, Actor by) {
        var period = houses.periods().require(id, by.agency());
        var draft = consolidation.find(id, by).orElseThrow(NotFound::new);
        var one = draft.find(statement).orElseThrow(NotFound::new);
        var box = boxes.of(draft, List.of(one), period, text, by).getFirst();
        var figures = figures(one, id, by);
        var now = again ? recount.now(figures, by.agency()) : Map.<UUID, Amount>of();
        var units = houses.obligations().reports(id, by.agency()).stream()
                .collect(Collectors.toMap(ReportDue::unit, ReportDue::unitName));
        return new StatementPage(
                ConsolidationPages.at(id) + "/statements/" + statement,
                ConsolidationPages.at(id) + (one.section().inAnnex() ? "?leaf=annex" : "") + "#s-" + statement,
                text.say("consolidation.title", period.title()),
                box.label(),
                one.text(),
                box.flags(),
                box.sources(),
                figures.stream()
                        .map(figure -> figure(figure, units, Optional.ofNullable(now.get(figure.id())), text))
                        .toList(),
                again);
    }

    private List<TakenFigure> figures(Statement one, PeriodId period, Actor by) {
        var lines = one.sources().stream()
                .filter(source -> source.aspect() == Aspect.RESULT)
                .map(Source::line)
                .collect(Collectors.toSet());
        return houses.reports().sentLines(period, by.agency()).stream()
                .filter(line -> lines.contains(line.id()))
                .flatMap(line -> line.taken().stream())
                .toList();
    }

    private Figure figure(TakenFigure figure, Map<UnitId, String> units, Optional<Amount> now, Text text) {
        return new Figure(
                units.getOrDefault(figure.unit(), ""),
                words.name(figure, text),
                "/measures/" + figure.measure(),
                words.amount(figure, figure.shown(), text),
                words.amount(figure, figure.taken(), text),
                figure.byHand().map(one -> text.say("consolidation.figure.by-hand", one.by(), one.at(), one.because())),
                text.say(
                        figure.whole() ? "consolidation.figure.days-whole" : "consolidation.figure.days",
                        figure.span().from(),
                        figure.span().to()),
                text.moment(figure.takenAt()),
                text.say("consolidation.figure.records", figure.records()),
                recount.href(figure),
                figure.digest(),
                now.map(amount -> new Now(
                        Recount.same(figure, amount),
                        words.amount(figure, new Quantity(amount.amount(), amount.outOf()), text),
                        amount.digest())));
    }
}
