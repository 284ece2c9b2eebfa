package vn.hienluong.redaction.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.redaction.Mark;
import vn.hienluong.redaction.Marks;
import vn.hienluong.redaction.RedactionAction;
import vn.hienluong.redaction.RedactionId;
import vn.hienluong.redaction.Redactions;
import vn.hienluong.redaction.paper.Phrase;

/** Words under areas that also stand elsewhere: hidden there too, or left. */
@Controller
class ElsewhereController {

    private final Redactions redactions;
    private final Marks marks;

    ElsewhereController(Redactions redactions, Marks marks) {
        this.redactions = redactions;
        this.marks = marks;
    }

    @Needs(RedactionAction.REDACT)
    @PostMapping("/redactions/{id}/elsewhere")
    Html create(
            @PathVariable RedactionId id,
            @RequestParam(defaultValue = "") List<String> word,
            @RequestParam(defaultValue = "") String reason,
            Actor by) {
        var asked = redactions.require(id, by).redaction().asked();
        var phrases = asked.stream()
                .filter(word::contains)
                .map(one -> new Phrase(one, true))
                .toList();
        Outcome<List<Mark>> marked = phrases.isEmpty()
                ? Outcome.refused("redaction.elsewhere.none-chosen")
                : MarksController.reason(reason).then(why -> marks.mark(id, phrases, why, by));
        return Html.seeOther(RedactionPages.at(id), marked, "redaction.elsewhere.marked-done");
    }

    @Needs(RedactionAction.REDACT)
    @PutMapping("/redactions/{id}/elsewhere")
    Html update(@PathVariable RedactionId id, Actor by) {
        return Html.seeOther(RedactionPages.at(id), marks.letStay(id, by), "redaction.elsewhere.let-stay-done");
    }
}
