package vn.hienluong.privacy;

import java.time.LocalDate;
import java.util.List;
import vn.hienluong.platform.Lines;

/** Which article a use rests on, on a day: {@code privacy/law.tsv}. */
public final class LegalGrounds {

    /** @param citation in Vietnamese, as it is cited */
    public record Ground(Basis basis, LocalDate from, Confidence confidence, String citation) {}

    private static final List<Ground> GROUNDS = Lines.of("privacy/law.tsv").stream()
            .map(line ->
                    new Ground(Basis.valueOf(line[0]), LocalDate.parse(line[1]), Confidence.valueOf(line[2]), line[3]))
            .toList();

    private LegalGrounds() {}

    /** The latest that holds on the day; before the first, the first. */
    public static Ground of(Basis basis, LocalDate day) {
        var all = GROUNDS.stream().filter(ground -> ground.basis() == basis).toList();
        return all.reversed().stream()
                .filter(ground -> !ground.from().isAfter(day))
                .findFirst()
                .orElseGet(all::getFirst);
    }
}
