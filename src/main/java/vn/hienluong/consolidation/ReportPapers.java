package vn.hienluong.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.ReportPaper.Numbered;
import vn.hienluong.consolidation.Stage.Issue;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Papers;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.reports.LineStatus;

/** The report as a paper, and what stands in papers that were issued. */
@Component
public class ReportPapers {

    /** An issued report, task by task: what the public may read. */
    public record Published(
            PeriodId period, String number, LocalDate on, Optional<FileId> paper, List<Result> results) {}

    /** @param standing how the task stands in all; absent where no unit wrote on it */
    public record Result(TaskId task, Optional<LineStatus> standing, String text) {}

    private final ConsolidatedReportRepository reports;
    private final StatementRepository statements;
    private final Materials materials;
    private final Drafter drafter;
    private final Papers papers;
    private final Files files;
    private final Text text;

    ReportPapers(
            ConsolidatedReportRepository reports,
            StatementRepository statements,
            Materials materials,
            Drafter drafter,
            Papers papers,
            Files files,
            Words words) {
        this.reports = reports;
        this.statements = statements;
        this.materials = materials;
        this.drafter = drafter;
        this.papers = papers;
        this.files = files;
        this.text = words.in(Words.VIETNAMESE);
    }

    /** The report as it stands, marked as a draft until it is approved; before it is drafted, as it would be. */
    @Transactional(readOnly = true)
    public Paper of(PeriodId period, AgencyId agency) {
        var material = materials.of(period, agency);
        return reports.find(period, agency)
                .map(report -> ReportPaper.of(material, report, statements.unbacked(report.id(), agency), text))
                .orElseGet(() -> ReportPaper.of(material, unkept(material), drafter.unkept(material), text));
    }

    private ConsolidatedReport unkept(Material material) {
        return new ConsolidatedReport(
                new UUID(0, 0),
                material.period().id(),
                new Stage.Drafting(Optional.empty()),
                drafter.frame(material),
                Time.startOf(material.period().dueBefore()));
    }

    /** Results by task of every report that was issued, the latest first. */
    @Transactional(readOnly = true)
    public List<Published> issued(AgencyId agency) {
        var issued = reports.all(agency).stream()
                .filter(report -> report.stage() instanceof Stage.Issued)
                .toList();
        var results =
                statements.results(issued.stream().map(ConsolidatedReport::id).toList(), agency);
        return issued.stream().map(report -> published(report, results)).toList();
    }

    /** How many reports were issued. */
    @Transactional(readOnly = true)
    public long issuedSoFar(AgencyId agency) {
        return reports.issuedSoFar(agency);
    }

    private static Published published(ConsolidatedReport report, Map<UUID, List<Statement>> results) {
        var issue = ((Stage.Issued) report.stage()).issue();
        return new Published(
                report.period(),
                issue.number(),
                issue.on(),
                issue.paper(),
                results.getOrDefault(report.id(), List.of()).stream()
                        .filter(one -> one.task().isPresent())
                        .map(one -> new Result(one.task().orElseThrow(), one.standing(), one.text()))
                        .collect(Collectors.toList()));
    }

    /** Keeps Word and PDF as they are with this number and date, byte by byte. */
    Issue keep(ConsolidatedReport report, String number, LocalDate on, Optional<FileId> signed, Actor by) {
        var material = materials.of(report.period(), by.agency());
        var paper = ReportPaper.numbered(
                material, report, statements.unbacked(report.id(), by.agency()), new Numbered(number, on), text);
        var name = text.say(
                "consolidation.file",
                number,
                material.agency().notation(),
                material.period().code());
        return new Issue(
                number,
                on,
                kept(name + ".docx", papers.docx(paper), by),
                kept(name + ".pdf", papers.pdf(paper), by),
                signed);
    }

    private FileId kept(String name, byte[] content, Actor by) {
        return files.keepOwn(name, content, by).id();
    }
}
