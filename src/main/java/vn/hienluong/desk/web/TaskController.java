package vn.hienluong.desk.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.desk.DeskAction;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** A task with its history. */
@Controller
class TaskController {

    private final TaskPages pages;
    private final Templates templates;

    TaskController(TaskPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Allowed(DeskAction.FOLLOW)
    @GetMapping("/tasks/{id}")
    Html show(@PathVariable TaskId id, Screen screen, Actor by) {
        return Html.page(templates.deskTask(screen, pages.of(id, screen.text(), by)));
    }
}
