package vn.hienluong.organization;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.authority.UnitId;

/**
 * A unit as it stands on a day, under the name of that day.
 *
 * @param countsAmongAll belongs to "các phòng, đơn vị thuộc Sở"
 * @param ownSeal may send a numbered, signed report of its own
 * @param validTo first day on which it no longer exists
 */
public record Unit(
        UnitId id,
        UnitKind kind,
        String name,
        String shortName,
        boolean countsAmongAll,
        boolean ownSeal,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {}
