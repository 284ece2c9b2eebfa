package vn.hienluong.consolidation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.ConsolidatedReport.Frame;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.consolidation.Editing;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** Thể thức: subject, addressees, recipients and signer. */
@Controller
class ConsolidationFrameController {

    record Typing(
            @Nullable String subject,
            @Nullable String addressees,
            @Nullable String recipients,
            @Nullable String capacity,
            @Nullable String signer,
            int seen) {

        Frame read() {
            return new Frame(
                    Typed.line(subject),
                    lines(addressees),
                    lines(recipients),
                    lines(capacity),
                    Typed.line(signer),
                    seen);
        }

        private static List<String> lines(@Nullable String text) {
            return Typed.text(text)
                    .lines()
                    .map(line -> line.strip().replaceFirst("^[-–]\\s*", "").replaceFirst("[;.]$", ""))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private final Editing editing;

    ConsolidationFrameController(Editing editing) {
        this.editing = editing;
    }

    @Needed(ConsolidationAction.WRITE)
    @PutMapping("/periods/{period}/consolidation/frame")
    Html update(@PathVariable PeriodId period, @ModelAttribute Typing typed, Actor by) {
        var frame = typed.read();
        return Html.seeOther(
                ConsolidationPages.at(period) + "?leaf=frame",
                editing.frame(period, frame, by),
                "consolidation.done.frame");
    }
}
