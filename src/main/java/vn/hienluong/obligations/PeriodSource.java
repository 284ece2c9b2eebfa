package vn.hienluong.obligations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Role;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.search.Entry;
import vn.hienluong.search.Readers;
import vn.hienluong.search.SearchSource;

/** Reporting periods by their names, for those who follow or write the reports of a period. */
@Component
class PeriodSource implements SearchSource {

    private static final String KIND = "obligations.found.period";
    private static final Readers READERS =
            Readers.of(Role.LEADER, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF);

    private final PeriodRepository periods;
    private final Plans plans;

    PeriodSource(PeriodRepository periods, Plans plans) {
        this.periods = periods;
        this.plans = plans;
    }

    @Override
    public Set<String> subjects() {
        return Set.of("obligations.period");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        return periods.find(new PeriodId(subject.id()), agency)
                .map(period -> new Found(subject.id(), List.of(entry(period, agency))))
                .orElseGet(() -> Found.nothing(subject.id()));
    }

    private Entry entry(Period period, AgencyId agency) {
        var plan = plans.require(period.plan(), agency);
        return new Entry(
                KIND,
                period.id().value(),
                plan.sign(),
                period.title(),
                plan.title(),
                "/periods/" + period.id(),
                READERS,
                Optional.of(period.lastDay()));
    }
}
