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

/** A request that is not carried out, with the reason that the person is told. */
@Controller
class RefusalController {

    private final DataRequests requests;

    RefusalController(DataRequests requests) {
        this.requests = requests;
    }

    @Needs(DataRequestAction.HANDLE)
    @PutMapping(DataRequestPages.HERE + "/{id}/refusal")
    Html update(@PathVariable DataRequestId id, @RequestParam(defaultValue = "") String reason, Actor by) {
        var refused = requests.refuse(id, Typed.text(reason), by);
        return Html.seeOther(DataRequestPages.address(id), refused, "datarequests.refused-done");
    }
}
