package vn.hienluong.reports.taken;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.UnitId;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Measures.Question;
import vn.hienluong.measures.Spoken;
import vn.hienluong.obligations.LineDue;
import vn.hienluong.obligations.Period;
import vn.hienluong.plans.TaskId;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.reports.taken.TakenFigure.Quantity;

/**
 * Asks the measures of a task for the days of a period and keeps the answers with the lines of its leads. As many
 * questions as there are measures, however many lines; a number that a person put in place stays.
 */
@Component
class Taking {

    /** A line and a measure that proves its task. */
    private record Wanted(UnitId unit, TaskId task, String measure) {

        static Wanted of(TakenFigure figure) {
            return new Wanted(figure.unit(), figure.task(), figure.measure());
        }
    }

    private final Proving proving;
    private final Measures measures;
    private final TakenFigureRepository figures;
    private final Clock clock;
    private final Text text;

    Taking(Proving proving, Measures measures, TakenFigureRepository figures, Clock clock, Words words) {
        this.proving = proving;
        this.measures = measures;
        this.figures = figures;
        this.clock = clock;
        this.text = words.in(Words.VIETNAMESE);
    }

    /**
     * Takes what is missing or of an earlier day; nothing is asked when all of it is of today.
     *
     * @param dues lines that are owed; only those of leads are filled
     * @param kept what is kept for the same lines
     * @return what was taken now; nothing when all was there. None may be left: then what was kept is gone
     */
    @Transactional
    Optional<List<TakenFigure>> refresh(
            Period period, Collection<LineDue> dues, List<TakenFigure> kept, AgencyId agency) {
        var wanted = wanted(period, dues, agency);
        var fresh = kept.stream()
                .filter(one -> ofToday(one, period))
                .map(Wanted::of)
                .collect(Collectors.toSet());
        boolean allThere = fresh.containsAll(wanted)
                && kept.stream().allMatch(one -> wanted.contains(Wanted.of(one)) || byHand(one));
        return allThere ? Optional.empty() : Optional.of(take(period, wanted, kept, agency));
    }

    /** Takes all of them anew. */
    @Transactional
    List<TakenFigure> again(Period period, Collection<LineDue> dues, List<TakenFigure> kept, AgencyId agency) {
        return take(period, wanted(period, dues, agency), kept, agency);
    }

    private boolean ofToday(TakenFigure figure, Period period) {
        return figure.span().equals(period.figures())
                && Time.dayOf(figure.takenAt()).equals(Time.today(clock));
    }

    private static boolean byHand(TakenFigure figure) {
        return figure.byHand().isPresent();
    }

    private Set<Wanted> wanted(Period period, Collection<LineDue> dues, AgencyId agency) {
        var proofs = proving.confirmed(period.plan(), agency);
        return dues.stream()
                .filter(due -> due.duty() == LineDue.Duty.LEAD)
                .flatMap(due -> proofs.getOrDefault(due.task(), List.of()).stream()
                        .map(measure -> new Wanted(due.unit(), due.task(), measure)))
                .collect(Collectors.toSet());
    }

    private List<TakenFigure> take(Period period, Set<Wanted> wanted, List<TakenFigure> kept, AgencyId agency) {
        var answers = measures.count(questions(period, wanted), agency);
        var now = clock.instant();
        var taken =
                wanted.stream().map(one -> figure(period, one, answers, now)).toList();
        if (!taken.isEmpty()) {
            figures.keep(taken, agency);
        }
        figures.forget(
                kept.stream()
                        .filter(one -> !wanted.contains(Wanted.of(one)) && !byHand(one))
                        .map(TakenFigure::id)
                        .toList(),
                agency);
        return taken;
    }

    private Collection<Question> questions(Period period, Set<Wanted> wanted) {
        var keys = wanted.stream().map(Wanted::measure).collect(Collectors.toCollection(HashSet::new));
        var questions = new ArrayList<Question>();
        for (var key : keys) {
            questions.add(new Question(key, period.figures()));
            if (accumulates(key, period)) {
                questions.add(new Question(key, period.figures().sinceJanuary()));
            }
        }
        return questions;
    }

    /** Lũy kế is asked for where the period does not begin with the year anyway. */
    private boolean accumulates(String key, Period period) {
        return measures.require(key).accumulates()
                && !period.figures().equals(period.figures().sinceJanuary());
    }

    private TakenFigure figure(Period period, Wanted wanted, Map<Question, Amounts> answers, Instant now) {
        var measure = measures.require(wanted.measure());
        var days = period.figures();
        var amount = amount(measure, wanted.unit(), answers.get(new Question(measure.key(), days)));
        var since = Optional.ofNullable(answers.get(new Question(measure.key(), days.sinceJanuary())))
                .filter(_ -> accumulates(measure.key(), period))
                .map(amounts -> Quantity.of(amount(measure, wanted.unit(), amounts)));
        return new TakenFigure(
                Ids.next(),
                period.id(),
                wanted.unit(),
                wanted.task(),
                measure.key(),
                Spoken.name(measure, text),
                Spoken.unit(measure, text),
                measure.kind(),
                !measure.byUnit(),
                days,
                Quantity.of(amount),
                since,
                amount.records(),
                amount.digest(),
                now,
                Optional.empty());
    }

    private static vn.hienluong.measures.Amount amount(
            Measure measure, UnitId unit, @org.jspecify.annotations.Nullable Amounts amounts) {
        var answered = java.util.Objects.requireNonNull(amounts);
        return measure.byUnit() ? answered.of(unit) : answered.whole();
    }
}
