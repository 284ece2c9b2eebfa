package vn.hienluong.imports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.imports.ImportId;
import vn.hienluong.imports.Imports;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reading.DraftPeriod;

/** Correcting the days of the proposed periods, before they become real. */
@Controller
class PeriodDraftsController {

    private final Imports imports;

    PeriodDraftsController(Imports imports) {
        this.imports = imports;
    }

    @Allowed(PlanAction.IMPORT)
    @PutMapping("/imports/{id}/periods")
    Html update(@PathVariable ImportId id, @RequestParam Map<String, String> typed, Actor by) {
        var read = imports.require(id, by.agency());
        var periods = new ArrayList<DraftPeriod>();
        for (var period : read.draft().periods()) {
            if (!typed.containsKey("drop-" + period.code())) {
                periods.add(corrected(period, typed));
            }
        }
        int seen = Typed.number(typed.get("seen")).orElse(0);
        return Html.seeOther(
                "/imports/" + id + "#periods",
                imports.correct(id, List.copyOf(periods), seen, by),
                "imports.corrected");
    }

    private static DraftPeriod corrected(DraftPeriod period, Map<String, String> typed) {
        var title = Typed.line(typed.get("title-" + period.code()));
        return new DraftPeriod(
                period.code(),
                period.kind(),
                title.isEmpty() ? period.title() : title,
                day("from", period, period.from(), typed),
                day("to", period, period.to(), typed),
                day("cutOff", period, period.cutOff(), typed),
                day("dueBefore", period, period.dueBefore(), typed),
                day("opensOn", period, period.opensOn(), typed));
    }

    private static LocalDate day(String field, DraftPeriod period, LocalDate before, Map<String, String> typed) {
        return Typed.day(Typed.line(typed.get(field + "-" + period.code()))).orElse(before);
    }
}
