package vn.hienluong.datarequests.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.datarequests.DataRequestAction;
import vn.hienluong.datarequests.DataRequestId;
import vn.hienluong.datarequests.DataRequests;
import vn.hienluong.platform.web.Html;

/** Who handles a request. */
@Controller
class TakingController {

    private final DataRequests requests;

    TakingController(DataRequests requests) {
        this.requests = requests;
    }

    @Needs(DataRequestAction.HANDLE)
    @PutMapping(DataRequestPages.HERE + "/{id}/taking")
    Html update(@PathVariable DataRequestId id, Actor by) {
        return Html.seeOther(DataRequestPages.address(id), requests.take(id, by), "datarequests.taken-done");
    }
}
