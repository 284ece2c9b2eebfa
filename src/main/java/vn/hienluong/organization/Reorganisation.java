package vn.hienluong.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/**
 * Merger, split and closing of units as dated transactions: the old units end the day before, the new ones stand in
 * their place from the day on, and whatever was asked of the old is asked of the new.
 */
@Component
public class Reorganisation {

    /** From {@code on}, {@code to} stands in the place of {@code from}. */
    public record Succession(Kind kind, LocalDate on, String instrument, UnitId from, UnitId to) {}

    public enum Kind {
        MERGER,
        SPLIT
    }

    private final UnitRepository units;
    private final SuccessionRepository successions;
    private final Audit audit;

    Reorganisation(UnitRepository units, SuccessionRepository successions, Audit audit) {
        this.units = units;
        this.successions = successions;
        this.audit = audit;
    }

    /**
     * @param instrument the decision that orders it, number and date
     */
    @Transactional
    public Outcome<Unit> merge(Set<UnitId> old, NewUnit into, LocalDate on, String instrument, Actor by) {
        by.require(OrganizationAction.REORGANISE);
        if (old.size() < 2) {
            return Outcome.refused("organization.merge.needs-two");
        }
        var refusal = whyNot(old, List.of(into), on, by.agency());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var merged = units.insert(into, on, by.agency());
        old.forEach(unit -> succeed(new Succession(Kind.MERGER, on, instrument, unit, merged.id()), by));
        close(old, on, by);
        return Outcome.done(merged);
    }

    @Transactional
    public Outcome<List<Unit>> split(UnitId old, List<NewUnit> into, LocalDate on, String instrument, Actor by) {
        by.require(OrganizationAction.REORGANISE);
        if (into.size() < 2) {
            return Outcome.refused("organization.split.needs-two");
        }
        var refusal = whyNot(Set.of(old), into, on, by.agency());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var parts =
                into.stream().map(part -> units.insert(part, on, by.agency())).toList();
        parts.forEach(part -> succeed(new Succession(Kind.SPLIT, on, instrument, old, part.id()), by));
        close(Set.of(old), on, by);
        return Outcome.done(parts);
    }

    /**
     * Closes units that nobody succeeds, or that have just been succeeded.
     *
     * @throws NotFound when the agency never had one of them
     */
    @Transactional
    public Outcome<Collection<UnitId>> close(Collection<UnitId> old, LocalDate from, Actor by) {
        by.require(OrganizationAction.REORGANISE);
        requireKnown(old, by.agency());
        for (var unit : old) {
            if (!units.close(unit, from, by.agency())) {
                return Outcome.refused("organization.unit.not-on-day", from);
            }
            audit.record(by.author(), "organization.unit.closed", new Subject("organization.unit", unit.value()), from);
        }
        return Outcome.done(old);
    }

    private void requireKnown(Collection<UnitId> wanted, AgencyId agency) {
        var known = units.ever(agency).stream().map(Unit::id).collect(Collectors.toSet());
        if (!known.containsAll(wanted)) {
            throw new NotFound();
        }
    }

    @Transactional(readOnly = true)
    public List<Succession> history(AgencyId agency) {
        return successions.all(agency);
    }

    /** Who stands in the place of each unit on a day; a unit that still exists stands for itself. */
    @Transactional(readOnly = true)
    public Map<UnitId, Set<UnitId>> heirs(LocalDate day, AgencyId agency) {
        return Heirs.on(day, units.ever(agency), successions.all(agency));
    }

    private Optional<Refusal> whyNot(Set<UnitId> old, List<NewUnit> into, LocalDate on, AgencyId agency) {
        var there = units.on(on, agency);
        if (!old.stream().allMatch(unit -> there.stream().anyMatch(existing -> canEnd(existing, unit, on)))) {
            return Optional.of(Refusal.of("organization.unit.not-on-day", on));
        }
        if (into.stream().anyMatch(unit -> unit.name().isBlank())) {
            return Optional.of(Refusal.of("organization.unit.name-missing"));
        }
        if (into.stream().anyMatch(unit -> unit.countsAmongAll() && !unit.kind().mayCountAmongAll())) {
            return Optional.of(Refusal.of("organization.unit.open.cannot-count"));
        }
        var names = there.stream()
                .filter(unit -> !old.contains(unit.id()))
                .map(unit -> Folding.fold(unit.name()))
                .collect(Collectors.toSet());
        return into.stream()
                .filter(unit -> !names.add(Folding.fold(unit.name())))
                .findFirst()
                .map(unit -> Refusal.of("organization.unit.name-taken", unit.name()));
    }

    /** It was there the day before, and nobody has set another end. */
    private static boolean canEnd(Unit existing, UnitId wanted, LocalDate on) {
        return existing.id().equals(wanted)
                && existing.validFrom().isBefore(on)
                && existing.validTo().isEmpty();
    }

    private void succeed(Succession succession, Actor by) {
        successions.insert(succession, by.agency());
        audit.record(
                by.author(),
                succession.kind() == Kind.MERGER ? "organization.unit.merged" : "organization.unit.split",
                new Subject("organization.unit", succession.from().value()),
                Optional.of(succession.instrument()),
                succession);
    }
}
