package vn.hienluong.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hienluong.platform.Words;

/** The same record gives the same files, today and tomorrow, here and in another time zone. */
@Tag("slow")
class SameBytesTests {

    private static final Papers PAPERS = new Papers(Words.load());

    @Test
    void aSecondTimeGivesTheSameBytes() {
        assertThat(digests()).isEqualTo(digests());
    }

    @Test
    void aSecondJavaInAnotherTimeZoneAndLanguageGivesTheSameBytes() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Duser.timezone=America/New_York",
                        "-Duser.language=tr",
                        "-Djava.awt.headless=true",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=2",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameBytesTests.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(printed.lines().toList()).isEqualTo(digests());
    }

    @Test
    void anotherRecordGivesOtherBytes() {
        var issued = SamplePapers.quarterlyReport().issued("7", java.time.LocalDate.of(2021, 3, 9));
        assertThat(PAPERS.docx(issued)).isNotEqualTo(PAPERS.docx(SamplePapers.quarterlyReport()));
        assertThat(PAPERS.pdf(issued)).isNotEqualTo(PAPERS.pdf(SamplePapers.quarterlyReport()));
        assertThat(PAPERS.xlsx(issued)).isNotEqualTo(PAPERS.xlsx(SamplePapers.quarterlyReport()));
    }

    @Test
    void noEntryOfAnArchiveCarriesATime() throws IOException {
        for (var file : List.of(PAPERS.docx(SamplePapers.chasingLetter()), PAPERS.xlsx(SamplePapers.chasingLetter()))) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                }
            }
        }
    }

    /** Prints one line for each file: what the second Java is started for. */
    public static void main(String[] arguments) {
        digests().forEach(System.out::println);
    }

    private static List<String> digests() {
        var digests = new ArrayList<String>();
        for (var paper : SamplePapers.all().entrySet()) {
            digests.add(paper.getKey() + " docx " + digest(PAPERS.docx(paper.getValue())));
            digests.add(paper.getKey() + " pdf " + digest(PAPERS.pdf(paper.getValue())));
            digests.add(paper.getKey() + " xlsx " + digest(PAPERS.xlsx(paper.getValue())));
        }
        return digests;
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
