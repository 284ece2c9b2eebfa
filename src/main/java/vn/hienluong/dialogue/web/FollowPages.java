package vn.hienluong.dialogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.UnitId;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.dialogue.Question;
import vn.hienluong.dialogue.QuestionState.Answered;
import vn.hienluong.dialogue.QuestionState.SetAside;
import vn.hienluong.dialogue.QuestionState.Withdrawn;
import vn.hienluong.dialogue.web.FollowPage.Followed;
import vn.hienluong.dialogue.web.FollowPage.Step;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.QrCode;

/** Puts together what whoever asked is told. */
@Component
class FollowPages {

    private final Deadlines deadlines;
    private final UnitNames units;
    private final InOneRead inOneRead;

    FollowPages(Deadlines deadlines, UnitNames units, InOneRead inOneRead) {
        this.deadlines = deadlines;
        this.units = units;
        this.inOneRead = inOneRead;
    }

    Followed of(Question question, PublicScreen screen) {
        var here = screen.href(FollowController.TAIL) + "?ma=" + question.code();
        return new Followed(
                question.code(),
                QrCode.of(screen.absolute(here)),
                screen.text().name("dialogue.state", question.state().name()),
                due(question, screen),
                steps(question, inOneRead.of(screen, () -> units.all(screen.agency())), screen),
                question.shown()
                        ? question.slug().map(slug -> screen.href(PublicQuestionsController.TAIL + "/" + slug))
                        : Optional.empty(),
                note(question, screen),
                question.open(),
                screen.href("/co-cau-to-chuc"));
    }

    private Optional<String> due(Question question, PublicScreen screen) {
        if (!question.open()) {
            return Optional.empty();
        }
        var today = Time.dayOf(screen.at());
        var left = Tenancy.in(screen.agency(), () -> deadlines.left(question.deadline(), today, screen.agency()));
        return Optional.of(screen.say(left) + " · " + question.deadline().rule().source());
    }

    private static List<Step> steps(Question question, Map<UnitId, String> names, PublicScreen screen) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(screen.text().moment(question.askedAt()), screen.say("dialogue.step.received")));
        question.state()
                .handed()
                .ifPresent(hand -> steps.add(new Step(
                        screen.text().moment(hand.given().at()),
                        screen.say("dialogue.step.assigned", names.getOrDefault(hand.unit(), "")))));
        switch (question.state()) {
            case Answered one ->
                steps.add(new Step(screen.text().moment(one.approved().at()), screen.say("dialogue.step.answered")));
            case SetAside one ->
                steps.add(new Step(screen.text().moment(one.why().act().at()), screen.say("dialogue.step.set-aside")));
            case Withdrawn one ->
                steps.add(new Step(screen.text().moment(one.at()), screen.say("dialogue.step.withdrawn")));
            default -> {}
        }
        return steps;
    }

    private static Optional<String> note(Question question, PublicScreen screen) {
        if (question.state() instanceof Answered && !question.shown()) {
            return Optional.of(screen.say(
                    question.slug().isPresent() ? "dialogue.follow.taken-down" : "dialogue.follow.privately"));
        }
        return question.state() instanceof SetAside
                ? Optional.of(screen.say("dialogue.follow.set-aside"))
                : Optional.empty();
    }
}
