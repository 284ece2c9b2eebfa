package vn.hienluong.dialogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.authority.Actor;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.dialogue.Asking;
import vn.hienluong.dialogue.Question;
import vn.hienluong.dialogue.QuestionState;
import vn.hienluong.dialogue.QuestionState.Answered;
import vn.hienluong.dialogue.QuestionState.Assigned;
import vn.hienluong.dialogue.Questions;
import vn.hienluong.dialogue.web.QuestionPage.Answer;
import vn.hienluong.dialogue.web.QuestionPage.Due;
import vn.hienluong.dialogue.web.QuestionPage.Fact;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Slug;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.HistoryLine;
import vn.hienluong.platform.web.Screen;

/** Puts the page of a question together. */
@Component
class QuestionPages {

    private final Questions questions;
    private final UnitNames units;
    private final Deadlines deadlines;
    private final Agencies agencies;
    private final Audit audit;
    private final Clock clock;
    private final Templates templates;

    QuestionPages(
            Questions questions,
            UnitNames units,
            Deadlines deadlines,
            Agencies agencies,
            Audit audit,
            Clock clock,
            Templates templates) {
        this.questions = questions;
        this.units = units;
        this.deadlines = deadlines;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
        this.templates = templates;
    }

    JteModel of(Question question, Optional<WordingForm> typed, Optional<Refusal> refusal, Actor by, Screen screen) {
        var may = questions.may(question, by);
        var page = new QuestionPage(
                QuestionsController.LIST + "/" + question.id(),
                question.wording().subject().isEmpty()
                        ? question.subject()
                        : question.wording().subject(),
                screen.text().name("dialogue.state", question.state().name()),
                kind(question),
                due(question, by, screen),
                facts(question, by, screen),
                question.words(),
                question.state() instanceof Assigned one
                        ? one.returned().map(QuestionState.Because::reason)
                        : Optional.empty(),
                answer(question),
                open(question, by),
                may,
                typed.orElseGet(() -> WordingForm.of(question)),
                may.assign() ? units.choices(Time.today(clock), by.agency()) : List.of(),
                refusal,
                history(question, by, screen));
        return templates.dialogueShow(screen, page);
    }

    private String kind(Question question) {
        return kind(question, question.lateOn(Time.today(clock)));
    }

    /** Late counts before everything that is open. */
    static String kind(Question question, boolean late) {
        return late
                ? "late"
                : switch (question.state().name()) {
                    case ANSWERED -> "done";
                    case RECEIVED -> "near";
                    default -> "";
                };
    }

    private Optional<Due> due(Question question, Actor by, Screen screen) {
        var source = question.deadline().rule().source();
        if (question.open()) {
            var left = deadlines.left(question.deadline(), Time.today(clock), by.agency());
            return Optional.of(new Due(screen.say(left), kind(question), source));
        }
        return question.answeredOn()
                .map(day -> question.deadline().missedOn(day)
                        ? new Due(
                                screen.say(
                                        "dialogue.due.missed",
                                        day,
                                        question.deadline().last()),
                                "late",
                                source)
                        : new Due(
                                screen.say(
                                        "dialogue.due.kept",
                                        day,
                                        question.deadline().last()),
                                "done",
                                source));
    }

    private List<Fact> facts(Question question, Actor by, Screen screen) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(screen.say("dialogue.fact.asker"), question.asker().name()));
        add(facts, screen.say("dialogue.fact.email"), question.asker().email());
        add(facts, screen.say("dialogue.fact.phone"), question.asker().phone());
        facts.add(new Fact(
                screen.say("dialogue.fact.named"),
                screen.say(question.mayName() ? "dialogue.fact.named.yes" : "dialogue.fact.named.no")));
        facts.add(new Fact(screen.say("dialogue.fact.asked"), screen.text().moment(question.askedAt())));
        facts.add(new Fact(screen.say("dialogue.fact.code"), question.code()));
        add(
                facts,
                screen.say("dialogue.fact.unit"),
                UnitNames.of(question.state().handed().map(QuestionState.Hand::unit), units.all(by.agency())));
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static Optional<Answer> answer(Question question) {
        var said = question.wording();
        boolean settled = question.state() instanceof QuestionState.Proposed || question.state() instanceof Answered;
        return settled
                ? Optional.of(new Answer(said.subject(), said.words(), said.answer(), said.privately()))
                : Optional.empty();
    }

    private Optional<String> open(Question question, Actor by) {
        return question.shown()
                ? question.slug()
                        .map(slug ->
                                "/cong/" + Slug.of(agencies.profile(by.agency()).notation())
                                        + PublicQuestionsController.TAIL + "/" + slug)
                : Optional.empty();
    }

    private List<HistoryLine> history(Question question, Actor by, Screen screen) {
        return audit.historyOf(by.agency(), question.id().value()).reversed().stream()
                .map(entry -> new HistoryLine(
                        screen.say(entry.act()),
                        screen.text().moment(entry.at()),
                        entry.author().origin().equals(Asking.FORM)
                                        && entry.author().kind() == Author.Kind.SYSTEM
                                ? screen.say("dialogue.by-form")
                                : entry.author().label(),
                        entry.reason()))
                .toList();
    }
}
