package vn.hienluong.redaction.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Brought;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.redaction.RedactionAction;
import vn.hienluong.redaction.RedactionId;
import vn.hienluong.redaction.Redactions;
import vn.hienluong.redaction.web.RedactionPage.Corner;

/** Files in which something is hidden, and a new one. */
@Controller
class RedactionsController {

    private final Redactions redactions;
    private final Arrivals arrivals;
    private final RedactionPages pages;
    private final Templates templates;

    RedactionsController(Redactions redactions, Arrivals arrivals, RedactionPages pages, Templates templates) {
        this.redactions = redactions;
        this.arrivals = arrivals;
        this.pages = pages;
        this.templates = templates;
    }

    @Needs(RedactionAction.REDACT)
    @GetMapping("/redactions")
    Html index(Screen screen, Actor by) {
        return Html.page(templates.redactionIndex(screen, pages.all(screen.text(), by), Optional.empty()));
    }

    @Needs(RedactionAction.REDACT)
    @PostMapping("/redactions")
    Html create(@ModelAttribute Brought brought, Screen screen, Actor by) {
        return switch (begun(brought, by)) {
            case Outcome.Done<RedactionId>(var id) -> Html.seeOther(RedactionPages.at(id));
            case Outcome.Refused<RedactionId>(var refusal) ->
                Html.refused(templates.redactionIndex(screen, pages.all(screen.text(), by), Optional.of(refusal)));
        };
    }

    private Outcome<RedactionId> begun(Brought brought, Actor by) {
        return arrivals.with(
                brought,
                by,
                file -> file.map(paper -> redactions.begin(paper, by))
                        .orElseGet(() -> Outcome.refused("redaction.file-missing")));
    }

    @Needs(RedactionAction.REDACT)
    @GetMapping("/redactions/{id}")
    Html show(
            @PathVariable RedactionId id,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String painted,
            @RequestParam(defaultValue = "") String x,
            @RequestParam(defaultValue = "") String y,
            Screen screen,
            Actor by) {
        var corner = Measured.number(x)
                .flatMap(left -> Measured.number(y)
                        .map(top -> new Corner(String.valueOf(Math.round(left)), String.valueOf(Math.round(top)))));
        var shown = pages.page(id, page, painted.equals("true"), corner, screen.text(), by);
        return Html.page(templates.redactionShow(screen, shown));
    }

    @Needs(RedactionAction.REDACT)
    @DeleteMapping("/redactions/{id}")
    Html destroy(@PathVariable RedactionId id, Actor by) {
        var given = redactions.giveUp(id, by);
        var next = given instanceof Outcome.Done<RedactionId> ? "/redactions" : RedactionPages.at(id);
        return Html.seeOther(next, given, "redaction.given-up-done");
    }
}
