package vn.hienluong.reports;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;

/** What was sent before: to look at beside the empty box, and to copy line by line. */
@Component
public class Earlier {

    private final LineRepository lines;
    private final Periods periods;
    private final Reorganisation reorganisation;
    private final Clock clock;

    Earlier(LineRepository lines, Periods periods, Reorganisation reorganisation, Clock clock) {
        this.lines = lines;
        this.periods = periods;
        this.reorganisation = reorganisation;
        this.clock = clock;
    }

    /** The unit's lines, or those of the units that it stands for, in the period before, by task. */
    @Transactional(readOnly = true)
    public Map<TaskId, List<ReportLine>> of(Period period, UnitId unit, AgencyId agency) {
        return before(period, agency)
                .map(earlier -> lines.sentBy(withForerunners(unit, agency), earlier.id(), agency))
                .orElse(List.of())
                .stream()
                .collect(Collectors.groupingBy(ReportLine::task));
    }

    /** The period before is the plan's first: what came in it is all that came since January. */
    @Transactional(readOnly = true)
    public boolean beforeIsFirst(Period period, AgencyId agency) {
        return before(period, agency)
                .filter(one -> before(one, agency).isEmpty())
                .isPresent();
    }

    private Optional<Period> before(Period period, AgencyId agency) {
        return periods.of(period.plan(), agency).stream()
                .filter(other -> other.dueBefore().isBefore(period.dueBefore()) && !other.planned())
                .max(Comparator.comparing(Period::dueBefore));
    }

    private Set<UnitId> withForerunners(UnitId unit, AgencyId agency) {
        var units = new HashSet<UnitId>(Set.of(unit));
        reorganisation.heirs(Time.today(clock), agency).forEach((old, heirs) -> {
            if (heirs.contains(unit)) {
                units.add(old);
            }
        });
        return units;
    }
}
