package vn.hienluong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.hienluong.consolidation.ReportPapers;
import vn.hienluong.drafting.Papers;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.Agencies;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.Sending;
import vn.hienluong.reports.Sending.Standing;

/** Tells the story of the sample department once per data folder; afterwards it only looks at what is there. */
@Component
@ConditionalOnBooleanProperty("hienluong.demo")
public class Demo {

    private static final String ACCOUNTS = "demo-accounts.tsv";
    private static final String NAME = "bao-cao-quy-I-2021";

    private final Agencies agencies;
    private final Department department;
    private final Story story;
    private final Bulletin bulletin;
    private final Counter counter;
    private final Dialogues dialogues;
    private final Plans plans;
    private final Periods periods;
    private final Obligations obligations;
    private final Reports reports;
    private final ReportPapers reportPapers;
    private final Papers papers;

    Demo(
            Agencies agencies,
            Department department,
            Story story,
            Bulletin bulletin,
            Counter counter,
            Dialogues dialogues,
            Plans plans,
            Periods periods,
            Obligations obligations,
            Reports reports,
            ReportPapers reportPapers,
            Papers papers) {
        this.agencies = agencies;
        this.department = department;
        this.story = story;
        this.bulletin = bulletin;
        this.counter = counter;
        this.dialogues = dialogues;
        this.plans = plans;
        this.periods = periods;
        this.obligations = obligations;
        this.reports = reports;
        this.reportPapers = reportPapers;
        this.papers = papers;
    }

    /**
     * What there is, in figures.
     *
     * @param missing units that have not sent
     * @param files written into the folder that was asked for
     */
    public record Told(
            int tasks,
            int leadLines,
            int owing,
            int sent,
            int late,
            List<String> missing,
            List<Path> files,
            List<DemoAccount> accounts) {}

    /** Refused when an earlier start was cut off in the middle: then the folder is to be made anew. */
    public Outcome<Told> tell(Path data, Path out) {
        var there = agencies.all();
        var accounts = data.resolve(ACCOUNTS);
        if (there.isEmpty()) {
            var staff = department.found();
            Tenancy.run(staff.agency(), () -> {
                story.tell(staff);
                bulletin.publish(staff);
                counter.receive(staff);
                dialogues.hold(staff);
            });
            keep(staff.accounts(), accounts);
            return Outcome.done(told(staff.agency(), staff.accounts(), out));
        }
        if (!Files.isRegularFile(accounts)) {
            return Outcome.refused("demo.cut-off");
        }
        return Outcome.done(told(there.getFirst(), read(accounts), out));
    }

    private Told told(AgencyId agency, List<DemoAccount> accounts, Path out) {
        return Tenancy.in(agency, () -> {
            var plan = plans.all(agency).getFirst();
            var quarter = periods.of(plan.id(), agency).getFirst();
            var sendings = reports.sendings(quarter.id(), agency);
            var counted = sendings.stream().filter(one -> one.due().counted()).toList();
            return new Told(
                    plans.tasks(plan.id(), quarter.asOf(), agency).size(),
                    obligations.lines(quarter.id(), agency).size(),
                    counted.size(),
                    (int) counted.stream().filter(Sending::sent).count(),
                    (int) counted.stream()
                            .filter(one -> one.standing() == Standing.LATE)
                            .count(),
                    counted.stream()
                            .filter(one -> !one.sent())
                            .map(one -> one.due().unitName())
                            .toList(),
                    write(quarter, agency, out),
                    accounts);
        });
    }

    private List<Path> write(Period quarter, AgencyId agency, Path out) throws IOException {
        var paper = reportPapers.of(quarter.id(), agency);
        Files.createDirectories(out);
        var files = new ArrayList<Path>();
        files.add(Files.write(out.resolve(NAME + ".docx"), papers.docx(paper)));
        files.add(Files.write(out.resolve(NAME + ".pdf"), papers.pdf(paper)));
        files.add(Files.write(out.resolve(NAME + ".xlsx"), papers.xlsx(paper)));
        return files;
    }

    /** Readable by nobody but the owner of the folder. */
    private static void keep(List<DemoAccount> accounts, Path file) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    file,
                    accounts.stream()
                            .map(one -> String.join("\t", one.title(), one.unit(), one.email(), one.password()))
                            .toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<DemoAccount> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t"))
                    .map(cells -> new DemoAccount(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
