package vn.hienluong.portal.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.files.FileId;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.publications.reading.PublicReading;

/** Files and pictures of what is public; asked anew each time, so that what is withdrawn is gone from every cache. */
@Controller
class PublicFilesController {

    private static final String PDF = "application/pdf";

    private final PublicReading reading;
    private final FileAnswers answers;
    private final InOneRead inOneRead;

    PublicFilesController(PublicReading reading, FileAnswers answers, InOneRead inOneRead) {
        this.reading = reading;
        this.answers = answers;
        this.inOneRead = inOneRead;
    }

    @OpenToAll(because = "gives only files of what is public")
    @GetMapping({"/cong/{site}/tep/{id}", "/cong/{site}/en/tep/{id}"})
    ResponseEntity<Resource> show(@PathVariable FileId id, PublicScreen screen) {
        return inOneRead.of(
                screen.agency(),
                () -> reading.file(id, screen.at(), screen.agency())
                        .map(file -> answers.open(file, false, screen.agency()))
                        .orElseThrow(NotFound::new));
    }

    /** A PDF in the reader's own viewer. */
    @OpenToAll(because = "gives only files of what is public")
    @GetMapping({"/cong/{site}/tep/{id}/xem", "/cong/{site}/en/tep/{id}/xem"})
    ResponseEntity<Resource> inline(@PathVariable FileId id, PublicScreen screen) {
        return inOneRead.of(
                screen.agency(),
                () -> reading.file(id, screen.at(), screen.agency())
                        .filter(file -> file.mediaType().equals(PDF))
                        .map(file -> answers.open(file, true, screen.agency()))
                        .orElseThrow(NotFound::new));
    }

    @OpenToAll(because = "gives only pictures of what is public")
    @GetMapping({"/cong/{site}/hinh/{id}/{width}", "/cong/{site}/en/hinh/{id}/{width}"})
    ResponseEntity<Resource> picture(@PathVariable PictureId id, @PathVariable int width, PublicScreen screen) {
        return inOneRead.of(
                screen.agency(),
                () -> reading.picture(id, width, screen.at(), screen.agency())
                        .map(file -> answers.open(file, true, screen.agency()))
                        .orElseThrow(NotFound::new));
    }
}
