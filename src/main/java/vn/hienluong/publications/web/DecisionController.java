package vn.hienluong.publications.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.Approval;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.Publications;

/** The head reviews, somebody else approves. */
@Controller
class DecisionController {

    private final Approval approval;
    private final Publications publications;

    DecisionController(Approval approval, Publications publications) {
        this.approval = approval;
        this.publications = publications;
    }

    @Needs(PublicationAction.REVIEW)
    @PostMapping("/publications/editions/{id}/review")
    Html create(@PathVariable EditionId id, Actor by) {
        return Html.seeOther(page(id, by), approval.review(id, by), "publications.reviewed-done");
    }

    @Needs(PublicationAction.APPROVE)
    @PutMapping("/publications/editions/{id}/approval")
    Html update(@PathVariable EditionId id, Actor by) {
        return Html.seeOther(page(id, by), approval.approve(id, by), "publications.approved-done");
    }

    /** Trả lại, with a reason. */
    @Needs(PublicationAction.GIVE_BACK)
    @PostMapping("/publications/editions/{id}/return")
    Html destroy(@PathVariable EditionId id, @RequestParam(defaultValue = "") String reason, Actor by) {
        return Html.seeOther(page(id, by), approval.giveBack(id, Typed.text(reason), by), "publications.returned-done");
    }

    private String page(EditionId id, Actor by) {
        return "/publications/" + publications.edition(id, by).publication();
    }
}
