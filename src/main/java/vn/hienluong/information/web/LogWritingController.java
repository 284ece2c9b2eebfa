package vn.hienluong.information.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.published.LogEntry;
import vn.hienluong.information.published.Logs;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** What the public may read of an answer: written by one, approved by another, taken away with a reason. */
@Controller
class LogWritingController {

    private static final String LOG = RequestQuery.LIST + "/{id}/log";

    private final Logs logs;

    LogWritingController(Logs logs) {
        this.logs = logs;
    }

    /** As it was typed. */
    record LogForm(
            @Nullable String title,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String withFiles) {

        LogEntry.Draft read() {
            return new LogEntry.Draft(
                    Typed.line(title),
                    Typed.text(question),
                    Typed.text(answer),
                    !Typed.line(withFiles).isEmpty());
        }
    }

    @Needs(InformationAction.WRITE_LOG)
    @PutMapping(LOG)
    Html update(@PathVariable RequestId id, @ModelAttribute LogForm typed, Actor by) {
        return HandlingController.back(id, logs.write(id, typed.read(), by), "information.log.written-done");
    }

    @Needs(InformationAction.APPROVE_LOG)
    @PutMapping(LOG + "/approval")
    Html create(@PathVariable RequestId id, Actor by) {
        return HandlingController.back(id, logs.approve(id, by), "information.log.approved-done");
    }

    @Needs(InformationAction.WRITE_LOG)
    @DeleteMapping(LOG)
    Html destroy(@PathVariable RequestId id, @RequestParam(defaultValue = "") String reason, Actor by) {
        return HandlingController.back(id, logs.withdraw(id, Typed.text(reason), by), "information.log.withdrawn-done");
    }
}
