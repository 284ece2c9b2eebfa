package vn.hienluong.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.hienluong.reading.words.Folded;
import vn.hienluong.reading.words.Lexicon;

/** Which dimension of the index a heading means, by its words and not by its number; only in papers about the index. */
final class Dimensions {

    private static final double MEANT = 0.6;
    private static final Lexicon INDEX = Lexicon.of("index.txt");

    private record Name(String key, int first, int last, List<String> names) {}

    private static final List<Name> NAMES = Lexicon.table("dimensions.tsv").stream()
            .map(row -> new Name(
                    row.get(0),
                    Integer.parseInt(row.get(1)),
                    Integer.parseInt(row.get(2)),
                    Arrays.asList(row.get(3).split("\\|"))))
            .toList();
    private static final int LAST_KNOWN =
            NAMES.stream().mapToInt(Name::last).max().orElseThrow();

    private final List<Name> valid;

    /** @param paper all words of the paper outside its annex */
    Dimensions(String paper, int year) {
        valid = INDEX.says("papi", paper)
                ? NAMES.stream()
                        .filter(name -> name.first() <= year && Math.min(year, LAST_KNOWN) <= name.last())
                        .toList()
                : List.of();
    }

    Optional<String> of(String heading) {
        Optional<String> best = Optional.empty();
        double most = MEANT;
        for (var name : valid) {
            for (var words : name.names()) {
                double share = share(words, heading);
                if (share > most) {
                    most = share;
                    best = Optional.of(name.key());
                }
            }
        }
        return best;
    }

    /** Words of the name that the heading holds, less for each word of the heading that the name has not. */
    private static double share(String name, String heading) {
        var wanted = new HashSet<>(Folded.words(name));
        var there = new HashSet<>(Folded.words(heading));
        long held = wanted.stream().filter(there::contains).count();
        double precision = (double) held / Math.max(1, Math.min(there.size(), wanted.size() + 6));
        return (double) held / wanted.size() * 0.7 + precision * 0.3;
    }
}
