package vn.hienluong.redaction.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.redaction.RedactionAction;
import vn.hienluong.redaction.RedactionId;
import vn.hienluong.redaction.Redactions;
import vn.hienluong.redaction.Workshop;

/** The new file. */
@Controller
class ResultsController {

    private final Redactions redactions;
    private final Workshop workshop;
    private final FileAnswers files;

    ResultsController(Redactions redactions, Workshop workshop, FileAnswers files) {
        this.redactions = redactions;
        this.workshop = workshop;
        this.files = files;
    }

    @Needs(RedactionAction.REDACT)
    @PostMapping("/redactions/{id}/result")
    Html create(@PathVariable RedactionId id, Actor by) {
        return Html.seeOther(RedactionPages.at(id), workshop.begin(id, by), "redaction.make.begun");
    }

    @Needs(RedactionAction.REDACT)
    @GetMapping("/redactions/{id}/result")
    ResponseEntity<Resource> show(@PathVariable RedactionId id, Actor by) {
        var made = redactions.require(id, by).redaction().made().orElseThrow(NotFound::new);
        return files.attachment(made.file(), by.agency());
    }
}
