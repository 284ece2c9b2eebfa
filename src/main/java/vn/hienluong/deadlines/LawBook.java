package vn.hienluong.deadlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The rules that come with the program ({@code deadlines/rules.tsv}), in the order of that file. */
final class LawBook {

    static final LawBook OF_VIETNAM = new LawBook();

    private final List<Rule> rules;

    private LawBook() {
        try {
            rules = new ClassPathResource("deadlines/rules.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> rule(line.split("\t")))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    List<Rule> rules() {
        return rules;
    }

    private static Rule rule(String[] line) {
        return new Rule(
                line[0],
                Integer.parseInt(line[1]),
                RuleUnit.valueOf(line[2]),
                line[6],
                LocalDate.parse(line[3]),
                Optional.of(line[4]).filter(day -> !day.equals("-")).map(LocalDate::parse),
                line[5].equals("sure"),
                false);
    }
}
