package vn.hienluong.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The duties that come with the program ({@code disclosure/duties.tsv}), in the order of that file. */
final class DutyBook {

    static final DutyBook OF_VIETNAM = new DutyBook();

    private final List<Duty> duties;

    private DutyBook() {
        try {
            duties = new ClassPathResource("disclosure/duties.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> duty(line.split("\t")))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    List<Duty> duties() {
        return duties;
    }

    private static Duty duty(String[] line) {
        var places = Arrays.stream(line[3].split(",")).map(Place::valueOf).collect(Collectors.toSet());
        return new Duty(
                line[0],
                line[1],
                Duty.Owner.valueOf(line[2]),
                places,
                line[4],
                given(line[5]),
                LocalDate.parse(line[6]),
                given(line[7]).map(LocalDate::parse),
                line[8].equals("sure"));
    }

    private static Optional<String> given(String cell) {
        return Optional.of(cell).filter(text -> !text.equals("-"));
    }
}
