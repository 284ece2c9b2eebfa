package vn.hienluong.chasing;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.reports.Reports;

/** Finds what was never sent. What was sent and given back is a talk between unit and office, and not chased. */
@Component
class Unsents {

    private final Periods periods;
    private final Plans plans;
    private final Reports reports;

    Unsents(Periods periods, Plans plans, Reports reports) {
        this.periods = periods;
        this.plans = plans;
        this.reports = reports;
    }

    /** In every open period, what is due first in front. */
    List<Unsent> open(AgencyId agency) {
        return periods.open(agency).stream()
                .flatMap(period -> in(period, agency).stream())
                .sorted(Comparator.comparing(Unsent::dueBefore))
                .toList();
    }

    /** In the order of the organisation. */
    List<Unsent> in(Period period, AgencyId agency) {
        var plan = plans.require(period.plan(), agency);
        return reports.sendings(period.id(), agency).stream()
                .filter(sending -> sending.firstSentAt().isEmpty())
                .map(sending -> new Unsent(plan, period, sending))
                .toList();
    }
}
