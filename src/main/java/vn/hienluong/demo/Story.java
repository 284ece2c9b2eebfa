package vn.hienluong.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.disclosure.Items;
import vn.hienluong.disclosure.Place;
import vn.hienluong.disclosure.Postings;
import vn.hienluong.imports.Imports;
import vn.hienluong.imports.ReadPlan;
import vn.hienluong.obligations.Obligations;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Plans;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Evidences;
import vn.hienluong.reports.Figure;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.ReportState;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.Submission;
import vn.hienluong.reports.Writing;
import vn.hienluong.reports.taken.Prefill;

/** What happened in the sample department between 25 January and 8 March 2021, told through the façades of the pages. */
@Component
@ConditionalOnBooleanProperty("hienluong.demo")
class Story {

    private static final String PAPER = "ke-hoach-07-KH-SKHCN-2021.docx";
    private static final LocalDate READ = LocalDate.of(2021, 1, 25);
    private static final LocalDate POSTED = LocalDate.of(2021, 1, 26);
    private static final LocalDate OPENED = LocalDate.of(2021, 2, 18);
    private static final LocalDate RECEIVED = LocalDate.of(2021, 3, 5);
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final DemoClock clock;
    private final Department department;
    private final Imports imports;
    private final Plans plans;
    private final Proving proving;
    private final Periods periods;
    private final Obligations obligations;
    private final Prefill prefill;
    private final Writing writing;
    private final Submission submission;
    private final Evidences evidences;
    private final Reports reports;
    private final Consolidation consolidation;
    private final Items items;
    private final Postings postings;

    Story(
            DemoClock clock,
            Department department,
            Imports imports,
            Plans plans,
            Proving proving,
            Periods periods,
            Obligations obligations,
            Prefill prefill,
            Writing writing,
            Submission submission,
            Evidences evidences,
            Reports reports,
            Consolidation consolidation,
            Items items,
            Postings postings) {
        this.clock = clock;
        this.department = department;
        this.imports = imports;
        this.plans = plans;
        this.proving = proving;
        this.periods = periods;
        this.obligations = obligations;
        this.prefill = prefill;
        this.writing = writing;
        this.submission = submission;
        this.evidences = evidences;
        this.reports = reports;
        this.consolidation = consolidation;
        this.items = items;
        this.postings = postings;
    }

    private record Stage(Department.Staffed staff, Period period, List<PlanTask> tasks) {}

    void tell(Department.Staffed staff) {
        clock.set(READ, MORNING);
        var office = actor("van-phong", staff);
        var plan = started(office);
        proving.confirmAll(plan, office).orElseThrow();
        post(plan, staff, office);
        clock.set(OPENED, MORNING);
        var quarter = periods.of(plan, staff.agency()).getFirst();
        periods.open(quarter.id(), office).orElseThrow();
        prefill.fill(quarter.id(), staff.agency());
        var stage = new Stage(
                staff,
                periods.require(quarter.id(), staff.agency()),
                plans.tasks(plan, quarter.asOf(), staff.agency()));
        Rows.of("sendings").forEach(row -> send(row, stage));
        clock.set(RECEIVED, LocalTime.of(14, 0));
        receive(stage, office);
        clock.set(DemoConfiguration.TODAY, DemoConfiguration.MORNING);
        consolidation.draft(quarter.id(), office).orElseThrow();
    }

    /** The plan hangs where the staff passes; on the portal it is still to come. */
    private void post(PlanId plan, Department.Staffed staff, Actor office) {
        clock.set(POSTED, MORNING);
        for (var item : items.of(plan.value(), staff.agency())) {
            if (item.places().contains(Place.INSIDE)) {
                var words = Rows.of("posting").getFirst();
                var hung = new Postings.Hung(
                        Place.INSIDE,
                        requireNonNull(words.get("where")),
                        POSTED,
                        requireNonNull(words.get("witness")),
                        requireNonNull(words.get("listed")),
                        Optional.empty(),
                        Optional.empty());
                postings.post(item.id(), hung, office).orElseThrow();
            }
        }
    }

    private PlanId started(Actor office) {
        ReadPlan read =
                imports.read(PAPER, paper(), OptionalInt.empty(), office).orElseThrow();
        return imports.start(read.id(), office).orElseThrow();
    }

    private static byte[] paper() {
        try (var paper = requireNonNull(Story.class.getResourceAsStream("/samples/plan-07/" + PAPER))) {
            return paper.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void send(Map<String, String> row, Stage stage) {
        var unit = requireNonNull(stage.staff().units().get(row.get("unit")));
        var writer = actor(requireNonNull(row.get("writer")), stage.staff());
        var day = LocalDate.parse(requireNonNull(row.get("day")));
        var time = LocalTime.parse(requireNonNull(row.get("time")));
        clock.set(day, time.minusHours(1));
        Rows.of("lines").stream()
                .filter(line -> requireNonNull(line.get("unit")).equals(row.get("unit")))
                .forEach(line -> write(line, unit, stage, writer));
        var note = requireNonNull(row.get("note"));
        if (!note.isBlank()) {
            writing.note(stage.period().id(), unit, note, 0, writer).orElseThrow();
        }
        clock.set(day, time);
        var sender = actor(requireNonNull(row.get("sender")), stage.staff());
        submission.send(stage.period().id(), unit, sender).orElseThrow();
    }

    private void write(Map<String, String> line, UnitId unit, Stage stage, Actor writer) {
        var task = stage.tasks().get(Integer.parseInt(requireNonNull(line.get("row"))) - 1);
        var period = stage.period().id();
        writing.save(period, unit, task.id(), text(line), 0, writer).orElseThrow();
        evidence(requireNonNull(line.get("evidence")), unit)
                .map(document -> evidences.add(document, writer).orElseThrow())
                .ifPresent(document -> evidences
                        .attach(document.id(), period, unit, task.id(), writer)
                        .orElseThrow());
    }

    private static LineText text(Map<String, String> line) {
        var doneOn = requireNonNull(line.get("doneOn"));
        return new LineText(
                Optional.of(LineStatus.valueOf(requireNonNull(line.get("status")))),
                requireNonNull(line.get("result")),
                "",
                requireNonNull(line.get("difficulty")),
                requireNonNull(line.get("proposal")),
                doneOn.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(doneOn)),
                figures(requireNonNull(line.get("figures"))));
    }

    private static List<Figure> figures(String cell) {
        return Arrays.stream(cell.split(";"))
                .filter(figure -> !figure.isBlank())
                .map(figure -> figure.split("~"))
                .map(parts -> {
                    var amount = new BigDecimal(parts[1].replace(".", "").replace(',', '.'));
                    return new Figure(parts[0], parts[2], amount, Optional.of(amount));
                })
                .toList();
    }

    private static Optional<Evidence> evidence(String cell, UnitId unit) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        var parts = cell.split("~");
        return Optional.of(Evidence.of(
                unit,
                parts[0],
                Optional.of(LocalDate.parse(parts[1])),
                parts[2],
                parts[3],
                Optional.empty(),
                Optional.empty()));
    }

    private void receive(Stage stage, Actor office) {
        var agency = stage.staff().agency();
        for (var due : obligations.reports(stage.period().id(), agency)) {
            var sent = reports.find(stage.period().id(), due.unit(), agency)
                    .filter(report -> report.state() instanceof ReportState.Sent);
            if (sent.isPresent()) {
                submission.receive(stage.period().id(), due.unit(), office).orElseThrow();
            }
        }
    }

    private Actor actor(String name, Department.Staffed staff) {
        var person = requireNonNull(staff.people().get(name), name);
        return department.actor(person.id(), person.fullName(), staff.agency());
    }
}
