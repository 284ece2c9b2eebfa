package vn.hienluong.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hienluong.drafting.Letterhead.Dated;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** The words that belong to the layout, always in Vietnamese, and the blanks that wait for the clerk. */
final class Wording {

    private static final String NUMBER_BLANK = " ".repeat(7);
    private static final String DAY_BLANK = " ".repeat(4);

    private final Text text;

    Wording(Words words) {
        text = words.in(Words.VIETNAMESE);
    }

    String say(String key, Object... arguments) {
        return text.say("drafting." + key, arguments);
    }

    String product() {
        return text.say("platform.product");
    }

    String number(Letterhead.Number number) {
        return say("number", value(number), number.notation());
    }

    String date(Dated dated) {
        return say("date", dated.place(), day(dated), month(dated), year(dated));
    }

    /** Which paper an annex goes with, or nothing where it goes with none. */
    @Nullable
    String attached(Annex annex, @Nullable Letterhead of) {
        if (annex.parent() == null || of == null || of.number() == null || of.dated() == null) {
            return null;
        }
        var number = of.number();
        var dated = of.dated();
        return say(
                "attached",
                annex.parent().kind(),
                value(number),
                number.notation(),
                day(dated),
                month(dated),
                year(dated),
                annex.parent().agency());
    }

    /** Items of a list as the decree wants them: a dash before, a semicolon after each, a full stop after the last. */
    List<String> listed(List<String> items) {
        var listed = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            listed.add("- " + bare(items.get(i)) + (i == items.size() - 1 ? "." : ";"));
        }
        return listed;
    }

    private static String bare(String item) {
        return item.strip().replaceAll("^[-–]\\s*|[;.]+$", "");
    }

    // Nghị định 30/2020/NĐ-CP, Phụ lục I: numbers under 10 are written with a zero before them
    private static String value(Letterhead.Number number) {
        var value = Objects.requireNonNullElse(number.value(), "");
        return value.isBlank() ? NUMBER_BLANK : value.length() == 1 ? "0" + value : value;
    }

    private static String day(Dated dated) {
        return dated.day() == null ? DAY_BLANK : "%02d".formatted(dated.day());
    }

    // and so are days under 10 and the months 1 and 2
    private static String month(Dated dated) {
        if (dated.month() == null) {
            return DAY_BLANK;
        }
        return dated.month() < 3 ? "0" + dated.month() : String.valueOf(dated.month());
    }

    private static String year(Dated dated) {
        return String.valueOf(dated.year());
    }
}
