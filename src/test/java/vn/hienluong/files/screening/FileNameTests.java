package vn.hienluong.files.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody's file is called, made fit to be shown and given back. */
class FileNameTests {

    @Test
    void aNameLosesItsFoldersAndWhatNobodyCanSee() {
        assertThat(FileName.clean("C:\\Users\\an\\Báo cáo.docx")).isEqualTo("Báo cáo.docx");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean(" ..a\u0000b\u202egnp.\n.pdf ")).isEqualTo("a b gnp. .pdf");
        assertThat(FileName.clean("a<b>:\"c\".txt")).isEqualTo("a_b___c_.txt");
        assertThat(FileName.clean("a\u2028b\u0085c\u200b.txt")).isEqualTo("a b c .txt");
    }

    @Test
    void aNameThatAMacTookApartIsTheSameName() {
        var apart = Normalizer.normalize("Kế hoạch đã duyệt.pdf", Normalizer.Form.NFD);
        assertThat(FileName.clean(apart)).isEqualTo("Kế hoạch đã duyệt.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", ".", "...", " . . ", "/", "\\", "a/", "\u202e", "\u0000\u0007"})
    void aNameOfNothingIsNone(String name) {
        assertThat(FileName.clean(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CON.pdf,_CON.pdf",
        "nul,_nul",
        "lpt1.tar.gz,_lpt1.tar.gz",
        "Aux .txt,_Aux .txt",
        "console.txt,console.txt",
        "com10.txt,com10.txt"
    })
    void aNameThatWindowsKeepsForItselfGetsALineBefore(String name, String clean) {
        assertThat(FileName.clean(name)).isEqualTo(clean);
    }

    @Test
    void tooLongANameKeepsItsEndingAndNoHalfLetter() {
        assertThat(FileName.clean("đ".repeat(300) + ".docx")).hasSize(200).endsWith("đ.docx");
        assertThat(FileName.clean("a".repeat(198) + "😀😀.txt")).endsWith("a.txt");
        assertThat(FileName.clean("CON." + "x".repeat(400))).hasSizeLessThanOrEqualTo(200);
        var pairs = FileName.clean("😀".repeat(150) + ".pdf");
        assertThat(new String(pairs.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(pairs);
    }

    @Test
    void whateverComesInWhatComesOutIsOneFitLine() {
        var chance = new Random(20210120);
        for (int i = 0; i < 20_000; i++) {
            var name = new StringBuilder();
            for (int letters = chance.nextInt(260); letters > 0; letters--) {
                name.append((char) (chance.nextInt(3) == 0 ? chance.nextInt(0x10000) : chance.nextInt(0x80)));
            }
            var clean = FileName.clean(name.toString());
            assertThat(clean).hasSizeLessThanOrEqualTo(200).doesNotContain("/", "\\", "\n", "\u0000", "\"");
            assertThat(FileName.clean(clean)).as("%s", name).isEqualTo(clean);
        }
    }
}
