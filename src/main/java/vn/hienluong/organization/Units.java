package vn.hienluong.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/** The units of an agency, as of a day. What is dated stays: a closed unit is found on the days when it existed. */
@Component
public class Units {

    private final UnitRepository units;
    private final Audit audit;

    Units(UnitRepository units, Audit audit) {
        this.units = units;
        this.audit = audit;
    }

    /** The units that exist on a day, in the order of the organisation. */
    @Transactional(readOnly = true)
    public List<Unit> on(LocalDate day, AgencyId agency) {
        return units.on(day, agency);
    }

    /** Every unit that ever was, under its latest name: for histories and for papers of earlier years. */
    @Transactional(readOnly = true)
    public List<Unit> ever(AgencyId agency) {
        return units.ever(agency);
    }

    @Transactional(readOnly = true)
    public Optional<Unit> find(UnitId unit, LocalDate day, AgencyId agency) {
        return units.on(day, agency).stream()
                .filter(candidate -> candidate.id().equals(unit))
                .findFirst();
    }

    /** "Các phòng, đơn vị thuộc Sở" on a day. */
    @Transactional(readOnly = true)
    public List<Unit> countedAmongAll(LocalDate day, AgencyId agency) {
        return units.on(day, agency).stream().filter(Unit::countsAmongAll).toList();
    }

    @Transactional
    public Outcome<Unit> open(NewUnit unit, LocalDate from, Actor by) {
        by.require(OrganizationAction.MANAGE_UNITS);
        if (unit.name().isBlank()) {
            return Outcome.refused("organization.unit.name-missing");
        }
        if (unit.countsAmongAll() && !unit.kind().mayCountAmongAll()) {
            return Outcome.refused("organization.unit.open.cannot-count");
        }
        if (nameTaken(unit.name(), from, by.agency())) {
            return Outcome.refused("organization.unit.name-taken", unit.name());
        }
        var opened = units.insert(unit, from, by.agency());
        record("organization.unit.opened", opened.id(), by, opened);
        return Outcome.done(opened);
    }

    @Transactional
    public Outcome<Unit> rename(UnitId id, String name, String shortName, LocalDate from, Actor by) {
        by.require(OrganizationAction.MANAGE_UNITS);
        requireKnown(id, by.agency());
        if (name.isBlank()) {
            return Outcome.refused("organization.unit.name-missing");
        }
        var unit = find(id, from, by.agency());
        if (unit.isEmpty()) {
            return Outcome.refused("organization.unit.not-on-day", from);
        }
        if (!unit.get().name().equals(name) && nameTaken(name, from, by.agency())) {
            return Outcome.refused("organization.unit.name-taken", name);
        }
        units.rename(id, name, shortName, from, by.agency());
        record("organization.unit.renamed", id, by, name, shortName, from);
        return Outcome.done(find(id, from, by.agency()).orElseThrow());
    }

    /** The unit that is called so on a day: by name, short name or alias, however it is spelt. Nothing when two are. */
    @Transactional(readOnly = true)
    public Optional<Unit> called(String name, LocalDate day, AgencyId agency) {
        var aliased = units.aliases(agency).stream()
                .filter(alias -> Folding.same(alias.alias(), name))
                .map(UnitAlias::unit)
                .collect(Collectors.toSet());
        var all = units.on(day, agency).stream()
                .filter(unit -> aliased.contains(unit.id())
                        || Stream.of(unit.name(), unit.shortName()).anyMatch(own -> Folding.same(own, name)))
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<UnitAlias> aliases(AgencyId agency) {
        return units.aliases(agency);
    }

    /** Remembers how papers call a unit; the same alias moves to the unit that was confirmed last. */
    @Transactional
    public void remember(UnitAlias alias, Actor by) {
        by.require(OrganizationAction.MANAGE_ALIASES);
        requireKnown(alias.unit(), by.agency());
        units.remember(alias, Folding.fold(alias.alias()), by.agency());
        record("organization.unit.alias-remembered", alias.unit(), by, alias.alias());
    }

    @Transactional
    public void forget(UnitAlias alias, Actor by) {
        by.require(OrganizationAction.MANAGE_ALIASES);
        requireKnown(alias.unit(), by.agency());
        if (units.forget(alias.unit(), Folding.fold(alias.alias()), by.agency())) {
            record("organization.unit.alias-forgotten", alias.unit(), by, alias.alias());
        }
    }

    /** @throws NotFound when the agency never had such a unit */
    void requireKnown(UnitId wanted, AgencyId agency) {
        if (units.ever(agency).stream().noneMatch(unit -> unit.id().equals(wanted))) {
            throw new NotFound();
        }
    }

    private boolean nameTaken(String name, LocalDate day, AgencyId agency) {
        var folded = Folding.fold(name);
        return units.on(day, agency).stream()
                .anyMatch(unit -> Folding.fold(unit.name()).equals(folded));
    }

    private void record(String act, UnitId unit, Actor by, Object... changed) {
        audit.record(by.author(), act, new Subject("organization.unit", unit.value()), changed);
    }
}
