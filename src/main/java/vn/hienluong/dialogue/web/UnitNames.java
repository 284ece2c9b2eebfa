package vn.hienluong.dialogue.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.web.Choice;

/** Units by their names; one that is gone by its last. */
@Component("dialogueUnitNames")
class UnitNames {

    private final Units units;

    UnitNames(Units units) {
        this.units = units;
    }

    Map<UnitId, String> all(AgencyId agency) {
        return units.ever(agency).stream().collect(Collectors.toMap(Unit::id, Unit::name, (_, last) -> last));
    }

    List<Choice> choices(LocalDate day, AgencyId agency) {
        return units.on(day, agency).stream()
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
    }

    static String of(Optional<UnitId> unit, Map<UnitId, String> names) {
        return unit.map(id -> names.getOrDefault(id, "")).orElse("");
    }
}
