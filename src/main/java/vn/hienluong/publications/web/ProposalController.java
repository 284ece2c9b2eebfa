package vn.hienluong.publications.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.web.Html;
import vn.hienluong.publications.Approval;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.Publications;

/** Trình lãnh đạo đơn vị, and back. */
@Controller
class ProposalController {

    private final Approval approval;
    private final Publications publications;

    ProposalController(Approval approval, Publications publications) {
        this.approval = approval;
        this.publications = publications;
    }

    @Needs(PublicationAction.WRITE)
    @PostMapping("/publications/editions/{id}/proposal")
    Html create(@PathVariable EditionId id, Actor by) {
        return Html.seeOther(page(id, by), approval.propose(id, by), "publications.proposed-done");
    }

    @Needs(PublicationAction.WRITE)
    @DeleteMapping("/publications/editions/{id}/proposal")
    Html destroy(@PathVariable EditionId id, Actor by) {
        return Html.seeOther(page(id, by), approval.takeBack(id, by), "publications.taken-back-done");
    }

    private String page(EditionId id, Actor by) {
        return "/publications/" + publications.edition(id, by).publication();
    }
}
