package vn.hienluong.imports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.imports.Header;
import vn.hienluong.imports.ImportId;
import vn.hienluong.imports.Imports;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reading.DraftSigner;

/** Correcting what the head of the paper says. */
@Controller
class HeaderController {

    private final Imports imports;

    HeaderController(Imports imports) {
        this.imports = imports;
    }

    record Form(
            @Nullable String number,
            @Nullable String notation,
            @Nullable String date,
            @Nullable String place,
            @Nullable String title,
            @Nullable String year,
            @Nullable String opening,
            @Nullable String capacity,
            @Nullable String position,
            @Nullable String name,
            int seen) {}

    @Allowed(PlanAction.IMPORT)
    @PutMapping("/imports/{id}/header")
    Html update(@PathVariable ImportId id, @ModelAttribute Form form, Actor by) {
        var read = imports.require(id, by.agency());
        var year = Typed.line(form.year());
        var header = new Header(
                Typed.line(form.number()),
                Typed.line(form.notation()),
                Typed.day(Typed.line(form.date())),
                Typed.line(form.place()),
                Typed.line(form.title()),
                year.matches("(19|20|21)\\d\\d")
                        ? Integer.parseInt(year)
                        : read.draft().year(),
                Typed.text(form.opening()),
                new DraftSigner(Typed.line(form.capacity()), Typed.line(form.position()), Typed.line(form.name())));
        return Html.seeOther("/imports/" + id, imports.correct(id, header, form.seen(), by), "imports.corrected");
    }
}
