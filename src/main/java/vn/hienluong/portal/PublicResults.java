package vn.hienluong.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.consolidation.ReportPapers;
import vn.hienluong.consolidation.ReportPapers.Published;
import vn.hienluong.consolidation.ReportPapers.Result;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.reports.LineStatus;

/** Results by task from the issued reports of an agency, the latest report first. */
@Component
public class PublicResults {

    /** @param code of the period, for those who do not read its Vietnamese name */
    public record Report(
            String plan, String title, String period, String code, String number, LocalDate on, List<Line> lines) {}

    public record Line(String number, String task, Optional<LineStatus> standing, String text) {}

    private final ReportPapers papers;
    private final Periods periods;
    private final Plans plans;

    PublicResults(ReportPapers papers, Periods periods, Plans plans) {
        this.papers = papers;
        this.periods = periods;
        this.plans = plans;
    }

    public List<Report> of(AgencyId agency) {
        return Tenancy.in(
                agency,
                () -> papers.issued(agency).stream()
                        .map(issued -> report(issued, agency))
                        .toList());
    }

    private Report report(Published issued, AgencyId agency) {
        var period = periods.require(issued.period(), agency);
        var plan = plans.require(period.plan(), agency);
        Map<TaskId, Result> results = issued.results().stream()
                .collect(Collectors.toMap(Result::task, result -> result, (first, _) -> first));
        var lines = plans.tasks(plan.id(), period.asOf(), agency).stream()
                .filter(task -> results.containsKey(task.id()))
                .map(task -> line(task, java.util.Objects.requireNonNull(results.get(task.id()))))
                .toList();
        return new Report(
                plan.sign(), plan.title(), period.title(), period.code(), issued.number(), issued.on(), lines);
    }

    private static Line line(PlanTask task, Result result) {
        return new Line(task.printedNumber(), task.text(), result.standing(), result.text());
    }
}
