package vn.hienluong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people type, and what is sent in its place. */
class TypedTests {

    private static final List<String> PIECES = List.of(
            "ế",
            "e\u0302\u0301",
            "đ",
            " ",
            "\u00A0",
            "\t",
            "\r\n",
            "\n",
            "\r",
            "\u0000",
            "\u0007",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "a",
            "0",
            "-",
            "/",
            "2021",
            "03",
            "31",
            "+",
            "e",
            "N",
            ".");

    private final Random chance = new Random(Long.getLong("fuzz.seed", 20210331));

    private String text() {
        return IntStream.range(0, chance.nextInt(20))
                .mapToObj(_ -> PIECES.get(chance.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    @Test
    void whatIsKeptIsComposedVisibleAndTheSameTwice() {
        for (int i = 0; i < 50_000; i++) {
            var typed = text();
            var line = Typed.line(typed);
            var many = Typed.text(typed);
            assertThat(line).doesNotContain("\n", "\t", "\u0000", "\u202E").isEqualTo(line.strip());
            assertThat(Normalizer.isNormalized(many, Normalizer.Form.NFC)).isTrue();
            assertThat(Typed.line(line)).isEqualTo(line);
            assertThat(Typed.text(many)).isEqualTo(many);
        }
        assertThat(Typed.line(null)).isEmpty();
    }

    @Test
    void aDayAnIdOrAChoiceIsOneOrNothing() {
        for (int i = 0; i < 50_000; i++) {
            var typed = text();
            assertThat(Typed.day(typed))
                    .satisfiesAnyOf(
                            day -> assertThat(day).isEmpty(),
                            day -> assertThat(day.map(LocalDate::toString)).contains(typed));
            Typed.id(typed, id -> id);
            Typed.choice(typed, Thread.State.class);
        }
        assertThat(Typed.day("2021-02-31")).isEmpty();
        assertThat(Typed.day("+999999999-12-31")).isEmpty();
        assertThat(Typed.day("2021-03-31")).isEqualTo(Optional.of(LocalDate.of(2021, 3, 31)));
    }
}
