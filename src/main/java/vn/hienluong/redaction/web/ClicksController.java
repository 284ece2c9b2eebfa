package vn.hienluong.redaction.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.redaction.Marks;
import vn.hienluong.redaction.RedactionAction;
import vn.hienluong.redaction.RedactionId;
import vn.hienluong.redaction.Redactions;
import vn.hienluong.redaction.paper.Area;
import vn.hienluong.redaction.paper.Sheet;

/** Two clicks on the picture of a page are two corners of an area: without a script, the browser says where they were. */
@Controller
class ClicksController {

    private final Redactions redactions;
    private final Marks marks;

    ClicksController(Redactions redactions, Marks marks) {
        this.redactions = redactions;
        this.marks = marks;
    }

    /** The first corner, when there was one; in points. */
    record First(
            @Nullable String x,
            @Nullable String y,
            @Nullable String reason) {}

    @Needs(RedactionAction.REDACT)
    @PostMapping("/redactions/{id}/pages/{page}/clicks")
    Html create(
            @PathVariable RedactionId id,
            @PathVariable String page,
            @RequestParam(name = "at.x", defaultValue = "") String x,
            @RequestParam(name = "at.y", defaultValue = "") String y,
            @ModelAttribute First first,
            Actor by) {
        var sheets = redactions.require(id, by).redaction().pages();
        int number = Measured.page(page, sheets.size());
        var back = RedactionPages.at(id) + "?page=" + number;
        double left = clicked(x, sheets.get(number - 1));
        double top = clicked(y, sheets.get(number - 1));
        var firstX = Measured.number(Typed.line(first.x()));
        var firstY = Measured.number(Typed.line(first.y()));
        if (firstX.isEmpty() || firstY.isEmpty()) {
            return Html.seeOther(back + "&x=" + Math.round(left) + "&y=" + Math.round(top))
                    .saying("redaction.click.first");
        }
        var area = between(number, firstX.get(), firstY.get(), left, top);
        var marked = MarksController.reason(Typed.line(first.reason())).then(why -> marks.mark(id, area, why, by));
        return Html.seeOther(back, marked, "redaction.mark.area-done");
    }

    private static double clicked(String pixels, Sheet sheet) {
        return Measured.points(Measured.number(pixels).orElse(0.0), sheet.width());
    }

    private static Area between(int page, double x1, double y1, double x2, double y2) {
        return new Area(page, Math.min(x1, x2), Math.min(y1, y2), Math.abs(x1 - x2), Math.abs(y1 - y2));
    }
}
