package vn.hienluong.information.web;

import java.util.stream.Stream;
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
import vn.hienluong.information.Answering;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.Requests;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.redaction.Redactions;

/** Files that came with a request, and those of its answer: brought, or made without what the asker may not see. */
@Controller
class AnswerFilesController {

    private static final String FILES = RequestQuery.LIST + "/{id}/files";

    private final Requests requests;
    private final Answering answering;
    private final Redactions redactions;
    private final Arrivals arrivals;
    private final FileAnswers answers;

    AnswerFilesController(
            Requests requests, Answering answering, Redactions redactions, Arrivals arrivals, FileAnswers answers) {
        this.requests = requests;
        this.answering = answering;
        this.redactions = redactions;
        this.arrivals = arrivals;
        this.answers = answers;
    }

    @Needs(InformationAction.WRITE)
    @PostMapping(FILES)
    Html create(
            @PathVariable RequestId id,
            @ModelAttribute Brought brought,
            @RequestParam(defaultValue = "") String redacted,
            Actor by) {
        requests.require(id, by);
        return HandlingController.back(id, attached(id, brought, redacted, by), "information.file.done");
    }

    /** A file that was made here comes before one that was brought: only one of the two is in the form. */
    private Outcome<InformationRequest> attached(RequestId id, Brought brought, String redacted, Actor by) {
        return Typed.id(Typed.line(redacted), FileId::new)
                .filter(file -> redactions.isResult(file, by.agency()))
                .map(file -> answering.attach(id, file, by))
                .orElseGet(() -> arrivals.with(brought, by, file -> answering.attach(id, file, by)));
    }

    @Needs(InformationAction.WRITE)
    @DeleteMapping(FILES + "/{file}")
    Html destroy(@PathVariable RequestId id, @PathVariable FileId file, Actor by) {
        own(id, file, by);
        return HandlingController.back(id, answering.detach(id, file, by), "information.file.gone");
    }

    @Needs(InformationAction.VIEW)
    @GetMapping(FILES + "/{file}")
    ResponseEntity<Resource> show(@PathVariable RequestId id, @PathVariable FileId file, Actor by) {
        own(id, file, by);
        return answers.attachment(file, by.agency());
    }

    private void own(RequestId id, FileId file, Actor by) {
        var request = requests.require(id, by);
        boolean named = Stream.of(true, false)
                .anyMatch(answer -> requests.files(request, answer, by.agency()).contains(file));
        if (!named) {
            throw new NotFound();
        }
    }
}
