package vn.hienluong.redaction.paper;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must not be found again.
 *
 * @param areas of every mark
 * @param drawn those of them that somebody drew, so that nobody said which words are under them
 * @param phrases of the marks by words
 * @param mayStay words under areas that somebody has decided may stand elsewhere, as {@link Elsewhere} names them
 */
public record Hidden(List<Area> areas, List<Area> drawn, List<Phrase> phrases, Set<String> mayStay) {

    public Hidden {
        areas = List.copyOf(areas);
        drawn = List.copyOf(drawn);
        phrases = List.copyOf(phrases);
        mayStay = Set.copyOf(mayStay);
    }

    List<Area> on(int page) {
        return areas.stream().filter(area -> area.page() == page).toList();
    }

    boolean takes(Word word) {
        return word.isTakenBy(on(word.page()));
    }

    /** Words under what somebody drew, in small letters; without those that are marked wherever they stand. */
    Set<String> taken(List<Word> words) {
        return words.stream()
                .filter(word -> word.isTakenBy(drawn))
                .flatMap(word -> Elsewhere.parts(word.text()).stream())
                .filter(part -> phrases.stream().noneMatch(phrase -> isAll(phrase, part)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAll(Phrase phrase, String part) {
        return phrase.exact()
                ? Letters.marked(phrase.words()).equals(part)
                : Letters.bare(phrase.words()).equals(Letters.bare(part));
    }
}
