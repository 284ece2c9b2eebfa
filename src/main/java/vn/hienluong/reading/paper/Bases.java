package vn.hienluong.reading.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.hienluong.reading.DraftBasis;
import vn.hienluong.reading.DraftNote;
import vn.hienluong.reading.words.Folded;
import vn.hienluong.reading.words.Lexicon;

/** The documents on which a plan rests, by the words of its opening. */
public final class Bases {

    private static final Lexicon WORDS = Lexicon.of("head.txt");

    private Bases() {}

    public static List<DraftBasis> in(String text) {
        var found = WORDS.in("basis", text);
        var bases = new ArrayList<DraftBasis>();
        while (found.find()) {
            bases.add(basis(found.toMatchResult(), text));
        }
        return bases;
    }

    private static DraftBasis basis(MatchResult found, String text) {
        var kind = text.substring(found.start(1), found.end(1));
        var number = text.substring(found.start(2), found.end(2)).replaceAll("[.,]$", "");
        var date = found.group(5) != null
                ? day(found.group(3), found.group(4), found.group(5))
                : day(found.group(6), found.group(7), found.group(8));
        var rest = text.substring(found.end());
        var issuer = WORDS.find("basis-issuer", rest);
        var issued = issuer.map(one -> rest.substring(one.start(1), one.end(1)).strip())
                .orElse("");
        var after = rest.substring(issuer.map(MatchResult::end).orElse(0));
        var subject = WORDS.find("basis-subject", after)
                .map(one -> after.substring(one.start(1), one.end(1)).strip().replaceAll("[,.]$", ""))
                .orElse("");
        return new DraftBasis(kind, number, issued, date, subject, odd(found.group(1), number));
    }

    /** "Kế hoạch số 5959/QĐ-UBND": the kind says one thing and the notation another. */
    private static List<DraftNote> odd(String kind, String number) {
        var prefixes = WORDS.pattern("prefixes").pattern();
        return Arrays.stream(prefixes.split("\\|"))
                .map(pair -> pair.split(":"))
                .filter(pair -> pair[0].equals(kind) && Folded.line(number).contains("/"))
                .filter(pair -> !Folded.line(number).matches(".*/(\\d{4}/)?" + pair[1] + "\\b.*"))
                .map(_ -> new DraftNote("header", "reading.note.odd-basis", List.of(number)))
                .toList();
    }

    /** Empty when there is no such day. */
    public static Optional<LocalDate> day(@Nullable String day, @Nullable String month, @Nullable String year) {
        if (day == null || month == null || year == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
