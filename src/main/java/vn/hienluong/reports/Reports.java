package vn.hienluong.reports;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.LineDue;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.obligations.ReportDue;
import vn.hienluong.organization.Agencies;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.reports.Sending.Standing;

/** The reports of units as everybody who follows a plan reads them. */
@Component
public class Reports {

    private final ReportRepository reports;
    private final LineRepository lines;
    private final AnswerRepository answers;
    private final Obligations obligations;
    private final Periods periods;
    private final Agencies agencies;
    private final Clock clock;

    Reports(
            ReportRepository reports,
            LineRepository lines,
            AnswerRepository answers,
            Obligations obligations,
            Periods periods,
            Agencies agencies,
            Clock clock) {
        this.reports = reports;
        this.lines = lines;
        this.answers = answers;
        this.obligations = obligations;
        this.periods = periods;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<UnitReport> find(PeriodId period, UnitId unit, AgencyId agency) {
        return reports.find(period, unit, agency);
    }

    @Transactional(readOnly = true)
    public Optional<UnitReport> find(ReportId report, AgencyId agency) {
        return reports.find(report, agency);
    }

    /** Reports begun or sent by these units in these periods. */
    @Transactional(readOnly = true)
    public List<UnitReport> of(Set<PeriodId> wanted, Set<UnitId> units, AgencyId agency) {
        return reports.of(wanted, units, agency);
    }

    /** Every line of a report, with figures and evidence. */
    @Transactional(readOnly = true)
    public List<ReportLine> lines(ReportId report, AgencyId agency) {
        return lines.of(report, agency);
    }

    /** The lines that the office has in a period, by task. */
    @Transactional(readOnly = true)
    public List<ReportLine> sentLines(PeriodId period, AgencyId agency) {
        return lines.sent(period, agency);
    }

    /** What other units sent on these tasks, in words. */
    @Transactional(readOnly = true)
    public Map<TaskId, List<String>> sentByOthers(
            PeriodId period, UnitId unit, Collection<TaskId> tasks, AgencyId agency) {
        return lines.sentByOthers(period, unit, tasks, agency);
    }

    /** What was sent on a task in every period, the latest first. */
    @Transactional(readOnly = true)
    public List<ReportLine> sentOn(TaskId task, AgencyId agency) {
        return lines.sentOn(task, agency);
    }

    @Transactional(readOnly = true)
    public List<Remark> remarks(ReportId report, AgencyId agency) {
        return reports.remarks(report, agency);
    }

    /** How each task stands in each of these periods, by the lines that the office has: at most one row per unit. */
    @Transactional(readOnly = true)
    public List<Answers> answers(Set<PeriodId> wanted, AgencyId agency) {
        return answers.sent(wanted, agency);
    }

    /** Units whose report the office has. */
    @Transactional(readOnly = true)
    public Set<UnitId> sentIn(PeriodId period, AgencyId agency) {
        return reports.of(period, agency).stream()
                .filter(report -> report.state().sent())
                .map(UnitReport::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tổng hợp tình hình gửi báo cáo: every unit of the period in the order of the organisation. */
    @Transactional(readOnly = true)
    public List<Sending> sendings(PeriodId id, AgencyId agency) {
        var period = periods.require(id, agency);
        var begun = reports.of(id, agency).stream().collect(Collectors.toMap(UnitReport::unit, report -> report));
        var owed = owed(obligations.lines(id, agency));
        var answered = answers.in(id, agency);
        int tolerance = agencies.profile(agency).dueDayTolerated() ? 1 : 0;
        return obligations.reports(id, agency).stream()
                .map(due -> sending(due, period, Optional.ofNullable(begun.get(due.unit())), tolerance)
                        .counting(owed.getOrDefault(due.unit(), Set.of()), answered.getOrDefault(due.unit(), Set.of())))
                .toList();
    }

    private record Draft(ReportDue due, Optional<UnitReport> report, Standing standing, java.time.LocalDate lastDay) {

        Sending counting(Set<TaskId> owed, Set<TaskId> answered) {
            int done = (int) owed.stream().filter(answered::contains).count();
            return new Sending(due, report, standing, lastDay, owed.size(), done);
        }
    }

    private Draft sending(ReportDue due, Period period, Optional<UnitReport> report, int tolerance) {
        var lastDay = due.dueBefore(period).minusDays(1).plusDays(tolerance);
        return new Draft(due, report, standing(due, report, lastDay), lastDay);
    }

    private Standing standing(ReportDue due, Optional<UnitReport> report, java.time.LocalDate lastDay) {
        var sent = report.flatMap(UnitReport::firstSentAt);
        if (sent.isPresent()) {
            return due.counted() && !sent.get().isBefore(Time.endOf(lastDay)) ? Standing.LATE : Standing.ON_TIME;
        }
        return due.counted() && Time.today(clock).isAfter(lastDay) ? Standing.NOT_SENT : Standing.WAITING;
    }

    private static Map<UnitId, Set<TaskId>> owed(List<LineDue> dues) {
        var owed = new HashMap<UnitId, Set<TaskId>>();
        dues.forEach(due ->
                owed.computeIfAbsent(due.unit(), _ -> new java.util.HashSet<>()).add(due.task()));
        return owed;
    }
}
