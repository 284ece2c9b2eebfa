package vn.hienluong.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Which of the eight dimensions of the index (2021) a heading means, by its words and not by its number. */
final class Dimensions {

    private static final double MEANT = 0.6;

    private record Name(String key, List<String> names) {}

    private static final List<Name> NAMES = Lexicon.table("dimensions.tsv").stream()
            .map(row -> new Name(row.get(0), Arrays.asList(row.get(1).split("\\|"))))
            .toList();

    private Dimensions() {}

    static Optional<String> of(String heading) {
        Optional<String> best = Optional.empty();
        double most = MEANT;
        for (var name : NAMES) {
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
        return (double) held / wanted.size() * 0.8 + precision * 0.2;
    }
}
