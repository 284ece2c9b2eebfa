package vn.hienluong.consolidation.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.measures.Amount;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Measures.Question;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.reports.taken.TakenFigure;

/** Counts again what a figure was taken from, for the same days, and compares. A measure that is gone is not compared. */
@Component
public class Recount {

    private final Measures measures;

    Recount(Measures measures) {
        this.measures = measures;
    }

    /** What the same days say now, by figure: as many statements as there are measures and spans. */
    @Transactional(readOnly = true)
    public Map<UUID, Amount> now(Collection<TakenFigure> figures, AgencyId agency) {
        var known = figures.stream()
                .filter(one -> measures.find(one.measure()).isPresent())
                .toList();
        var answers = measures.count(known.stream().map(Recount::question).toList(), agency);
        var now = new HashMap<UUID, Amount>();
        known.forEach(one -> now.put(one.id(), amount(one, answers)));
        return now;
    }

    /** The very records that were counted. */
    public static boolean same(TakenFigure figure, Amount now) {
        return figure.digest().equals(now.digest());
    }

    /** The records as they are now, those that this reader may see. */
    @Transactional(readOnly = true)
    public List<Counted> records(TakenFigure figure, Actor by) {
        return measures.find(figure.measure()).isEmpty()
                ? List.of()
                : measures.records(figure.measure(), figure.span(), figure.of(), by);
    }

    /** Address of the page that lists them. */
    public String href(TakenFigure figure) {
        return measures.find(figure.measure()).isEmpty()
                ? ""
                : measures.href(figure.measure(), figure.span(), figure.of());
    }

    private static Question question(TakenFigure figure) {
        return new Question(figure.measure(), figure.span());
    }

    private static Amount amount(TakenFigure figure, Map<Question, Amounts> answers) {
        var amounts = answers.getOrDefault(question(figure), new Amounts(Amount.NONE, Map.of()));
        return figure.of().map(amounts::of).orElseGet(amounts::whole);
    }
}
