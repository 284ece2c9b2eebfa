package vn.hienluong.disclosure.web;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hienluong.authority.UnitId;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.disclosure.Duties;
import vn.hienluong.disclosure.OwnDuty;
import vn.hienluong.disclosure.Place;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Typed;

/** A duty of the agency's own as it was typed. @param yearly day and month as people write them: 31/01 */
public record OwnDutyForm(
        String name,
        String source,
        String unit,
        List<String> places,
        String amount,
        String counted,
        String stays,
        String yearly,
        String from) {

    static final OwnDutyForm EMPTY = new OwnDutyForm("", "", "", List.of(), "5", "WORKING_DAYS", "", "", "");

    public OwnDutyForm(
            @Nullable String name,
            @Nullable String source,
            @Nullable String unit,
            @Nullable List<String> places,
            @Nullable String amount,
            @Nullable String counted,
            @Nullable String stays,
            @Nullable String yearly,
            @Nullable String from) {
        this.name = Typed.line(name);
        this.source = Typed.line(source);
        this.unit = Typed.line(unit);
        this.places = places == null ? List.of() : List.copyOf(places);
        this.amount = Typed.line(amount);
        this.counted = Typed.line(counted);
        this.stays = Typed.line(stays);
        this.yearly = Typed.line(yearly);
        this.from = Typed.line(from);
    }

    Outcome<OwnDuty> read() {
        var owner = Typed.id(unit, UnitId::new);
        var first = Typed.day(from);
        var way = Typed.choice(counted, RuleUnit.class);
        if (owner.isEmpty() || first.isEmpty() || way.isEmpty() || !amount.matches("\\d{1,4}")) {
            return Outcome.refused("disclosure.own.incomplete");
        }
        var day = day();
        if (!stays.matches("\\d{0,4}") || (day.isEmpty() && !yearly.isEmpty())) {
            return Outcome.refused("disclosure.own.day");
        }
        return Outcome.done(new OwnDuty(
                Duties.nextId(),
                name,
                source,
                owner.get(),
                places.stream()
                        .flatMap(place -> Typed.choice(place, Place.class).stream())
                        .collect(Collectors.toSet()),
                Integer.parseInt(amount),
                way.get(),
                stays.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(stays)),
                day,
                first.get(),
                Optional.empty()));
    }

    private Optional<MonthDay> day() {
        if (!yearly.matches("\\d{1,2}/\\d{1,2}")) {
            return Optional.empty();
        }
        var parts = yearly.split("/");
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0])));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
