package vn.hienluong.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Time;

/** Questions as the office and its units see them. What the public sees stands in {@code reading}. */
@Component
public class Questions {

    public static final int PAGE = 50;

    /** What a list shows. */
    public enum Show {
        NEW,
        ASSIGNED,
        PROPOSED,
        LATE,
        OPEN,
        ANSWERED,
        SET_ASIDE,
        WITHDRAWN,
        ALL
    }

    /** Where a page of the list ended. */
    public record Place(LocalDate due, UUID id) {}

    private final QuestionRepository questions;
    private final QuestionLists lists;
    private final Clock clock;

    Questions(QuestionRepository questions, QuestionLists lists, Clock clock) {
        this.questions = questions;
        this.lists = lists;
        this.clock = clock;
    }

    /** At most {@link #PAGE}: open ones that are due first, first; what is closed, the latest first. */
    @Transactional(readOnly = true)
    public List<Question> list(Show show, Optional<UnitId> unit, Optional<Place> after, Actor by) {
        by.require(DialogueAction.VIEW);
        return lists.list(show, unit, after, PAGE, Time.today(clock), by);
    }

    /** How many of theirs there are of each. */
    @Transactional(readOnly = true)
    public Map<Show, Integer> counts(Actor by) {
        by.require(DialogueAction.VIEW);
        return lists.counts(Time.today(clock), by);
    }

    /** Whose next step is this person's, what is due first, first. */
    @Transactional(readOnly = true)
    public List<Question> waitingFor(Actor by) {
        return DialogueAction.VIEW.allowedTo(by) ? lists.waitingFor(by) : List.of();
    }

    /** @throws NotFound when there is none that this person may read */
    @Transactional(readOnly = true)
    public Question require(QuestionId id, Actor by) {
        by.require(DialogueAction.VIEW);
        return questions
                .find(id, by.agency())
                .filter(question -> May.mayRead(question, by))
                .orElseThrow(NotFound::new);
    }

    /** Whoever asks knows who may read it. */
    @Transactional(readOnly = true)
    public Optional<Question> find(QuestionId id, AgencyId agency) {
        return questions.find(id, agency);
    }

    /** What this person may do with it as it stands. */
    @Transactional(readOnly = true)
    public May may(Question question, Actor by) {
        return May.of(question, questions.authors(question.id(), by.agency()), by);
    }
}
