package vn.hienluong.dialogue.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.consulting.CommentId;
import vn.hienluong.dialogue.consulting.Commenting;
import vn.hienluong.dialogue.consulting.Consultations;
import vn.hienluong.dialogue.consulting.Draft;
import vn.hienluong.dialogue.consulting.Taking;
import vn.hienluong.dialogue.consulting.Treatment.Verdict;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.PublicationId;

/** Comments that came with a letter, and how all of them are taken. */
@Controller
class CommentsController {

    private static final String ONE = ConsultationsController.LIST + "/{id}";

    private final Commenting commenting;
    private final Taking taking;
    private final Consultations consultations;
    private final ConsultationPages pages;

    CommentsController(Commenting commenting, Taking taking, Consultations consultations, ConsultationPages pages) {
        this.commenting = commenting;
        this.taking = taking;
        this.consultations = consultations;
        this.pages = pages;
    }

    @Needs(DialogueAction.WRITE)
    @PostMapping(ONE + "/comments")
    Html create(@PathVariable PublicationId id, @ModelAttribute CommentForm typed, Actor by, Screen screen) {
        return switch (entered(id, typed, by)) {
            case Outcome.Done<Draft> _ ->
                Html.seeOther(ConsultationsController.LIST + "/" + id).saying("dialogue.comment.enter.done");
            case Outcome.Refused<Draft>(var refusal) ->
                Html.refused(pages.of(
                        consultations.require(id, by), Optional.of(typed.again()), Optional.of(refusal), by, screen));
        };
    }

    private Outcome<Draft> entered(PublicationId id, CommentForm typed, Actor by) {
        var arrived = Typed.day(Typed.line(typed.arrived()));
        if (arrived.isEmpty()) {
            consultations.require(id, by);
            return Outcome.refused("dialogue.comment.day-missing");
        }
        return commenting.enter(id, typed.typed(), Typed.line(typed.letter()), arrived.get(), typed.id(), by);
    }

    /** @param comment ids of those that are taken in the same way */
    @Needs(DialogueAction.WRITE)
    @PostMapping(ONE + "/treatments")
    Html update(
            @PathVariable PublicationId id,
            @RequestParam @Nullable List<String> comment,
            @RequestParam @Nullable String verdict,
            @RequestParam @Nullable String reason,
            Actor by) {
        var of = Optional.ofNullable(comment).orElse(List.of()).stream()
                .flatMap(one -> Typed.id(Typed.line(one), CommentId::new).stream())
                .toList();
        var chosen = Typed.choice(Typed.line(verdict), Verdict.class);
        if (chosen.isEmpty()) {
            consultations.require(id, by);
            return back(id, Outcome.refused("dialogue.take.verdict-missing"), "dialogue.take.done");
        }
        return back(id, taking.take(id, of, chosen.get(), Typed.text(reason), by), "dialogue.take.done");
    }

    @Needs(DialogueAction.WRITE)
    @PostMapping(ONE + "/comments/{comment}/setting-aside")
    Html edit(
            @PathVariable PublicationId id,
            @PathVariable CommentId comment,
            @RequestParam @Nullable String reason,
            Actor by) {
        return back(id, taking.setAside(id, comment, Typed.text(reason), by), "dialogue.comment.aside.done");
    }

    @Needs(DialogueAction.WRITE)
    @DeleteMapping(ONE + "/comments/{comment}/setting-aside")
    Html destroy(@PathVariable PublicationId id, @PathVariable CommentId comment, Actor by) {
        return back(id, taking.putBack(id, comment, by), "dialogue.comment.back.done");
    }

    static Html back(PublicationId id, Outcome<?> outcome, String done) {
        return Html.seeOther(ConsultationsController.LIST + "/" + id, outcome, done);
    }
}
