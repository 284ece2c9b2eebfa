package vn.hienluong.search;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.UnitAlias;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;

/** Units by their names, also those that plans call them by. */
@Component
class UnitSource implements SearchSource {

    private static final String KIND = "search.unit";

    private final Units units;
    private final Clock clock;

    UnitSource(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Set<String> subjects() {
        return Set.of("organization.unit");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public boolean turnsWithTheDay() {
        return true;
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        var id = new UnitId(subject.id());
        var also = units.aliases(agency).stream()
                .filter(alias -> alias.unit().equals(id))
                .map(UnitAlias::alias)
                .collect(Collectors.joining(", "));
        return units.find(id, Time.today(clock), agency)
                .map(unit -> new Found(
                        subject.id(),
                        List.of(new Entry(
                                KIND,
                                subject.id(),
                                "",
                                unit.name(),
                                also.isEmpty() ? unit.shortName() : unit.shortName() + ", " + also,
                                "/organization/units/" + id,
                                Readers.of(OrganizationAction.VIEW),
                                Optional.empty()))))
                .orElseGet(() -> Found.nothing(subject.id()));
    }
}
