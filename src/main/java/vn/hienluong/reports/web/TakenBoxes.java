package vn.hienluong.reports.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.measures.Measures;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.reports.taken.TakenFigure;
import vn.hienluong.reports.taken.TakenWords;
import vn.hienluong.reports.web.ReportPage.Offered;
import vn.hienluong.reports.web.ReportPage.Taken;

/** The figures of the system beside a line, and the sentence that they make. */
@Component
class TakenBoxes {

    private final TakenWords said;
    private final Measures measures;
    private final Text paper;

    TakenBoxes(TakenWords said, Measures measures, Words words) {
        this.said = said;
        this.measures = measures;
        this.paper = words.in(Words.VIETNAMESE);
    }

    List<Taken> of(List<TakenFigure> figures, Text text) {
        return figures.stream().map(one -> box(one, text)).toList();
    }

    /** The report is written in Vietnamese; who reads English sees what the sentence says. */
    Offered offered(List<TakenFigure> figures, Text text) {
        var sentences = said.sentences(figures, paper);
        return new Offered(
                sentences.result(),
                sentences.since(),
                text.english() ? said.sentences(figures, text).result() : "");
    }

    private Taken box(TakenFigure figure, Text text) {
        var shown = figure.shown();
        var measure = measures.find(figure.measure());
        return new Taken(
                figure.id().toString(),
                said.name(figure, text),
                measure.map(one -> "/measures/" + one.key()),
                said.amount(figure, shown, text),
                figure.since().map(total -> text.say("reports.taken.since-january", said.amount(figure, total, text))),
                text.say(
                        figure.whole() ? "reports.taken.days-whole" : "reports.taken.days",
                        figure.span().from(),
                        figure.span().to(),
                        figure.takenAt()),
                text.say("reports.taken.records", figure.records()),
                measure.map(one -> measures.href(one.key(), figure.span(), figure.of())),
                figure.byHand()
                        .map(one -> text.say(
                                "reports.taken.by-hand",
                                said.amount(figure, figure.taken(), text),
                                one.by(),
                                one.at(),
                                one.because())),
                text.number(shown.amount()),
                shown.outOf().map(text::number));
    }
}
