package vn.hienluong.dialogue.counting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.consulting.Draft;
import vn.hienluong.dialogue.consulting.Drafts;
import vn.hienluong.measures.Amount;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.MeasureSource;
import vn.hienluong.measures.Span;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Sha256;
import vn.hienluong.platform.Time;

/** Drafts that were out for comment and whose last day was among these days; one that is still open is not counted yet. */
@Component
class ConsultationCounts implements MeasureSource {

    private static final String HELD = "dialogue.measured." + "consultations";

    private final Drafts drafts;
    private final Clock clock;

    ConsultationCounts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.byUnit(HELD, Kind.COUNT));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        var ended = ended(span, agency);
        return new Amounts(
                amount(ended),
                ended.stream()
                        .collect(Collectors.groupingBy(
                                Draft::unit, Collectors.collectingAndThen(Collectors.toList(), this::amount))));
    }

    private List<Draft> ended(Span span, AgencyId agency) {
        var yesterday = Time.today(clock).minusDays(1);
        var last = span.to().isAfter(yesterday) ? yesterday : span.to();
        return last.isBefore(span.from()) ? List.of() : drafts.ended(span.from(), last, moment(span), agency);
    }

    /** As it was public at the end of these days. */
    private Instant moment(Span span) {
        var last = span.end().minusMillis(1);
        return last.isAfter(clock.instant()) ? clock.instant() : last;
    }

    private Amount amount(List<Draft> ended) {
        return new Amount(BigDecimal.valueOf(ended.size()), Optional.empty(), ended.size(), digest(ended));
    }

    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        return ended(span, by.agency()).stream()
                .filter(draft -> units.isEmpty() || units.contains(draft.unit()))
                .map(draft ->
                        new Counted(draft.title(), draft.until(), Optional.of("/consultations/" + draft.id()), true))
                .limit(MOST)
                .toList();
    }

    private static String digest(List<Draft> ended) {
        var said = ended.stream()
                .map(draft -> draft.id() + " " + draft.until())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.hex(said);
    }
}
