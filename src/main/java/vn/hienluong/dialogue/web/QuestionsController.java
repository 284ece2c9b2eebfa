package vn.hienluong.dialogue.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.Question;
import vn.hienluong.dialogue.QuestionId;
import vn.hienluong.dialogue.Questions;
import vn.hienluong.dialogue.Questions.Place;
import vn.hienluong.dialogue.Questions.Show;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** Questions as the office and the units see them. */
@Controller
class QuestionsController {

    static final String LIST = "/questions";

    private final Questions questions;
    private final QuestionPages pages;
    private final UnitNames units;
    private final Clock clock;
    private final Templates templates;

    QuestionsController(Questions questions, QuestionPages pages, UnitNames units, Clock clock, Templates templates) {
        this.questions = questions;
        this.pages = pages;
        this.units = units;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(DialogueAction.VIEW)
    @GetMapping(LIST)
    Html index(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String due,
            @RequestParam @Nullable UUID after,
            Actor by,
            Screen screen) {
        var wanted = Typed.choice(show.toUpperCase(Locale.ROOT).replace('-', '_'), Show.class)
                .orElse(Show.OPEN);
        var place = Typed.day(due).flatMap(day -> Optional.ofNullable(after).map(id -> new Place(day, id)));
        var found = questions.list(wanted, Optional.empty(), place, by);
        var names = units.all(by.agency());
        return Html.page(templates.dialogueIndex(
                screen,
                new QuestionsPage(
                        filters(wanted, questions.counts(by), screen),
                        found.stream().map(one -> row(one, names, screen)).toList(),
                        next(wanted, found))));
    }

    private static List<QuestionsPage.Filter> filters(Show wanted, Map<Show, Integer> counts, Screen screen) {
        return Arrays.stream(Show.values())
                .map(show -> new QuestionsPage.Filter(
                        LIST + "?show=" + address(show),
                        screen.text().name("dialogue.show", show),
                        counts.getOrDefault(show, 0),
                        show == wanted))
                .toList();
    }

    private static String address(Show show) {
        return show.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private QuestionsPage.Row row(Question one, Map<UnitId, String> names, Screen screen) {
        return new QuestionsPage.Row(
                LIST + "/" + one.id(),
                one.subject(),
                one.state()
                        .handed()
                        .map(hand -> names.getOrDefault(hand.unit(), ""))
                        .orElseGet(() -> screen.say("dialogue.no-unit")),
                screen.text().moment(one.askedAt()),
                screen.text().day(one.deadline().last()),
                screen.text().name("dialogue.state", one.state().name()),
                QuestionPages.kind(one, one.lateOn(Time.today(clock))));
    }

    private static Optional<String> next(Show wanted, List<Question> found) {
        return found.size() < Questions.PAGE
                ? Optional.empty()
                : Optional.of(LIST + "?show=" + address(wanted) + "&due="
                        + found.getLast().deadline().last() + "&after="
                        + found.getLast().id());
    }

    @Needs(DialogueAction.VIEW)
    @GetMapping(LIST + "/{id}")
    Html show(@PathVariable QuestionId id, Actor by, Screen screen) {
        return Html.page(pages.of(questions.require(id, by), Optional.empty(), Optional.empty(), by, screen));
    }
}
