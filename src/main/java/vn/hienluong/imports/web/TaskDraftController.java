package vn.hienluong.imports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.imports.ImportId;
import vn.hienluong.imports.Imports;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.platform.web.Html;

/** Correcting one row of what was understood. */
@Controller
class TaskDraftController {

    private final Imports imports;

    TaskDraftController(Imports imports) {
        this.imports = imports;
    }

    @Allowed(PlanAction.IMPORT)
    @PutMapping("/imports/{id}/tasks/{row}")
    Html update(@PathVariable ImportId id, @PathVariable int row, @ModelAttribute TaskForm form, Actor by) {
        var read = imports.require(id, by.agency());
        var corrected = form.read(row, read.draft(), imports.units(by.agency()))
                .then(task -> imports.correct(id, task, form.seenVersion(), by));
        return Html.seeOther("/imports/" + id + "#task-" + row, corrected, "imports.corrected");
    }

    @Allowed(PlanAction.IMPORT)
    @PostMapping("/imports/{id}/tasks")
    Html create(
            @PathVariable ImportId id,
            @RequestParam(defaultValue = "0") int after,
            @ModelAttribute TaskForm form,
            Actor by) {
        var read = imports.require(id, by.agency());
        var inserted = form.read(after + 1, read.draft(), imports.units(by.agency()))
                .then(task -> imports.insert(id, after, task, form.seenVersion(), by));
        return Html.seeOther("/imports/" + id + "#task-" + (after + 1), inserted, "imports.corrected");
    }

    @Allowed(PlanAction.IMPORT)
    @DeleteMapping("/imports/{id}/tasks/{row}")
    Html destroy(
            @PathVariable ImportId id, @PathVariable int row, @RequestParam(defaultValue = "0") int seen, Actor by) {
        return Html.seeOther("/imports/" + id, imports.remove(id, row, seen, by), "imports.corrected");
    }
}
