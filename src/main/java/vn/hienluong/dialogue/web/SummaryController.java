package vn.hienluong.dialogue.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.consulting.Summarising;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.PublicationId;

/** The table of comments: looked at, proposed, approved or given back. */
@Controller
class SummaryController {

    private static final String ONE = ConsultationsController.LIST + "/{id}";

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String NAME = "bang-tong-hop";

    private final Summarising summarising;

    SummaryController(Summarising summarising) {
        this.summarising = summarising;
    }

    @Needs(DialogueAction.VIEW)
    @GetMapping(ONE + "/paper")
    ResponseEntity<byte[]> show(
            @PathVariable PublicationId id, @RequestParam(defaultValue = "docx") String format, Actor by) {
        boolean pdf = format.equals("pdf");
        return Download.of(
                summarising.preview(id, pdf, by), pdf ? "application/pdf" : DOCX, NAME + (pdf ? ".pdf" : ".docx"));
    }

    @Needs(DialogueAction.WRITE)
    @PostMapping(ONE + "/proposal")
    Html create(@PathVariable PublicationId id, Actor by) {
        return CommentsController.back(id, summarising.propose(id, by), "dialogue.summary.propose.done");
    }

    @Needs(DialogueAction.APPROVE)
    @PutMapping(ONE + "/approval")
    Html update(@PathVariable PublicationId id, Actor by) {
        return CommentsController.back(id, summarising.approve(id, by), "dialogue.summary.approve.done");
    }

    @Needs(DialogueAction.APPROVE)
    @DeleteMapping(ONE + "/proposal")
    Html destroy(@PathVariable PublicationId id, @RequestParam @Nullable String reason, Actor by) {
        return CommentsController.back(
                id, summarising.giveBack(id, Typed.text(reason), by), "dialogue.summary.give-back.done");
    }
}
