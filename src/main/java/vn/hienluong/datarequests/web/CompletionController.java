package vn.hienluong.datarequests.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.datarequests.DataRequestAction;
import vn.hienluong.datarequests.DataRequestId;
import vn.hienluong.datarequests.Handling;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** A request that is carried out. */
@Controller
class CompletionController {

    private final Handling handling;

    CompletionController(Handling handling) {
        this.handling = handling;
    }

    @Needs(DataRequestAction.HANDLE)
    @PutMapping(DataRequestPages.HERE + "/{id}/completion")
    Html update(@PathVariable DataRequestId id, @RequestParam(defaultValue = "") String words, Actor by) {
        var done = handling.finish(id, Typed.text(words), by);
        return Html.seeOther(DataRequestPages.address(id), done, "datarequests.done-done");
    }
}
