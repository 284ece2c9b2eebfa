package vn.hienluong.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SnippetTests {

    private static String shown(String text, String typed) {
        return Snippet.of(text, Question.of(typed)).parts().stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void wordsAreMarkedAsTheyAreWritten() {
        assertThat(shown("Công khai, minh bạch.", "minh bach")).isEqualTo("Công khai, [minh] [bạch].");
        assertThat(shown("Công khai, minh bạch.", "cong kha")).isEqualTo("[Công] [khai], minh bạch.");
        assertThat(shown("Theo 07/KH-SKHCN", "07/kh-skhcn")).isEqualTo("Theo [07]/[KH]-[SKHCN]");
    }

    @Test
    void aLongTextIsShownWhereTheWordStands() {
        var text = "đầu ".repeat(200) + "đích " + "cuối ".repeat(200);
        assertThat(shown(text, "dich"))
                .startsWith("… ")
                .contains("[đích]")
                .endsWith(" …")
                .hasSizeLessThan(300);
    }

    @Property
    void nothingIsLostOrAdded(@ForAll String text, @ForAll String typed) {
        var parts = Snippet.of(text, Question.of(typed)).parts();
        var whole = parts.stream()
                .map(Snippet.Part::text)
                .filter(part -> !part.equals("… ") && !part.equals(" …"))
                .collect(Collectors.joining());
        assertThat(text).contains(whole);
    }
}
