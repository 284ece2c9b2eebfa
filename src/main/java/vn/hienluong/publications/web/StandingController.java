package vn.hienluong.publications.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publishing;
import vn.hienluong.publications.Writing;

/** A publication as a whole: corrected, withdrawn, under another address. */
@Controller
class StandingController {

    private final Publishing publishing;
    private final Writing writing;

    StandingController(Publishing publishing, Writing writing) {
        this.publishing = publishing;
        this.writing = writing;
    }

    @Needs(PublicationAction.WRITE)
    @PostMapping("/publications/{id}/editions")
    Html create(@PathVariable PublicationId id, Actor by) {
        return switch (writing.beginNext(id, by)) {
            case Outcome.Done<Edition>(var next) -> Html.seeOther(EditionController.at(next.id()));
            case Outcome.Refused<Edition>(var refusal) ->
                Html.seeOther("/publications/" + id).refusing(refusal);
        };
    }

    @Needs(PublicationAction.WRITE)
    @PutMapping("/publications/{id}/address")
    Html update(@PathVariable PublicationId id, @RequestParam(defaultValue = "") String address, Actor by) {
        return Html.seeOther(
                "/publications/" + id, writing.readdress(id, Typed.line(address), by), "publications.readdressed-done");
    }

    @Needs(PublicationAction.WITHDRAW)
    @PostMapping("/publications/{id}/withdrawal")
    Html destroy(@PathVariable PublicationId id, @RequestParam(defaultValue = "") String reason, Actor by) {
        return Html.seeOther(
                "/publications/" + id, publishing.withdraw(id, Typed.text(reason), by), "publications.withdrawn-done");
    }
}
