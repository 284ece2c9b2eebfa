package vn.hienluong.chasing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.chasing.Chasing;
import vn.hienluong.chasing.ChasingAction;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Papers;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** The chasing letter, as Word to edit or as PDF to read. */
@Controller
class LetterController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Chasing chasing;
    private final Periods periods;
    private final Papers papers;

    LetterController(Chasing chasing, Periods periods, Papers papers) {
        this.chasing = chasing;
        this.periods = periods;
        this.papers = papers;
    }

    @Needs(ChasingAction.CHASE)
    @GetMapping("/periods/{id}/chasing/letter")
    ResponseEntity<byte[]> show(
            @PathVariable PeriodId id,
            @RequestParam(defaultValue = "docx") String format,
            @RequestParam @Nullable String until,
            Actor by,
            Screen screen) {
        var day = Typed.maybe(Typed.line(until)).flatMap(Typed::day);
        var name = screen.say(
                "chasing.letter.file", periods.require(id, by.agency()).code());
        return switch (chasing.letter(id, day, by)) {
            case Outcome.Done<Paper>(var letter) -> written(letter, format, name);
            // the page offers no letter then: an old address
            case Outcome.Refused<Paper> _ -> throw new NotFound();
        };
    }

    private ResponseEntity<byte[]> written(Paper letter, String format, String name) {
        return format.equals("pdf")
                ? Download.of(papers.pdf(letter), "application/pdf", name + ".pdf")
                : Download.of(papers.docx(letter), DOCX, name + ".docx");
    }
}
