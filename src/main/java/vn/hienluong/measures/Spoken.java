package vn.hienluong.measures;

import java.math.BigDecimal;
import java.util.Optional;
import vn.hienluong.platform.Text;

/** Measures in words. */
public final class Spoken {

    private Spoken() {}

    public static String name(Measure measure, Text text) {
        return text.say(measure.key());
    }

    /** "báo cáo", "văn bản", "lượt". */
    public static String unit(Measure measure, Text text) {
        return text.say(measure.key() + ".unit");
    }

    /** "12 văn bản", "8/9 báo cáo (88,9%)", "3,5 ngày". */
    public static String amount(Measure measure, BigDecimal amount, Optional<BigDecimal> outOf, Text text) {
        return amount(measure.kind(), unit(measure, text), amount, outOf, text);
    }

    public static String amount(
            Measure.Kind kind, String unit, BigDecimal amount, Optional<BigDecimal> outOf, Text text) {
        var read = Amount.read(kind, amount, outOf);
        return switch (kind) {
            case COUNT, SUM -> text.say("measures.amount", amount, unit);
            case SHARE ->
                read.map(percent -> text.say("measures.amount.share", amount, outOf.orElseThrow(), unit, percent))
                        .orElseGet(() -> text.say("measures.amount.share-of-nothing", unit));
            case DAYS ->
                read.map(mean -> text.say("measures.amount.days", mean, outOf.orElseThrow(), unit))
                        .orElseGet(() -> text.say("measures.amount.share-of-nothing", unit));
        };
    }

    /** The sentence of a report, whole, in the words of the measure's room. */
    public static String sentence(Measure measure, BigDecimal amount, Optional<BigDecimal> outOf, Text text) {
        var read = Amount.read(measure.kind(), amount, outOf);
        if (read.isEmpty() || outOf.orElse(amount).signum() == 0) {
            return text.say(measure.key() + ".says-nothing");
        }
        return text.say(
                measure.key() + ".says",
                written(amount, text),
                outOf.map(whole -> written(whole, text)).orElse(""),
                text.number(read.get()));
    }

    /** As official papers in Vietnamese write it: 07, 48, 1.250. */
    private static String written(BigDecimal number, Text text) {
        var written = text.number(number);
        boolean small = written.length() == 1 && !written.equals("0") && !text.english();
        return small ? "0" + written : written;
    }
}
