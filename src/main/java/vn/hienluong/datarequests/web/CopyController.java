package vn.hienluong.datarequests.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.datarequests.DataRequestAction;
import vn.hienluong.datarequests.DataRequestId;
import vn.hienluong.datarequests.Handling;
import vn.hienluong.datarequests.PersonalCopy;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.Screen;

/** Everything that is held about somebody in one file, for whoever handles their request; it is kept nowhere. */
@Controller
class CopyController {

    private final Handling handling;
    private final CopyFile file;

    CopyController(Handling handling, CopyFile file) {
        this.handling = handling;
        this.file = file;
    }

    @Needs(DataRequestAction.HANDLE)
    @PostMapping(DataRequestPages.HERE + "/{id}/copy")
    ResponseEntity<byte[]> create(@PathVariable DataRequestId id, Actor by, Screen screen) {
        return switch (handling.copy(id, by)) {
            case Outcome.Done<PersonalCopy>(var copy) ->
                Download.of(
                        file.write(copy, screen.text()),
                        "application/zip",
                        screen.say("datarequests.copy.file-name") + ".zip");
            case Outcome.Refused<PersonalCopy>(var refusal) -> throw new Forbidden(refusal);
        };
    }
}
