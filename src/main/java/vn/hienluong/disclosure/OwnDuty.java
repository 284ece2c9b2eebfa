package vn.hienluong.disclosure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hienluong.authority.UnitId;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.deadlines.RuleUnit;

/**
 * A duty that an agency has laid upon itself, by a document.
 *
 * @param source the document
 * @param stays days that it stays at least
 * @param yearly the day of each year that brings it; none: somebody records it
 * @param to last day on which it holds
 */
public record OwnDuty(
        UUID id,
        String name,
        String source,
        UnitId unit,
        Set<Place> places,
        int amount,
        RuleUnit counted,
        Optional<Integer> stays,
        Optional<MonthDay> yearly,
        LocalDate from,
        Optional<LocalDate> to) {

    public OwnDuty {
        places = Set.copyOf(places);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    Rule rule() {
        return new Rule(id.toString(), amount, counted, source, from, to, true, true);
    }
}
