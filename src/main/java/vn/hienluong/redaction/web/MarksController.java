package vn.hienluong.redaction.web;

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
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.redaction.Mark;
import vn.hienluong.redaction.MarkId;
import vn.hienluong.redaction.Marks;
import vn.hienluong.redaction.Reason;
import vn.hienluong.redaction.RedactionAction;
import vn.hienluong.redaction.RedactionId;
import vn.hienluong.redaction.Redactions;
import vn.hienluong.redaction.paper.Area;
import vn.hienluong.redaction.paper.Phrase;

/** Marks: by words, and by the numbers of an area. */
@Controller
class MarksController {

    private final Redactions redactions;
    private final Marks marks;

    MarksController(Redactions redactions, Marks marks) {
        this.redactions = redactions;
        this.marks = marks;
    }

    /** An area in millimetres from the upper left corner of the page. */
    record Frame(
            @Nullable String x,
            @Nullable String y,
            @Nullable String width,
            @Nullable String height,
            @Nullable String reason) {

        Optional<Area> on(int page) {
            return Measured.points(Typed.line(x))
                    .flatMap(left -> Measured.points(Typed.line(y))
                            .flatMap(top -> Measured.points(Typed.line(width))
                                    .flatMap(across -> Measured.points(Typed.line(height))
                                            .map(down -> new Area(page, left, top, across, down)))));
        }
    }

    @Needs(RedactionAction.REDACT)
    @PostMapping("/redactions/{id}/words")
    Html create(
            @PathVariable RedactionId id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String exact,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String page,
            Actor by) {
        redactions.require(id, by);
        var phrase = new Phrase(Typed.line(words), exact.equals("on"));
        var marked = reason(reason).then(why -> marks.mark(id, List.of(phrase), why, by));
        int places = marked instanceof Outcome.Done<List<Mark>>(var made)
                ? made.getFirst().areas().size()
                : 0;
        return Html.seeOther(back(id, page), marked, "redaction.mark.words-done", places);
    }

    @Needs(RedactionAction.REDACT)
    @PostMapping("/redactions/{id}/pages/{page}/areas")
    Html create(@PathVariable RedactionId id, @PathVariable String page, @ModelAttribute Frame frame, Actor by) {
        int pages = redactions.require(id, by).redaction().pages().size();
        var marked = reason(Typed.line(frame.reason()))
                .then(why -> frame.on(Measured.page(page, pages))
                        .map(area -> marks.mark(id, area, why, by))
                        .orElseGet(() -> Outcome.refused("redaction.mark.numbers")));
        return Html.seeOther(back(id, page), marked, "redaction.mark.area-done");
    }

    @Needs(RedactionAction.REDACT)
    @DeleteMapping("/redactions/{id}/marks/{mark}")
    Html destroy(
            @PathVariable RedactionId id,
            @PathVariable MarkId mark,
            @RequestParam(defaultValue = "") String page,
            Actor by) {
        return Html.seeOther(back(id, page), marks.unmark(id, mark, by), "redaction.mark.removed-done");
    }

    static Outcome<Reason> reason(String typed) {
        return Typed.choice(typed, Reason.class)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("redaction.mark.no-reason"));
    }

    static String back(RedactionId id, String page) {
        return RedactionPages.at(id) + (page.matches("\\d{1,4}") ? "?page=" + page : "");
    }
}
