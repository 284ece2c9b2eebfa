package vn.hienluong.consolidation.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.consolidation.Editing;
import vn.hienluong.consolidation.Editing.Saved;
import vn.hienluong.consolidation.Section;
import vn.hienluong.consolidation.web.ConsolidationPage.Again;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** One paragraph or cell of the report: what stands behind it, other words, a paragraph more, or the proposal again. */
@Controller
class StatementController {

    private final Editing editing;
    private final StatementPages pages;
    private final Templates templates;

    StatementController(Editing editing, StatementPages pages, Templates templates) {
        this.editing = editing;
        this.pages = pages;
        this.templates = templates;
    }

    @Needed(ConsolidationAction.VIEW)
    @GetMapping("/periods/{period}/consolidation/statements/{id}")
    Html show(
            @PathVariable PeriodId period,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String recount,
            Screen screen,
            Actor by) {
        return Html.page(templates.consolidationStatement(
                screen, pages.page(period, id, recount.equals("yes"), screen.text(), by)));
    }

    @Needed(ConsolidationAction.WRITE)
    @PutMapping("/periods/{period}/consolidation/statements/{id}")
    Html update(
            @PathVariable PeriodId period,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int seen,
            Screen screen,
            Actor by) {
        var typed = Typed.text(text);
        return switch (editing.save(period, id, typed, seen, by)) {
            case Outcome.Done<Saved>(Saved.Kept(var statement)) ->
                Html.seeOther(back(period, statement.section()) + "#s-" + id).saying("consolidation.done.saved");
            case Outcome.Done<Saved>(Saved.Conflict(var mine, var theirs)) ->
                again(
                        screen,
                        409,
                        new Again(
                                back(period, theirs.section()) + "#s-" + id,
                                at(period, id),
                                mine,
                                Optional.of(theirs.text()),
                                theirs.edit().map(edit -> edit.by()).orElse(""),
                                theirs.version(),
                                Optional.empty()));
            case Outcome.Refused<Saved>(var refusal) ->
                again(
                        screen,
                        422,
                        new Again(
                                ConsolidationPages.at(period),
                                at(period, id),
                                typed,
                                Optional.empty(),
                                "",
                                seen,
                                Optional.of(refusal)));
        };
    }

    @Needed(ConsolidationAction.WRITE)
    @PostMapping("/periods/{period}/consolidation/statements")
    Html create(
            @PathVariable PeriodId period,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String heading,
            @RequestParam(defaultValue = "") String text,
            Actor by) {
        var where = Typed.choice(section, Section.class);
        if (where.isEmpty()) {
            return Html.seeOther(ConsolidationPages.at(period)).refusing(Refusal.of("consolidation.statement.empty"));
        }
        var added = editing.add(period, where.get(), Typed.id(heading, HeadingId::new), Typed.text(text), by);
        var anchor = added instanceof Outcome.Done<UUID>(var id) ? "#s-" + id : "";
        return Html.seeOther(ConsolidationPages.at(period) + anchor, added, "consolidation.done.added");
    }

    @Needed(ConsolidationAction.WRITE)
    @DeleteMapping("/periods/{period}/consolidation/statements/{id}")
    Html destroy(@PathVariable PeriodId period, @PathVariable UUID id, Actor by) {
        return Html.seeOther(
                ConsolidationPages.at(period) + "#s-" + id, editing.undo(period, id, by), "consolidation.done.undone");
    }

    private Html again(Screen screen, int status, Again again) {
        return Html.status(status, templates.consolidationAgain(screen, again));
    }

    private static String at(PeriodId period, UUID id) {
        return ConsolidationPages.at(period) + "/statements/" + id;
    }

    private static String back(PeriodId period, Section section) {
        return ConsolidationPages.at(period) + (section.inAnnex() ? "?leaf=annex" : "");
    }
}
