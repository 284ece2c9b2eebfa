package vn.hienluong.publications.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.Publications;
import vn.hienluong.richtext.Difference;

/** What is other in an edition than in the one before. */
@Controller
class DifferenceController {

    private final Publications publications;
    private final Templates templates;

    DifferenceController(Publications publications, Templates templates) {
        this.publications = publications;
        this.templates = templates;
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
