package vn.hienluong.imports.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.imports.ImportId;
import vn.hienluong.imports.Imports;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.platform.NotFound;

/** The signed paper as it was uploaded. */
@Controller
class PaperController {

    private final Imports imports;
    private final FileAnswers files;

    PaperController(Imports imports, FileAnswers files) {
        this.imports = imports;
        this.files = files;
    }

    @Allowed(PlanAction.IMPORT)
    @GetMapping("/imports/{id}/paper")
    ResponseEntity<Resource> show(@PathVariable ImportId id, Actor by) {
        var read = imports.require(id, by.agency());
        return files.attachment(read.file().orElseThrow(NotFound::new), by.agency());
    }
}
