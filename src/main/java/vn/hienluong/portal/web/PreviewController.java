package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.portal.PortalAction;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.facts.Facts;
import vn.hienluong.publications.reading.PublicReading;

/** An edition as the public will see it, for those who may read it before. */
@Controller
class PreviewController {

    private final Publications publications;
    private final PublicReading reading;
    private final PublicScreens screens;
    private final ArticlePages pages;
    private final Templates templates;
    private final Clock clock;

    PreviewController(
            Publications publications,
            PublicReading reading,
            PublicScreens screens,
            ArticlePages pages,
            Templates templates,
            Clock clock) {
        this.publications = publications;
        this.reading = reading;
        this.screens = screens;
        this.pages = pages;
        this.templates = templates;
        this.clock = clock;
    }

    @Needs(PortalAction.PREVIEW)
    @GetMapping("/publications/editions/{id}/preview")
    Html show(@PathVariable EditionId id, @RequestParam(defaultValue = "vi") String language, Actor by) {
        var edition = publications.edition(id, by);
        var publication = publications.require(edition.publication(), by);
        var translated = !edition.content().english().empty();
        var screen = screens.of(
                by.agency(),
                translated && language.equals("en"),
                "/" + publication.kind().path() + "/" + publication.slug());
        var preview = new ArticlePage.Preview("/publications/" + publication.id(), translated, unfilled(edition));
        var article = reading.asIfPublic(edition, publication, clock.instant(), by.agency());
        return Html.page(
                templates.portalArticle(screen, pages.preview(article, Shelf.of(edition.id()), preview, screen)));
    }

    private static Optional<Refusal> unfilled(Edition edition) {
        return edition.content().facts().read() instanceof Outcome.Refused<Facts>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }
}
