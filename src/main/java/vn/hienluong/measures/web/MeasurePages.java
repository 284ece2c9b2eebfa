package vn.hienluong.measures.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.measures.Amount;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Measures.Question;
import vn.hienluong.measures.NamedSpan;
import vn.hienluong.measures.Span;
import vn.hienluong.measures.SpanSource;
import vn.hienluong.measures.Spoken;
import vn.hienluong.measures.web.MeasurePage.Cell;
import vn.hienluong.measures.web.MeasurePage.Head;
import vn.hienluong.measures.web.MeasurePage.Row;
import vn.hienluong.measures.web.MeasurePage.Summary;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;

/** Puts measures together for their pages: one statement for each measure and span, however many units. */
@Component
class MeasurePages {

    /** So many spans stand side by side, the latest ones. */
    private static final int MOST_SPANS = 6;

    private static final Amounts NOTHING = new Amounts(Amount.NONE, Map.of());

    private final Measures measures;
    private final List<SpanSource> sources;
    private final Units units;
    private final Clock clock;

    MeasurePages(Measures measures, List<SpanSource> sources, Units units, Clock clock) {
        this.measures = measures;
        this.sources = sources;
        this.units = units;
        this.clock = clock;
    }

    /** Each with what it says since January. */
    List<Summary> all(Text text, Actor by) {
        var today = Time.today(clock);
        var year = new Span(today, today).sinceJanuary();
        var answers = measures.count(
                measures.all().stream()
                        .map(measure -> new Question(measure.key(), year))
                        .toList(),
                by.agency());
        return measures.all().stream()
                .map(measure -> line(measure, answers.getOrDefault(new Question(measure.key(), year), NOTHING), text))
                .toList();
    }

    private Summary line(Measure measure, Amounts amounts, Text text) {
        return new Summary(
                "/measures/" + measure.key(),
                Spoken.name(measure, text),
                text.say(measure.key() + ".counts"),
                say(measure, amounts.whole(), text),
                text.say("measures.records.count", amounts.whole().records()));
    }

    MeasurePage page(String key, Text text, Actor by) {
        var measure = measures.require(key);
        var spans = spans(text, by.agency());
        var answers = measures.count(
                spans.stream().map(named -> new Question(key, named.span())).toList(), by.agency());
        var rows = new ArrayList<Row>();
        rows.add(row(measure, text.say("measures.whole"), Optional.empty(), spans, answers, text));
        if (measure.byUnit()) {
            units.on(Time.today(clock), by.agency()).stream()
                    .filter(unit -> counted(unit, answers))
                    .forEach(unit -> rows.add(row(measure, unit.name(), Optional.of(unit.id()), spans, answers, text)));
        }
        return new MeasurePage(
                Spoken.name(measure, text),
                text.say(key + ".counts"),
                text.say(key + ".law"),
                text.say(measure.byUnit() ? "measures.by-unit" : "measures.of-agency"),
                spans.stream().map(named -> head(named, text)).toList(),
                rows,
                measures.href(key, last(spans), Optional.empty()));
    }

    private static Head head(NamedSpan named, Text text) {
        var span = named.span();
        return new Head(named.name(), text.say("measures.days", span.from(), span.to()));
    }

    private static boolean counted(Unit unit, Map<Question, Amounts> answers) {
        return unit.countsAmongAll()
                || answers.values().stream()
                        .anyMatch(amounts -> amounts.of(unit.id()).records() > 0);
    }

    private Row row(
            Measure measure,
            String of,
            Optional<UnitId> unit,
            List<NamedSpan> spans,
            Map<Question, Amounts> answers,
            Text text) {
        var cells = spans.stream().map(named -> cell(measure, named.span(), unit, answers, text));
        return new Row(of, unit.isEmpty(), cells.toList());
    }

    private Cell cell(Measure measure, Span span, Optional<UnitId> unit, Map<Question, Amounts> answers, Text text) {
        var amounts = answers.getOrDefault(new Question(measure.key(), span), NOTHING);
        var amount = unit.map(amounts::of).orElseGet(amounts::whole);
        var href =
                amount.records() > 0 ? Optional.of(measures.href(measure.key(), span, unit)) : Optional.<String>empty();
        return new Cell(say(measure, amount, text), href);
    }

    private static String say(Measure measure, Amount amount, Text text) {
        return Spoken.amount(measure, amount.amount(), amount.outOf(), text);
    }

    /** The days that the house has names for, as far as they have begun, and this year so far. */
    private List<NamedSpan> spans(Text text, AgencyId agency) {
        var today = Time.today(clock);
        var year = new NamedSpan(text.say("measures.this-year"), new Span(today, today).sinceJanuary());
        var named = sources.stream()
                .flatMap(source -> source.spans(agency).stream())
                .filter(one -> !one.span().from().isAfter(today))
                .collect(Collectors.toMap(
                        NamedSpan::span, one -> one, (first, _) -> first, java.util.LinkedHashMap::new));
        var latest = named.values().stream().skip(Math.max(0, named.size() - MOST_SPANS));
        return Stream.concat(latest, Stream.of(year)).toList();
    }

    private static Span last(List<NamedSpan> spans) {
        return spans.getLast().span();
    }
}
