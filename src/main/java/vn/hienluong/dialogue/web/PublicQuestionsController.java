package vn.hienluong.dialogue.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.dialogue.reading.OpenQuestion;
import vn.hienluong.dialogue.reading.OpenQuestions;
import vn.hienluong.dialogue.reading.OpenQuestions.Place;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.Typed;

/** Questions and answers as everybody reads them. */
@PublicPages
@Controller
class PublicQuestionsController {

    static final String TAIL = "/hoi-dap";

    private static final int PAGE = 20;

    private final OpenQuestions questions;
    private final UnitNames units;
    private final ProofLinks proofs;
    private final InOneRead inOneRead;
    private final Templates templates;

    PublicQuestionsController(
            OpenQuestions questions, UnitNames units, ProofLinks proofs, InOneRead inOneRead, Templates templates) {
        this.questions = questions;
        this.units = units;
        this.proofs = proofs;
        this.inOneRead = inOneRead;
        this.templates = templates;
    }

    /** @param truoc and {@code sau}: where the page before ended */
    @OpenToAll(because = "lists only what is public")
    @GetMapping({"/cong/{site}" + TAIL, "/cong/{site}/en" + TAIL})
    Html index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String truoc,
            @RequestParam @Nullable UUID sau,
            PublicScreen screen) {
        var typed = Typed.line(q);
        var rows = inOneRead.of(
                screen,
                () -> typed.isEmpty()
                        ? questions.list(place(truoc, sau), PAGE, screen.at(), screen.agency())
                        : questions.find(typed, PAGE, screen.at(), screen.agency()));
        return Html.page(templates.dialoguePublicIndex(screen, page(typed, rows, screen)));
    }

    private static Optional<Place> place(String at, @Nullable UUID id) {
        try {
            return id == null || at.isEmpty() ? Optional.empty() : Optional.of(new Place(Instant.parse(at), id));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private static PublicQuestionsPage page(String typed, List<OpenQuestion> rows, PublicScreen screen) {
        var next = typed.isEmpty() && rows.size() == PAGE
                ? Optional.of(screen.href(TAIL) + "?truoc=" + rows.getLast().answeredAt() + "&sau="
                        + rows.getLast().id())
                : Optional.<String>empty();
        return new PublicQuestionsPage(
                screen.href(TAIL),
                screen.href(AskController.TAIL),
                screen.href(FollowController.TAIL),
                typed,
                rows.stream()
                        .map(row -> new PublicQuestionsPage.Row(
                                screen.href(TAIL + "/" + row.slug()),
                                row.subject(),
                                screen.say(
                                        "dialogue.public.about", screen.text().day(day(row)))))
                        .toList(),
                next);
    }

    private static LocalDate day(OpenQuestion row) {
        return Time.dayOf(row.answeredAt());
    }

    @OpenToAll(because = "shows only what is public")
    @GetMapping({"/cong/{site}" + TAIL + "/{slug}", "/cong/{site}/en" + TAIL + "/{slug}"})
    Html show(@PathVariable String slug, PublicScreen screen) {
        return inOneRead
                .of(
                        screen,
                        () -> questions.one(slug, screen.at(), screen.agency()).map(question -> page(question, screen)))
                .map(page -> Html.page(templates.dialoguePublicShow(screen, page)))
                .orElseThrow(NotFound::new);
    }

    private PublicQuestionPage page(OpenQuestion question, PublicScreen screen) {
        var unit = units.all(screen.agency()).getOrDefault(question.unit(), "");
        var asked = screen.text().moment(question.askedAt());
        return new PublicQuestionPage(
                screen.href(TAIL),
                question.subject(),
                question.name()
                        .map(name -> screen.say("dialogue.public.asked-by", name, asked))
                        .orElseGet(() -> screen.say("dialogue.public.asked", asked)),
                question.words().lines().toList(),
                screen.say("dialogue.public.answered", unit, screen.text().moment(question.answeredAt())),
                question.answer().lines().toList(),
                proofs.of(question.id(), screen));
    }
}
