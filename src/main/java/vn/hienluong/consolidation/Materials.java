package vn.hienluong.consolidation;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.obligations.ReportDue;
import vn.hienluong.organization.Agencies;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.reports.Reports;

/** Gathers the material of a period, in a number of queries that does not depend on how much there is. */
@Component
class Materials {

    private final Agencies agencies;
    private final Plans plans;
    private final Periods periods;
    private final Obligations obligations;
    private final Reports reports;

    Materials(Agencies agencies, Plans plans, Periods periods, Obligations obligations, Reports reports) {
        this.agencies = agencies;
        this.plans = plans;
        this.periods = periods;
        this.obligations = obligations;
        this.reports = reports;
    }

    Material of(PeriodId id, AgencyId agency) {
        var period = periods.require(id, agency);
        return new Material(
                agencies.profile(agency),
                plans.require(period.plan(), agency),
                period,
                next(period, agency),
                plans.headings(period.plan(), agency),
                plans.tasks(period.plan(), period.asOf(), agency),
                obligations.reports(id, agency).stream()
                        .collect(Collectors.toMap(ReportDue::unit, ReportDue::unitName)),
                reports.sentLines(id, agency),
                obligations.lines(id, agency));
    }

    private Optional<Period> next(Period period, AgencyId agency) {
        return periods.of(period.plan(), agency).stream()
                .filter(other -> other.dueBefore().isAfter(period.dueBefore())
                        && other.to().isAfter(period.to()))
                .min(Comparator.comparing(Period::dueBefore));
    }
}
