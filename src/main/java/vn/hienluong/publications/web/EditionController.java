package vn.hienluong.publications.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.Writing;

/** The words and fields of an edition. */
@Controller
class EditionController {

    private final Writing writing;
    private final Publications publications;
    private final EditPages pages;
    private final Templates templates;

    EditionController(Writing writing, Publications publications, EditPages pages, Templates templates) {
        this.writing = writing;
        this.publications = publications;
        this.pages = pages;
        this.templates = templates;
    }

    static String at(EditionId id) {
        return "/publications/editions/" + id + "/edit";
    }

    @Needs(PublicationAction.WRITE)
    @GetMapping("/publications/editions/{id}/edit")
    Html edit(@PathVariable EditionId id, Actor by, Screen screen) {
        return Html.page(templates.publicationsEdit(screen, pages.of(id, screen.text(), by)));
    }

    @Needs(PublicationAction.WRITE)
    @PutMapping("/publications/editions/{id}")
    Html update(
            @PathVariable EditionId id,
            @ModelAttribute WordsForm words,
            @ModelAttribute FactsForm facts,
            Actor by,
            Screen screen) {
        var kind = publications.edition(id, by).content().facts().kind();
        var typed = words.read(facts.read(kind));
        return switch (writing.write(id, typed, words.seenVersion(), by)) {
            case Outcome.Done<Edition> _ -> Html.seeOther(at(id)).saying("publications.saved");
            case Outcome.Refused<Edition>(var refusal) ->
                Html.refused(templates.publicationsEdit(
                        screen, pages.again(id, typed, words.seenVersion(), refusal, screen.text(), by)));
        };
    }

    @Needs(PublicationAction.WRITE)
    @DeleteMapping("/publications/editions/{id}")
    Html destroy(@PathVariable EditionId id, Actor by) {
        var edition = publications.edition(id, by);
        var discarded = writing.discard(id, by);
        var back = edition.number() == 1 && discarded instanceof Outcome.Done<PublicationId>
                ? "/publications"
                : "/publications/" + edition.publication();
        return Html.seeOther(back, discarded, "publications.discarded");
    }
}
