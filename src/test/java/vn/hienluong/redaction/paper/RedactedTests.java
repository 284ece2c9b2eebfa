package vn.hienluong.redaction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A name and a number are hidden in files of every kind, and then somebody tries to get them back. */
@Tag("slow")
class RedactedTests {

    private static final List<Phrase> SECRETS =
            List.of(new Phrase("nguyen van an", false), new Phrase("0912345678", false));
    private static final List<String> GONE = List.of("nguyenvanan", "0912345678");

    private static final char[] PLAIN = plain();

    @TempDir
    static Path folder;

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static SourcePdf open(byte[] content) {
        return SourcePdf.open(content, Duration.ofMinutes(2));
    }

    /** Both secrets marked by words, as somebody types them in a hurry. */
    static Hidden hidden(SourcePdf source) {
        var areas = new ArrayList<Area>();
        for (var phrase : SECRETS) {
            source.find(phrase).stream()
                    .map(area -> area.on(source.pages().get(area.page() - 1)))
                    .filter(area -> area.width() > 0 && area.height() > 0)
                    .forEach(areas::add);
        }
        return new Hidden(areas, List.of(), SECRETS, Set.of());
    }

    /** Letters without their marks and digits; by a table, as pictures unpacked and read as text are long. */
    static String squeezed(String text) {
        var squeezed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char plain = PLAIN[text.charAt(i)];
            if (plain != 0) {
                squeezed.append(plain);
            }
        }
        return squeezed.toString();
    }

    private static char[] plain() {
        var plain = new char[Character.MAX_VALUE + 1];
        for (int one = 0; one < plain.length; one++) {
            var base = Normalizer.normalize(String.valueOf((char) one), Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT);
            char first = base.charAt(0);
            plain[one] = first >= 'a' && first <= 'z' || first >= '0' && first <= '9' ? first : 0;
        }
        return plain;
    }

    private static void isGone(Map<String, String> attacks) {
        attacks.forEach((attack, said) -> {
            var squeezed = squeezed(said);
            for (var secret : GONE) {
                assertThat(squeezed.contains(secret))
                        .as("%s by %s", secret, attack)
                        .isFalse();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatWasHiddenIsGoneFrom() {
        return Corpus.all().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> attack(one.getValue())));
    }

    private static void attack(byte[] content) throws Exception {
        try (var source = open(content)) {
            var hidden = hidden(source);
            assertThat(hidden.areas()).isNotEmpty();
            var redacted = Redacted.of(source, hidden, () -> {});
            var attacks = Attackers.everything(redacted.content(), folder);
            isGone(attacks);
            assertThat(squeezed(attacks.getOrDefault("pdftotext -raw", ""))).contains(squeezed(Corpus.KEPT));
            assertThat(squeezed(attacks.getOrDefault("PDFBox", "")))
                    .doesNotContain("lethikin")
                    .doesNotContain("hoanglopan");
            assertThat(attacks.get("pdfdetach")).contains("0 embedded files");
            isBlackWherePopplerPaintsIt(redacted.content(), source, hidden);
            assertThat(failures(redacted.content())).isEmpty();
            assertThat(redacted.tried().areas()).isEqualTo(hidden.areas().size());
        }
    }

    /** The same places, painted by another program. */
    private static void isBlackWherePopplerPaintsIt(byte[] content, SourcePdf source, Hidden hidden)
            throws IOException {
        var file = Files.write(folder.resolve("painted.pdf"), content);
        Attackers.run(
                "pdftoppm",
                "-r",
                "144",
                "-png",
                "-singlefile",
                file.toString(),
                folder.resolve("painted").toString());
        var page = ImageIO.read(folder.resolve("painted.png").toFile());
        assertThat(page.getWidth())
                .isCloseTo((int) (source.pages().getFirst().width() * 2), org.assertj.core.data.Offset.offset(2));
        for (var area : hidden.on(1)) {
            for (int y = (int) Math.ceil(area.top() * 2) + 1; y < (int) (area.bottom() * 2) - 1; y++) {
                for (int x = (int) Math.ceil(area.left() * 2) + 1; x < (int) (area.right() * 2) - 1; x++) {
                    assertThat(page.getRGB(x, y) & 0xffffff).as("%d, %d", x, y).isZero();
                }
            }
        }
    }

    static List<String> failures(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance()
                        .createParser(new java.io.ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(failure -> failure.getRuleId().getClause() + " " + failure.getMessage())
                    .toList();
        }
    }

    /** The sources do give it away: an attack that finds nothing anywhere would prove nothing. */
    @Test
    void theSameAttacksFindTheNameInEverySource() {
        Corpus.all().forEach((name, content) -> {
            var found = Attackers.everything(content, folder).values().stream()
                    .anyMatch(said -> squeezed(said).contains("nguyenvanan"));
            assertThat(found).as(name).isTrue();
        });
    }

    @Test
    void aScanWithoutTextIsHiddenByAreaAndSaysThatItHasNoText() throws Exception {
        var scan = Corpus.bare(making -> {
            try (var pen = making.pen()) {
                pen.drawImage(
                        org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
                                making.document(), Corpus.scan()),
                        0,
                        0,
                        595.28f,
                        841.89f);
            }
        });
        try (var source = open(scan)) {
            assertThat(source.pages()).singleElement().matches(page -> page.lettering() == Sheet.Lettering.NONE);
            assertThat(source.find(SECRETS.getFirst())).isEmpty();
            var stamp = new Area(1, 380, 570, 140, 140);
            var hidden = new Hidden(List.of(stamp), List.of(stamp), List.of(), Set.of());
            var redacted = Redacted.of(source, hidden, () -> {});
            isBlackWherePopplerPaintsIt(redacted.content(), source, hidden);
            Attackers.run(
                    "pdfimages",
                    "-png",
                    Files.write(folder.resolve("scan.pdf"), redacted.content()).toString(),
                    folder.resolve("picture").toString());
            var picture = ImageIO.read(folder.resolve("picture-000.png").toFile());
            double scale = picture.getWidth() / source.pages().getFirst().width();
            var middle = picture.getRGB((int) ((380 + 70) * scale), (int) ((570 + 70) * scale)) & 0xffffff;
            assertThat(middle & 0xff).isLessThan(25);
            assertThat(redacted.content().length)
                    .as("bytes of a page of a scan")
                    .isLessThan(900_000);
        }
    }

    @Test
    void aRecognisedScanIsToldFromPrint() {
        try (var scan = open(Corpus.all().getOrDefault("in a scan that was recognised", new byte[0]));
                var print = open(Corpus.all().getOrDefault("plain", new byte[0]))) {
            assertThat(scan.pages().getFirst().lettering()).isEqualTo(Sheet.Lettering.RECOGNISED);
            assertThat(print.pages().getFirst().lettering()).isEqualTo(Sheet.Lettering.PRINTED);
        }
    }

    @Test
    void wordsUnderAnAreaThatStandElsewhereAreAskedAbout() {
        try (var source = open(Corpus.made(making -> making.say("Bà An ở Đông Hà", 72, 500)))) {
            var place = source.find(new Phrase("Nguyễn Văn An", true)).getFirst();
            var hidden = new Hidden(List.of(place), List.of(place), List.of(), Set.of());
            assertThat(Elsewhere.of(source, hidden)).containsExactly(new Elsewhere("an", 1));
            var decided = new Hidden(List.of(place), List.of(place), List.of(), Set.of("an"));
            assertThat(Elsewhere.of(source, decided)).isEmpty();
            assertThat(Redacted.of(source, decided, () -> {}).tried().words()).isEqualTo(2);
        }
    }

    @Test
    void marksOnLettersCountOnlyWhereSomebodySaysSo() {
        try (var source = open(Corpus.made(making -> making.say("Hoa, hoà, hóa; Hoan", 72, 500)))) {
            assertThat(source.find(new Phrase("hoa", false))).hasSize(3);
            assertThat(source.find(new Phrase("hoà", true))).hasSize(1);
            assertThat(source.find(new Phrase("Vàn", true))).isEmpty();
        }
    }

    @Test
    void theSameSourceAndMarksGiveTheSameBytes() {
        var content = Corpus.made(_ -> {});
        try (var one = open(content);
                var other = open(content)) {
            assertThat(Redacted.of(one, hidden(one), () -> {}).content())
                    .isEqualTo(Redacted.of(other, hidden(other), () -> {}).content());
        }
    }
}
