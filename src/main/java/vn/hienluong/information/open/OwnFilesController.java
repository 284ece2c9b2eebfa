package vn.hienluong.information.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.drafting.Papers;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.files.FileId;
import vn.hienluong.information.Asker;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestState.Answered;
import vn.hienluong.information.Requests;
import vn.hienluong.information.papers.Receipts;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;

/** What whoever asked takes with them: the receipt, and the files of the answer. Only once they have opened it. */
@Controller
@PublicPages
class OwnFilesController {

    private final TrackController track;
    private final Requests requests;
    private final Receipts receipts;
    private final Papers papers;
    private final FileAnswers answers;

    OwnFilesController(
            TrackController track, Requests requests, Receipts receipts, Papers papers, FileAnswers answers) {
        this.track = track;
        this.requests = requests;
        this.receipts = receipts;
        this.papers = papers;
        this.answers = answers;
    }

    @OpenToAll(because = "whoever asked may have their receipt; only once they have opened it")
    @GetMapping({TrackController.HERE + "/{code}/giay-tiep-nhan", TrackController.IN_ENGLISH + "/{code}/giay-tiep-nhan"
    })
    ResponseEntity<byte[]> show(@PathVariable String code, PublicScreen screen, HttpServletRequest from) {
        var request = track.requireOpened(code, screen, from);
        return Tenancy.in(screen.agency(), () -> {
            var paper = receipts.of(request, asker(request, screen.agency()), screen.agency());
            return Download.of(
                    papers.pdf(paper),
                    "application/pdf",
                    screen.say("information.receipt.file", request.code()) + ".pdf");
        });
    }

    private Asker asker(InformationRequest request, AgencyId agency) {
        var asker = requests.askers(List.of(request.id()), agency).get(request.id());
        if (asker == null) {
            throw new NotFound();
        }
        return asker;
    }

    @OpenToAll(because = "whoever asked may have the answer; only once they have opened it")
    @GetMapping({TrackController.HERE + "/{code}/tep/{file}", TrackController.IN_ENGLISH + "/{code}/tep/{file}"})
    ResponseEntity<Resource> showFile(
            @PathVariable String code, @PathVariable FileId file, PublicScreen screen, HttpServletRequest from) {
        var request = track.requireOpened(code, screen, from);
        return Tenancy.in(screen.agency(), () -> {
            boolean given = request.state() instanceof Answered
                    && requests.files(request, true, screen.agency()).contains(file);
            if (!given) {
                throw new NotFound();
            }
            return answers.attachment(file, screen.agency());
        });
    }
}
