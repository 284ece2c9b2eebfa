package vn.hienluong.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is typed into the box is a question, and whatever was found can be shown. */
class OddQuestionTests {

    private static final List<String> PIECES = List.of(
            "kế hoạch",
            "07/KH-SKHCN",
            "\"",
            "“",
            "”",
            " ",
            "\n",
            "\t",
            "đ",
            "Đ",
            "e\u0301",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "\u202E",
            "%",
            "_",
            "'",
            "\\",
            "<b>",
            "&",
            "|",
            "!",
            ":*",
            "()",
            "a",
            "x".repeat(300),
            "\u00A0",
            "1",
            ".",
            "/",
            "-");

    private final Random chance = new Random(Long.getLong("fuzz.seed", 20210331));

    private String text(int most) {
        return IntStream.range(0, chance.nextInt(most))
                .mapToObj(_ -> PIECES.get(chance.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    @Test
    void everyTextIsAQuestionOfBoundedLength() {
        for (int i = 0; i < 20_000; i++) {
            var question = Question.of(text(30));
            assertThat(question.typed().length()).isLessThanOrEqualTo(200);
            assertThat(question.pieces()).hasSizeLessThanOrEqualTo(16).allMatch(piece -> !piece.isBlank());
        }
    }

    /** Nothing is lost, added or cut within a letter. */
    @Test
    void whatIsShownStandsInTheTextAndIsBounded() {
        for (int i = 0; i < 20_000; i++) {
            var text = text(60);
            var snippet = Snippet.of(text, Question.of(text(6)));
            var shown = snippet.parts().stream().map(Snippet.Part::text).collect(Collectors.joining());
            assertThat(text).contains(shown.replaceFirst("^… ", "").replaceFirst(" …$", ""));
            assertThat(shown.length()).isLessThan(1_000);
        }
    }

    @Test
    void aLongTextIsNotSearchedForLong() {
        var text = "a".repeat(200_000) + " " + "ế".repeat(200_000) + " kế hoạch";
        assertTimeout(Duration.ofSeconds(2), () -> Snippet.of(text, Question.of("hoạch")));
        assertTimeout(Duration.ofSeconds(2), () -> Question.of("\"".repeat(200_000)));
    }
}
