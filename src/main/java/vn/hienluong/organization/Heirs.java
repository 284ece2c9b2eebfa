package vn.hienluong.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Reorganisation.Succession;

/** Follows successions to the units that exist on a day. */
final class Heirs {

    private final Map<UnitId, List<Succession>> successions;
    private final Set<UnitId> alive;

    private Heirs(Map<UnitId, List<Succession>> successions, Set<UnitId> alive) {
        this.successions = successions;
        this.alive = alive;
    }

    static Map<UnitId, Set<UnitId>> on(LocalDate day, Collection<Unit> ever, List<Succession> successions) {
        var byOld = successions.stream()
                .filter(succession -> !succession.on().isAfter(day))
                .collect(Collectors.groupingBy(Succession::from));
        var alive =
                ever.stream().filter(unit -> exists(unit, day)).map(Unit::id).collect(Collectors.toSet());
        var heirs = new Heirs(byOld, alive);
        var all = new HashMap<UnitId, Set<UnitId>>();
        ever.forEach(unit -> all.put(unit.id(), heirs.of(unit.id(), new HashSet<>())));
        return all;
    }

    private Set<UnitId> of(UnitId unit, Set<UnitId> seen) {
        if (alive.contains(unit)) {
            return Set.of(unit);
        }
        if (!seen.add(unit)) {
            return Set.of();
        }
        return successions.getOrDefault(unit, List.of()).stream()
                .flatMap(succession -> of(succession.to(), seen).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean exists(Unit unit, LocalDate day) {
        return !unit.validFrom().isAfter(day)
                && unit.validTo().map(day::isBefore).orElse(true);
    }
}
