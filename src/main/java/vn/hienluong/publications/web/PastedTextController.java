package vn.hienluong.publications.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.Publications;
import vn.hienluong.richtext.CleanHtml;

/** What somebody pastes into the editor, as it would be kept: it keeps nothing itself. */
@Controller
class PastedTextController {

    private final Publications publications;

    PastedTextController(Publications publications) {
        this.publications = publications;
    }

    @Needs(PublicationAction.WRITE)
    @PostMapping("/publications/editions/{id}/pasted-text")
    ResponseEntity<String> create(@PathVariable EditionId id, @RequestParam(defaultValue = "") String html, Actor by) {
        publications.edition(id, by);
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .body(CleanHtml.of(html).html());
    }
}
