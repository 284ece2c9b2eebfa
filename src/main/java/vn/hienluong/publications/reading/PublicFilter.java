package vn.hienluong.publications.reading;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hienluong.publications.facts.PublicationKind;

/**
 * What of all that is public is listed.
 *
 * @param kinds none for all
 * @param facts exactly these values; a number by its beginning, however its letters are written
 * @param from first day by which the reader places it
 * @param to last day
 * @param openOn what has not ended before this day: deadlines, events to come
 * @param endedOn what has ended before this day
 */
public record PublicFilter(
        Set<PublicationKind> kinds,
        Map<Fact, String> facts,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> openOn,
        Optional<LocalDate> endedOn) {

    /** What lists may be narrowed by. */
    public enum Fact {
        NUMBER,
        TYPE,
        FIELD,
        ISSUER,
        LEVEL
    }

    public PublicFilter {
        kinds = Set.copyOf(kinds);
        facts = facts.isEmpty() ? Map.of() : new EnumMap<>(facts);
    }

    public static PublicFilter of(PublicationKind... kinds) {
        return new PublicFilter(
                Set.of(kinds), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public PublicFilter with(Fact fact, String value) {
        var more = new EnumMap<Fact, String>(Fact.class);
        more.putAll(facts);
        more.put(fact, value);
        return new PublicFilter(kinds, more, from, to, openOn, endedOn);
    }

    public PublicFilter between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new PublicFilter(kinds, facts, first, last, openOn, endedOn);
    }

    public PublicFilter openOn(LocalDate day) {
        return new PublicFilter(kinds, facts, from, to, Optional.of(day), Optional.empty());
    }

    public PublicFilter endedOn(LocalDate day) {
        return new PublicFilter(kinds, facts, from, to, Optional.empty(), Optional.of(day));
    }
}
