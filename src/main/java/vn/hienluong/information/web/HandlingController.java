package vn.hienluong.information.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.information.Answering;
import vn.hienluong.information.Complexity;
import vn.hienluong.information.Handling;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.Requests;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** Văn phòng sees to a request: what it is, whose it is, by when, and what is still to be said. */
@Controller
class HandlingController {

    private static final String ONE = RequestQuery.LIST + "/{id}";

    private final Handling handling;
    private final Answering answering;
    private final Requests requests;

    HandlingController(Handling handling, Answering answering, Requests requests) {
        this.handling = handling;
        this.answering = answering;
        this.requests = requests;
    }

    @Needs(InformationAction.HANDLE)
    @PutMapping(ONE + "/classification")
    Html updateKind(@PathVariable RequestId id, @RequestParam(defaultValue = "") String complexity, Actor by) {
        var chosen = Typed.choice(Typed.line(complexity), Complexity.class);
        return back(id, handling.classify(id, chosen, by), "information.classify.done");
    }

    @Needs(InformationAction.HANDLE)
    @PutMapping(ONE + "/assignment")
    Html updateUnit(@PathVariable RequestId id, @RequestParam(defaultValue = "") String unit, Actor by) {
        requests.require(id, by);
        Outcome<InformationRequest> assigned = Typed.id(Typed.line(unit), UnitId::new)
                .map(chosen -> handling.assign(id, chosen, by))
                .orElseGet(() -> Outcome.refused("information.assign.missing"));
        return back(id, assigned, "information.assign.done");
    }

    @Needs(InformationAction.HANDLE)
    @PutMapping(ONE + "/clarification")
    Html updateQuestion(@PathVariable RequestId id, @RequestParam(defaultValue = "") String words, Actor by) {
        return back(id, handling.askBack(id, Typed.text(words), by), "information.ask-back.done");
    }

    /** What came by post or was said at the desk. */
    @Needs(InformationAction.HANDLE)
    @PutMapping(ONE + "/completion")
    Html updateWords(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String day,
            Actor by) {
        requests.require(id, by);
        Outcome<InformationRequest> completed = Typed.day(Typed.line(day))
                .map(arrived -> handling.complete(id, Typed.text(words), arrived, by))
                .orElseGet(() -> Outcome.refused("information.complete.day"));
        return back(id, completed, "information.complete.done");
    }

    @Needs(InformationAction.HANDLE)
    @PutMapping(ONE + "/announcement")
    Html updatePromise(@PathVariable RequestId id, @RequestParam(defaultValue = "") String day, Actor by) {
        return back(id, handling.announce(id, Typed.day(Typed.line(day)), by), "information.announce.done");
    }

    @Needs(InformationAction.HANDLE)
    @PutMapping(ONE + "/extension")
    Html updateDay(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            Actor by) {
        var extended = handling.extend(id, Typed.day(Typed.line(until)), Typed.text(reason), by);
        return back(id, extended, "information.extend.done");
    }

    @Needs(InformationAction.HANDLE)
    @PutMapping(ONE + "/withdrawal")
    Html updateWish(@PathVariable RequestId id, Actor by) {
        return back(id, answering.withdraw(id, by), "information.withdraw.done");
    }

    @Needs(InformationAction.HANDLE)
    @PutMapping(ONE + "/aside")
    Html updateWorth(@PathVariable RequestId id, @RequestParam(defaultValue = "") String reason, Actor by) {
        return back(id, answering.setAside(id, Typed.text(reason), by), "information.set-aside.done");
    }

    static Html back(RequestId id, Outcome<?> outcome, String done) {
        return Html.seeOther(RequestQuery.at(id), outcome, done);
    }
}
