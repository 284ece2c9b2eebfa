package vn.hienluong.dialogue.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Role;
import vn.hienluong.dialogue.Question;
import vn.hienluong.dialogue.QuestionId;
import vn.hienluong.dialogue.Questions;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.search.Entry;
import vn.hienluong.search.Readers;
import vn.hienluong.search.SearchSource;

/** A question by its words and its answer, for those who may open it; never by who asked. */
@Component
class QuestionSource implements SearchSource {

    private static final String KIND = "dialogue.found";

    private final Questions questions;

    QuestionSource(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Set<String> subjects() {
        return Set.of("dialogue.question");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        return questions
                .find(new QuestionId(subject.id()), agency)
                .map(question -> new Found(subject.id(), List.of(entry(question))))
                .orElseGet(() -> Found.nothing(subject.id()));
    }

    private static Entry entry(Question question) {
        var wording = question.wording();
        return new Entry(
                KIND,
                question.id().value(),
                question.code(),
                wording.subject().isEmpty() ? question.subject() : wording.subject(),
                Stream.of(question.subject(), question.words(), wording.words(), wording.answer())
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining("\n")),
                "/questions/" + question.id(),
                readers(question),
                Optional.of(Time.dayOf(question.askedAt())));
    }

    private static Readers readers(Question question) {
        var all = Readers.of(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER);
        return question.state()
                .handed()
                .map(hand -> all.andIn(hand.unit(), Role.UNIT_STAFF))
                .orElse(all);
    }
}
