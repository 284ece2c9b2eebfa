package vn.hienluong.publications.web;

import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Brought;
import vn.hienluong.pictures.Picture;
import vn.hienluong.pictures.Pictures;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionContent;
import vn.hienluong.publications.EditionContent.Wording;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.EditionParts;
import vn.hienluong.publications.Parts.Illustration;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.Writing;
import vn.hienluong.richtext.CleanHtml;
import vn.hienluong.richtext.WordArticle;

/** A Word file becomes the text of an edition: its words in place of those that were there, its pictures among the others. */
@Controller
class ArticleImportController {

    private static final int MOST_PICTURES = 50;

    private final Writing writing;
    private final EditionParts parts;
    private final Publications publications;
    private final Pictures pictures;
    private final Arrivals arrivals;

    ArticleImportController(
            Writing writing, EditionParts parts, Publications publications, Pictures pictures, Arrivals arrivals) {
        this.writing = writing;
        this.parts = parts;
        this.publications = publications;
        this.pictures = pictures;
        this.arrivals = arrivals;
    }

    @Needs(PublicationAction.WRITE)
    @PostMapping("/publications/editions/{id}/word-file")
    Html create(@PathVariable EditionId id, @ModelAttribute Brought brought, Actor by) {
        var edition = publications.edition(id, by);
        var imported = arrivals.with(
                brought,
                by,
                file -> file.map(word -> WordArticle.read(word.name(), word.bytes())
                                .then(article -> written(edition, article, by)))
                        .orElseGet(() -> Outcome.refused("publications.file-missing")));
        return Html.seeOther(EditionController.at(id), imported, "publications.imported-done");
    }

    /** What is no picture for the web (drawings of Word) is left out; where the words are refused, none is named. */
    private Outcome<Edition> written(Edition edition, WordArticle article, Actor by) {
        var kept = new ArrayList<Picture>();
        var html = article.html();
        for (var picture : article.pictures().stream().limit(MOST_PICTURES).toList()) {
            if (pictures.add(picture.name(), picture.content(), by) instanceof Outcome.Done<Picture>(var small)) {
                kept.add(small);
                html = html.replace("picture:" + picture.mark(), "picture:" + small.id());
            }
        }
        var content = edition.content();
        var words = content.vietnamese();
        var next = new EditionContent(
                new Wording(words.title(), words.summary(), CleanHtml.of(html)),
                content.english(),
                content.facts(),
                content.correctionNote());
        return writing.write(edition.id(), next, edition.version(), by).map(done -> {
            kept.forEach(one -> parts.illustrate(edition.id(), new Illustration(one.id(), "", "", "", false), by));
            return done;
        });
    }
}
