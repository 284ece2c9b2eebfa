package vn.hienluong.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Files;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.publications.Approval;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionContent;
import vn.hienluong.publications.EditionContent.Wording;
import vn.hienluong.publications.EditionParts;
import vn.hienluong.publications.Publishing;
import vn.hienluong.publications.Writing;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.TypedFacts;
import vn.hienluong.publications.proving.KeptDuties;
import vn.hienluong.richtext.CleanHtml;

/** What the sample department has published, each by four hands; a piece that is still on its way is left for who looks. */
@Component
@ConditionalOnBooleanProperty("hienluong.demo")
class Bulletin {

    private static final LocalTime WRITTEN = LocalTime.of(8, 30);

    private final DemoClock clock;
    private final Department department;
    private final Writing writing;
    private final EditionParts parts;
    private final Approval approval;
    private final Publishing publishing;
    private final KeptDuties duties;
    private final Files files;
    private final Text text;

    Bulletin(
            DemoClock clock,
            Department department,
            Writing writing,
            EditionParts parts,
            Approval approval,
            Publishing publishing,
            KeptDuties duties,
            Files files,
            Words words) {
        this.clock = clock;
        this.department = department;
        this.writing = writing;
        this.parts = parts;
        this.approval = approval;
        this.publishing = publishing;
        this.duties = duties;
        this.files = files;
        this.text = words.in(Words.VIETNAMESE);
    }

    void publish(Department.Staffed staff) {
        Rows.of("publications").forEach(row -> publish(row, staff));
        clock.set(DemoConfiguration.TODAY, DemoConfiguration.MORNING);
    }

    private void publish(Map<String, String> row, Department.Staffed staff) {
        clock.set(LocalDate.parse(cell(row, "day")), WRITTEN);
        var writer = actor(cell(row, "writer"), staff);
        var draft = written(row, staff, writer);
        Arrays.stream(cell(row, "files").split("\\|"))
                .filter(name -> !name.isEmpty())
                .forEach(name -> attach(name, draft, writer));
        if (draft.content().facts().kind() == PublicationKind.PLAN_DOCUMENT) {
            keepsDutyOfThePlan(draft, writer);
        }
        approval.propose(draft.id(), writer).orElseThrow();
        if (cell(row, "state").equals("PROPOSED")) {
            return;
        }
        approval.review(draft.id(), actor(cell(row, "head"), staff)).orElseThrow();
        approval.approve(draft.id(), actor("giam-doc", staff)).orElseThrow();
        publishing
                .publish(draft.id(), Optional.empty(), Optional.empty(), actor("chanh-van-phong", staff))
                .orElseThrow();
    }

    private void keepsDutyOfThePlan(Edition draft, Actor writer) {
        duties.waiting(writer).stream()
                .filter(item -> item.subject()
                        .filter(subject -> subject.kind().equals("plans.plan"))
                        .isPresent())
                .forEach(item -> duties.bind(draft.publication(), Optional.of(item.id()), writer)
                        .orElseThrow());
    }

    private Edition written(Map<String, String> row, Department.Staffed staff, Actor writer) {
        var kind = PublicationKind.valueOf(cell(row, "kind"));
        var unit = requireNonNull(staff.units().get(cell(row, "unit")));
        var draft = writing.begin(kind, unit, cell(row, "title"), writer).orElseThrow();
        var vietnamese = new Wording(cell(row, "title"), marked(row), body(cell(row, "body")));
        var english = cell(row, "title-en").isEmpty()
                ? Wording.NOTHING
                : new Wording(cell(row, "title-en"), cell(row, "summary-en"), body(cell(row, "body-en")));
        var content = new EditionContent(vietnamese, english, facts(kind, cell(row, "facts")), "");
        return writing.write(draft.id(), content, draft.version(), writer).orElseThrow();
    }

    /** Whatever is not real says so in its first words. */
    private String marked(Map<String, String> row) {
        return cell(row, "real").equals("yes") ? cell(row, "summary") : text.say("demo.sample", cell(row, "summary"));
    }

    private static CleanHtml body(String cell) {
        return cell.isEmpty()
                ? CleanHtml.NOTHING
                : CleanHtml.of(cell.replace("\\n", "\n").replace("\\t", "\t"));
    }

    private static TypedFacts facts(PublicationKind kind, String cell) {
        var facts = new TreeMap<String, String>();
        Arrays.stream(cell.split(";")).filter(one -> one.contains("=")).forEach(one -> {
            var parts = one.split("=", 2);
            facts.put(parts[0], parts[1].replace("\\n", "\n").replace("\\t", "\t"));
        });
        return new TypedFacts(kind, facts);
    }

    private void attach(String name, Edition draft, Actor writer) {
        try (var paper = requireNonNull(Bulletin.class.getResourceAsStream("/samples/plan-07/" + name), name)) {
            var file = files.keep(name, paper.readAllBytes(), writer).orElseThrow();
            parts.attach(draft.id(), file.id(), name, writer).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return requireNonNull(row.getOrDefault(column, ""));
    }

    private Actor actor(String name, Department.Staffed staff) {
        var person = requireNonNull(staff.people().get(name), name);
        return department.actor(person.id(), person.fullName(), staff.agency());
    }
}
