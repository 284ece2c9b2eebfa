package vn.hienluong.datarequests.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.datarequests.DataRequestAction;
import vn.hienluong.datarequests.DataRequestId;
import vn.hienluong.datarequests.DataRequests;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** More time, once and with a reason. */
@Controller
class ExtensionController {

    private final DataRequests requests;

    ExtensionController(DataRequests requests) {
        this.requests = requests;
    }

    @Needs(DataRequestAction.HANDLE)
    @PutMapping(DataRequestPages.HERE + "/{id}/extension")
    Html update(@PathVariable DataRequestId id, @RequestParam(defaultValue = "") String reason, Actor by) {
        var extended = requests.extend(id, Typed.text(reason), by);
        return Html.seeOther(DataRequestPages.address(id), extended, "datarequests.extended-done");
    }
}
