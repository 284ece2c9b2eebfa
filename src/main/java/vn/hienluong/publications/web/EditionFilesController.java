package vn.hienluong.publications.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Brought;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.files.FileId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.EditionParts;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.Publications;

/** Files of an edition: sent with the form, or before it in pieces. */
@Controller
class EditionFilesController {

    private final EditionParts parts;
    private final Publications publications;
    private final Arrivals arrivals;
    private final FileAnswers answers;

    EditionFilesController(EditionParts parts, Publications publications, Arrivals arrivals, FileAnswers answers) {
        this.parts = parts;
        this.publications = publications;
        this.arrivals = arrivals;
        this.answers = answers;
    }

    @Needs(PublicationAction.WRITE)
    @PostMapping("/publications/editions/{id}/files")
    Html create(
            @PathVariable EditionId id,
            @ModelAttribute Brought brought,
            @RequestParam(defaultValue = "") String title,
            Actor by) {
        publications.edition(id, by);
        var attached = arrivals.with(brought, by, file -> parts.attach(id, file, Typed.line(title), by));
        return Html.seeOther(EditionController.at(id) + "#files", attached, "publications.file-attached-done");
    }

    @Needs(PublicationAction.WRITE)
    @DeleteMapping("/publications/editions/{id}/files/{file}")
    Html destroy(@PathVariable EditionId id, @PathVariable FileId file, Actor by) {
        own(id, file, by);
        return Html.seeOther(
                EditionController.at(id) + "#files", parts.detach(id, file, by), "publications.file-detached-done");
    }

    @Needs(PublicationAction.VIEW)
    @GetMapping("/publications/editions/{id}/files/{file}")
    ResponseEntity<Resource> show(@PathVariable EditionId id, @PathVariable FileId file, Actor by) {
        own(id, file, by);
        return answers.attachment(file, by.agency());
    }

    private void own(EditionId id, FileId file, Actor by) {
        boolean named = publications.parts(id, by).attachments().stream()
                .anyMatch(one -> one.file().equals(file));
        if (!named) {
            throw new NotFound();
        }
    }
}
