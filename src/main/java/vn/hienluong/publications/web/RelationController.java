package vn.hienluong.publications.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.EditionParts;
import vn.hienluong.publications.Parts;
import vn.hienluong.publications.Parts.Relation;
import vn.hienluong.publications.Parts.Verb;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publications;

/** What a paper amends, replaces, rests on: found by number or title, then named. */
@Controller
class RelationController {

    private final EditionParts parts;
    private final Publications publications;
    private final Templates templates;

    RelationController(EditionParts parts, Publications publications, Templates templates) {
        this.parts = parts;
        this.publications = publications;
        this.templates = templates;
    }

    @Needs(PublicationAction.WRITE)
    @GetMapping("/publications/editions/{id}/relations/new")
    Html blank(@PathVariable EditionId id, @RequestParam(defaultValue = "") String q, Actor by, Screen screen) {
        var edition = publications.edition(id, by);
        var words = Typed.line(q);
        var found = publications.papers(words, by).entrySet().stream()
                .filter(one -> !one.getKey().equals(edition.publication()))
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .toList();
        var verbs = java.util.Arrays.stream(Verb.values())
                .map(verb -> new Choice(verb.name(), screen.say(verb.label())))
                .toList();
        return Html.page(templates.publicationsRelate(screen, id.toString(), words, found, verbs));
    }

    @Needs(PublicationAction.WRITE)
    @PostMapping("/publications/editions/{id}/relations")
    Html create(
            @PathVariable EditionId id,
            @RequestParam(defaultValue = "") String verb,
            @RequestParam(defaultValue = "") String paper,
            Actor by) {
        publications.edition(id, by);
        var done = Typed.choice(verb, Verb.class)
                .flatMap(known -> Typed.id(paper, PublicationId::new).map(other -> new Relation(known, other)))
                .map(relation -> parts.relate(id, relation, by))
                .orElseGet(() -> Outcome.<Parts>refused("publications.relation.unfit"));
        return Html.seeOther(EditionController.at(id) + "#relations", done, "publications.related-done");
    }

    @Needs(PublicationAction.WRITE)
    @DeleteMapping("/publications/editions/{id}/relations/{to}/{verb}")
    Html destroy(@PathVariable EditionId id, @PathVariable PublicationId to, @PathVariable Verb verb, Actor by) {
        var relation = new Relation(verb, to);
        if (!publications.parts(id, by).relations().contains(relation)) {
            throw new NotFound();
        }
        return Html.seeOther(
                EditionController.at(id) + "#relations",
                parts.unrelate(id, relation, by),
                "publications.unrelated-done");
    }
}
