package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicRoom;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.publications.reading.PublicAnswer;
import vn.hienluong.publications.reading.PublicReading;

/** One publication; or that there was one and why it was withdrawn. */
@Controller
class ArticleController {

    private static final int GONE = 410;

    private final PublicReading reading;
    private final ArticlePages pages;
    private final InOneRead inOneRead;
    private final Templates templates;

    ArticleController(PublicReading reading, ArticlePages pages, InOneRead inOneRead, Templates templates) {
        this.reading = reading;
        this.pages = pages;
        this.inOneRead = inOneRead;
        this.templates = templates;
    }

    private record Read(PublicAnswer answer, List<PublicRoom.Aside> asides) {}

    @OpenToAll(because = "shows only what is public")
    @GetMapping({"/cong/{site}/{kind}/{slug}", "/cong/{site}/en/{kind}/{slug}"})
    Html show(@PathVariable String kind, @PathVariable String slug, PublicScreen screen) {
        var read = inOneRead
                .of(
                        screen.agency(),
                        () -> reading.one(ListController.kind(kind), slug, screen.at(), screen.agency())
                                .map(answer -> new Read(answer, pages.asides(answer, screen))))
                .orElseThrow(NotFound::new);
        return switch (read.answer()) {
            case PublicAnswer.Article article ->
                Html.page(templates.portalArticle(screen, pages.of(article, read.asides(), screen)));
            case PublicAnswer.Gone gone ->
                Html.status(
                        GONE,
                        templates.portalMessage(
                                screen, screen.say("portal.gone.title"), ArticlePages.gone(gone, screen)));
        };
    }
}
