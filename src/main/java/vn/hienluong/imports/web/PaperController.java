package vn.hienluong.imports.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.imports.ImportId;
import vn.hienluong.imports.Imports;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Download;

/** The signed paper as it was uploaded. */
@Controller
class PaperController {

    private final Imports imports;

    PaperController(Imports imports) {
        this.imports = imports;
    }

    @Allowed(PlanAction.IMPORT)
    @GetMapping("/imports/{id}/paper")
    ResponseEntity<byte[]> show(@PathVariable ImportId id, Actor by) {
        var read = imports.require(id, by.agency());
        var paper = imports.paper(read, by.agency()).orElseThrow(NotFound::new);
        return Download.of(paper, "application/octet-stream", read.fileName());
    }
}
