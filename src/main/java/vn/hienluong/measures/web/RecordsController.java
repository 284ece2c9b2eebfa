package vn.hienluong.measures.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.MeasureAction;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Span;
import vn.hienluong.measures.Spoken;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** The very records behind a number, by the days and the unit in the address. */
@Controller
class RecordsController {

    private final Measures measures;
    private final Units units;
    private final Clock clock;
    private final Templates templates;

    RecordsController(Measures measures, Units units, Clock clock, Templates templates) {
        this.measures = measures;
        this.units = units;
        this.clock = clock;
        this.templates = templates;
    }

    @Allowed(MeasureAction.VIEW)
    @GetMapping("/measures/{key}/records")
    Html index(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit,
            Screen screen,
            Actor by) {
        var measure = measures.require(key);
        var whose = Typed.id(Typed.line(unit), UnitId::new).filter(_ -> measure.byUnit());
        return Html.page(templates.measuresRecords(screen, page(measure, span(from, to), whose, screen.text(), by)));
    }

    /** Days that make no sense are read as this year so far. */
    private Span span(String from, String to) {
        var today = Time.today(clock);
        LocalDate last = Typed.day(Typed.line(to)).orElse(today);
        LocalDate first = Typed.day(Typed.line(from)).orElse(last.withDayOfYear(1));
        return last.isBefore(first) ? new Span(last, first) : new Span(first, last);
    }

    private RecordsPage page(Measure measure, Span span, Optional<UnitId> unit, Text text, Actor by) {
        var amount = measures.read(measure.key(), span, unit, by.agency());
        var records = measures.records(measure.key(), span, unit, by);
        return new RecordsPage(
                "/measures/" + measure.key() + "/records",
                "/measures/" + measure.key(),
                Spoken.name(measure, text),
                text.say(measure.key() + ".counts"),
                Spoken.amount(measure, amount.amount(), amount.outOf(), text),
                span.from().toString(),
                span.to().toString(),
                measure.byUnit() ? choices(by) : List.of(),
                unit.map(UnitId::toString).orElse(""),
                measure.kind() == Kind.SHARE,
                records.stream().map(one -> row(one, text)).toList(),
                Math.max(0, amount.records() - records.size()),
                amount.digest());
    }

    private List<Choice> choices(Actor by) {
        return units.on(Time.today(clock), by.agency()).stream()
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
    }

    private static RecordsPage.Row row(Counted one, Text text) {
        return new RecordsPage.Row(one.said(), text.day(one.day()), one.href(), one.in());
    }
}
