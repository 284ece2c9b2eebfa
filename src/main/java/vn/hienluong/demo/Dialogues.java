package vn.hienluong.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.Answering;
import vn.hienluong.dialogue.Asker;
import vn.hienluong.dialogue.Asking;
import vn.hienluong.dialogue.NewQuestion;
import vn.hienluong.dialogue.Question;
import vn.hienluong.dialogue.Sorting;
import vn.hienluong.dialogue.Wording;
import vn.hienluong.dialogue.consulting.Comment;
import vn.hienluong.dialogue.consulting.Commenting;
import vn.hienluong.dialogue.consulting.Consultations;
import vn.hienluong.dialogue.consulting.Consultations.Listed;
import vn.hienluong.dialogue.consulting.NewComment;
import vn.hienluong.dialogue.consulting.Summarising;
import vn.hienluong.dialogue.consulting.Taking;
import vn.hienluong.dialogue.consulting.Treatment.Verdict;
import vn.hienluong.platform.Ids;

/** What people asked the sample department and said to its drafts, and how far it has come with each. */
@Component
@ConditionalOnBooleanProperty("hienluong.demo")
class Dialogues {

    private static final LocalTime ASKED = LocalTime.of(20, 15);
    private static final LocalTime WORK = LocalTime.of(9, 30);
    private static final LocalDate SUMMED_UP = LocalDate.of(2021, 3, 2);

    private final DemoClock clock;
    private final Department department;
    private final Asking asking;
    private final Sorting sorting;
    private final Answering answering;
    private final Commenting commenting;
    private final Consultations consultations;
    private final Taking taking;
    private final Summarising summarising;

    Dialogues(
            DemoClock clock,
            Department department,
            Asking asking,
            Sorting sorting,
            Answering answering,
            Commenting commenting,
            Consultations consultations,
            Taking taking,
            Summarising summarising) {
        this.clock = clock;
        this.department = department;
        this.asking = asking;
        this.sorting = sorting;
        this.answering = answering;
        this.commenting = commenting;
        this.consultations = consultations;
        this.taking = taking;
        this.summarising = summarising;
    }

    void hold(Department.Staffed staff) {
        Rows.of("questions").forEach(row -> question(row, staff));
        var comments = Rows.of("comments");
        comments.forEach(row -> comment(row, staff));
        clock.set(SUMMED_UP, WORK);
        comments.stream()
                .filter(row -> !cell(row, "verdict").isEmpty())
                .collect(Collectors.groupingBy(row -> cell(row, "reason"), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> take(alike, staff));
        summarise(staff);
        clock.set(DemoConfiguration.TODAY, DemoConfiguration.MORNING);
    }

    private void question(Map<String, String> row, Department.Staffed staff) {
        var day = LocalDate.parse(cell(row, "day"));
        clock.set(day, ASKED);
        var asker = new Asker(cell(row, "name"), cell(row, "email"), cell(row, "phone"));
        var typed = new NewQuestion(asker, cell(row, "subject"), cell(row, "words"), isNamed(row));
        var asked =
                asking.ask(typed, Ids.next(), Optional.empty(), staff.agency()).orElseThrow();
        clock.set(day.plusDays(1), WORK);
        var office = actor("van-phong", staff);
        switch (cell(row, "state")) {
            case "RECEIVED" -> {}
            case "SET_ASIDE" ->
                sorting.setAside(asked.id(), cell(row, "private"), office).orElseThrow();
            default -> answer(row, asked, staff, office);
        }
    }

    private void answer(Map<String, String> row, Question asked, Department.Staffed staff, Actor office) {
        var unit = requireNonNull(staff.units().get(cell(row, "unit")));
        sorting.assign(asked.id(), unit, office).orElseThrow();
        if (cell(row, "state").equals("ASSIGNED")) {
            return;
        }
        var said = new Wording(
                cell(row, "shown-subject"),
                cell(row, "shown-words"),
                cell(row, "answer").replace("\\n", "\n"),
                Optional.of(cell(row, "private")).filter(reason -> !reason.isEmpty()));
        answering
                .propose(asked.id(), said, 0, actor(cell(row, "writer"), staff))
                .orElseThrow();
        if (cell(row, "state").equals("ANSWERED")) {
            answering.approve(asked.id(), actor(cell(row, "head"), staff)).orElseThrow();
        }
    }

    private void comment(Map<String, String> row, Department.Staffed staff) {
        clock.set(LocalDate.parse(cell(row, "day")), ASKED);
        var typed = new NewComment(
                Comment.Kind.valueOf(cell(row, "kind")),
                new Asker(cell(row, "name"), "", ""),
                isNamed(row),
                cell(row, "part"),
                cell(row, "words"));
        var slug = draft(cell(row, "draft"), staff).draft().slug();
        commenting.send(slug, typed, Ids.next(), staff.agency()).orElseThrow();
    }

    private Listed draft(String part, Department.Staffed staff) {
        return consultations.list(actor("van-phong", staff)).stream()
                .filter(one -> one.draft().slug().contains(part))
                .findFirst()
                .orElseThrow();
    }

    /** Those that are answered in the same words are taken together. */
    private void take(List<Map<String, String>> alike, Department.Staffed staff) {
        var writer = actor("ke-hoach", staff);
        var row = alike.getFirst();
        var id = draft(cell(row, "draft"), staff).draft().id();
        var words = alike.stream().map(one -> cell(one, "words")).collect(Collectors.toSet());
        var said = consultations.require(id, writer).comments().stream()
                .filter(one -> words.contains(one.words()))
                .map(Comment::id)
                .toList();
        taking.take(id, said, Verdict.valueOf(cell(row, "verdict")), cell(row, "reason"), writer)
                .orElseThrow();
    }

    private void summarise(Department.Staffed staff) {
        var id = draft("sang-kien", staff).draft().id();
        summarising.propose(id, actor("ke-hoach", staff)).orElseThrow();
        summarising.approve(id, actor("truong-ke-hoach", staff)).orElseThrow();
    }

    private static boolean isNamed(Map<String, String> row) {
        return cell(row, "named").equals("yes");
    }

    private static String cell(Map<String, String> row, String column) {
        return requireNonNull(row.getOrDefault(column, ""));
    }

    private Actor actor(String name, Department.Staffed staff) {
        var person = requireNonNull(staff.people().get(name), name);
        return department.actor(person.id(), person.fullName(), staff.agency());
    }
}
