package vn.hienluong.dialogue.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.dialogue.consulting.Consultations;
import vn.hienluong.dialogue.consulting.Draft;
import vn.hienluong.dialogue.consulting.Drafts;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.files.Files;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;

/** The table of comments as a file, as long as the draft and the table may be read. */
@PublicPages
@Controller
class SummaryFileController {

    private final Drafts drafts;
    private final Consultations consultations;
    private final Files files;
    private final FileAnswers answers;
    private final InOneRead inOneRead;

    SummaryFileController(
            Drafts drafts, Consultations consultations, Files files, FileAnswers answers, InOneRead inOneRead) {
        this.drafts = drafts;
        this.consultations = consultations;
        this.files = files;
        this.answers = answers;
        this.inOneRead = inOneRead;
    }

    static String href(Draft draft, String format, PublicScreen screen) {
        return screen.site().orElseThrow().path() + (CommentController.START + draft.slug() + "/tong-hop/" + format);
    }

    @OpenToAll(because = "gives only what is public")
    @GetMapping("/cong/{site}/du-thao/{slug}/tong-hop/{format}")
    ResponseEntity<Resource> show(@PathVariable String slug, @PathVariable String format, PublicScreen screen) {
        var agency = screen.agency();
        var papers = inOneRead
                .of(
                        screen,
                        () -> drafts.at(slug, screen.at(), agency)
                                .flatMap(draft -> consultations.open(draft, screen.at(), agency)))
                .orElseThrow(NotFound::new)
                .papers();
        var id = switch (format) {
            case "docx" -> papers.word();
            case "pdf" -> papers.pdf();
            default -> throw new NotFound();
        };
        var file = Tenancy.in(agency, () -> files.require(id, agency));
        return answers.open(file, false, agency);
    }
}
