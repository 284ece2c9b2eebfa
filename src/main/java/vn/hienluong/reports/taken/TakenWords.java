package vn.hienluong.reports.taken;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Spoken;
import vn.hienluong.platform.Text;
import vn.hienluong.reports.taken.TakenFigure.Quantity;

/** Taken figures in the words of the measures' rooms; one whose room is gone is called as it was when it was taken. */
@Component
public class TakenWords {

    /** @param since since the first of January, where the figures tell it; both empty where there is no figure */
    public record Sentences(String result, String since) {

        public static final Sentences NONE = new Sentences("", "");
    }

    private final Measures measures;

    TakenWords(Measures measures) {
        this.measures = measures;
    }

    public String name(TakenFigure figure, Text text) {
        return measures.find(figure.measure())
                .map(measure -> Spoken.name(measure, text))
                .orElse(figure.label());
    }

    /** "12 văn bản", "8/9 báo cáo (88,9%)". */
    public String amount(TakenFigure figure, Quantity numbers, Text text) {
        return measures.find(figure.measure())
                .map(measure -> Spoken.amount(measure, numbers.amount(), numbers.outOf(), text))
                .orElseGet(() ->
                        Spoken.amount(figure.kind(), figure.measuredIn(), numbers.amount(), numbers.outOf(), text));
    }

    /** What a line could say: whole sentences for the writer to take or leave. */
    public Sentences sentences(List<TakenFigure> figures, Text text) {
        return new Sentences(
                joined(figures.stream().flatMap(one -> sentence(one, text).stream())),
                joined(figures.stream().flatMap(one -> since(one, text).stream())));
    }

    private Optional<String> sentence(TakenFigure figure, Text text) {
        var numbers = figure.shown();
        return measures.find(figure.measure())
                .map(measure -> Spoken.sentence(measure, numbers.amount(), numbers.outOf(), text));
    }

    private Optional<String> since(TakenFigure figure, Text text) {
        return figure.since()
                .filter(_ -> figure.byHand().isEmpty())
                .map(total -> text.say("reports.taken.since", name(figure, text), amount(figure, total, text)));
    }

    private static String joined(Stream<String> sentences) {
        return sentences.distinct().collect(Collectors.joining(" "));
    }
}
