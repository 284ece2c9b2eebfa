package vn.hienluong.reports.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Periods;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.ReportId;
import vn.hienluong.reports.ReportLine;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.UnitReport;
import vn.hienluong.search.Entry;
import vn.hienluong.search.Readers;
import vn.hienluong.search.SearchSource;

/** A unit's report with all its lines, also while it is being written; found by whoever may read it. */
@Component
class ReportSource implements SearchSource {

    private static final String KIND = "reports.found.report";

    private final Reports reports;
    private final Periods periods;
    private final Obligations obligations;
    private final Attached attached;

    ReportSource(Reports reports, Periods periods, Obligations obligations, Attached attached) {
        this.reports = reports;
        this.periods = periods;
        this.obligations = obligations;
        this.attached = attached;
    }

    /** As the page of a report lets people in: leadership, office and clerk, and the unit itself. */
    static Readers readers(UnitId unit) {
        return Readers.of(Role.LEADER, Role.OFFICE, Role.CLERK).andIn(unit, Role.UNIT_STAFF);
    }

    @Override
    public Set<String> subjects() {
        return Set.of("reports.report");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        return reports.find(new ReportId(subject.id()), agency)
                .map(report -> new Found(subject.id(), List.of(entry(report, agency))))
                .orElseGet(() -> Found.nothing(subject.id()));
    }

    private Entry entry(UnitReport report, AgencyId agency) {
        var period = periods.require(report.period(), agency);
        var due = obligations.report(report.period(), report.unit(), agency).orElseThrow();
        var lines = reports.lines(report.id(), agency).stream().flatMap(ReportSource::words);
        var own = report.own().file().map(file -> attached.text(file, agency)).orElse("");
        return new Entry(
                KIND,
                report.id().value(),
                report.own().number(),
                due.unitName() + " \u2013 " + period.title(),
                Stream.concat(lines, Stream.of(report.note(), own))
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining("\n")),
                "/periods/" + report.period() + "/reports/" + report.unit(),
                readers(report.unit()),
                Optional.of(period.to()));
    }

    private static Stream<String> words(ReportLine line) {
        var text = line.text();
        return Stream.of(
                        Stream.of(text.result(), text.cumulative(), text.difficulty(), text.proposal()),
                        text.figures().stream().map(Figure::label),
                        line.evidence().stream().map(ReportSource::words))
                .flatMap(words -> words);
    }

    private static String words(Evidence evidence) {
        return evidence.number() + " " + evidence.subject();
    }
}
