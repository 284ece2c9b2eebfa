package vn.hienluong.publications.web;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.pictures.Picture;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.pictures.Pictures;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.ArticleView;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.Parts;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.facts.DataTable;
import vn.hienluong.richtext.CleanHtml;
import vn.hienluong.richtext.Difference;

/** An edition as the public will see it, and what is other in it than in the one before. */
@Controller
class PreviewController {

    private final Publications publications;
    private final Pictures pictures;
    private final Templates templates;

    PreviewController(Publications publications, Pictures pictures, Templates templates) {
        this.publications = publications;
        this.pictures = pictures;
        this.templates = templates;
    }

    @Needs(PublicationAction.VIEW)
    @GetMapping("/publications/editions/{id}/preview")
    Html show(@PathVariable EditionId id, @RequestParam(defaultValue = "vi") String language, Actor by, Screen screen) {
        var edition = publications.edition(id, by);
        boolean english = language.equals("en") && !edition.content().english().empty();
        return Html.page(templates.publicationsPreview(
                screen,
                "/publications/" + edition.publication(),
                article(edition, english, screen, by),
                !edition.content().english().empty()));
    }

    private ArticleView article(Edition edition, boolean english, Screen screen, Actor by) {
        var parts = publications.parts(edition.id(), by);
        var wording = english ? edition.content().english() : edition.content().vietnamese();
        var shown = pictures.all(
                parts.illustrations().stream().map(Parts.Illustration::picture).toList(), by.agency());
        var text = screen.text();
        return new ArticleView(
                text.say(edition.content().facts().kind().label()),
                wording.title(),
                wording.summary(),
                FactLines.of(edition.content().facts(), text).stream()
                        .map(fact -> new ArticleView.Fact(fact.label(), fact.value()))
                        .toList(),
                wording.body().shown(picture -> picture(new PictureId(picture), edition, parts, shown, english)),
                DataTable.of(edition.content().facts().typed("table"))
                        .map(table -> new ArticleView.Table(table.columns(), table.rows()))
                        .orElse(ArticleView.Table.NONE),
                parts.attachments().stream()
                        .map(one -> new Choice(EditPages.address(edition.id(), one.file()), one.title()))
                        .toList(),
                edition.content().correctionNote().isEmpty()
                        ? List.of()
                        : List.of(new ArticleView.Fact(
                                text.moment(edition.changedAt()),
                                edition.content().correctionNote())));
    }

    private static Optional<CleanHtml.Picture> picture(
            PictureId id, Edition edition, Parts parts, java.util.Map<PictureId, Picture> shown, boolean english) {
        var illustration = parts.illustration(id);
        var picture = Optional.ofNullable(shown.get(id));
        return illustration.isEmpty() || picture.isEmpty()
                ? Optional.empty()
                : Optional.of(new CleanHtml.Picture(
                        EditPages.address(edition.id(), id),
                        "",
                        picture.get().width(),
                        picture.get().height(),
                        illustration.get().alt(english)));
    }

    @Needs(PublicationAction.VIEW)
    @GetMapping("/publications/editions/{id}/difference")
    Html index(@PathVariable EditionId id, Actor by, Screen screen) {
        var edition = publications.edition(id, by);
        var before = publications.editions(edition.publication(), by).stream()
                .filter(one -> one.number() == edition.number() - 1)
                .findFirst()
                .orElseThrow(NotFound::new);
        var difference = Difference.between(said(before, screen), said(edition, screen));
        return Html.page(templates.publicationsDifference(
                screen,
                "/publications/" + edition.publication(),
                screen.say("publications.difference", before.number(), edition.number()),
                difference));
    }

    /** Title, summary, fields and text, one under the other. */
    private static String said(Edition edition, Screen screen) {
        var content = edition.content();
        var lines = new java.util.ArrayList<String>();
        lines.add(content.vietnamese().title());
        lines.add(content.vietnamese().summary());
        FactLines.of(content.facts(), screen.text()).forEach(fact -> lines.add(fact.label() + ": " + fact.value()));
        lines.add(content.vietnamese().body().words());
        lines.add(content.english().title());
        lines.add(content.english().body().words());
        return lines.stream().filter(line -> !line.isBlank()).collect(java.util.stream.Collectors.joining("\n"));
    }
}
