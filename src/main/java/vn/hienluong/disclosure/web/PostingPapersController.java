package vn.hienluong.disclosure.web;

import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.disclosure.PostingId;
import vn.hienluong.disclosure.Postings;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.files.FileId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.proofs.ProofKind;

/** Papers of a posting: its minutes, what was posted, a picture of it. */
@Controller
class PostingPapersController {

    private final Postings postings;
    private final FileAnswers files;

    PostingPapersController(Postings postings, FileAnswers files) {
        this.postings = postings;
        this.files = files;
    }

    @Needs(DisclosureAction.VIEW)
    @GetMapping("/disclosures/{id}/postings/{posting}/minutes")
    ResponseEntity<Resource> show(
            @PathVariable ItemId id,
            @PathVariable PostingId posting,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String end,
            Actor by) {
        var hung = postings.require(posting, id, by.agency());
        var kind = end.equals("true") ? ProofKind.TAKEN_DOWN : ProofKind.POSTED;
        return files.attachment(postings.minutes(hung, kind, format.equals("pdf"), by.agency()), by.agency());
    }

    @Needs(DisclosureAction.VIEW)
    @GetMapping("/disclosures/{id}/postings/{posting}/document")
    ResponseEntity<Resource> showDocument(@PathVariable ItemId id, @PathVariable PostingId posting, Actor by) {
        return file(postings.require(posting, id, by.agency()).document(), by);
    }

    @Needs(DisclosureAction.VIEW)
    @GetMapping("/disclosures/{id}/postings/{posting}/picture")
    ResponseEntity<Resource> showPicture(@PathVariable ItemId id, @PathVariable PostingId posting, Actor by) {
        return file(postings.require(posting, id, by.agency()).picture(), by);
    }

    private ResponseEntity<Resource> file(Optional<FileId> file, Actor by) {
        return files.attachment(file.orElseThrow(NotFound::new), by.agency());
    }
}
