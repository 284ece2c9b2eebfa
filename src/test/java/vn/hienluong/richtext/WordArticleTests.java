package vn.hienluong.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import vn.hienluong.platform.Outcome;

/** A Word file as a text. */
class WordArticleTests {

    private static byte[] made() throws Exception {
        try (var document = new XWPFDocument();
                var target = new ByteArrayOutputStream()) {
            var heading = document.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("Kết quả quý I");
            var centred = document.createParagraph();
            centred.setAlignment(ParagraphAlignment.CENTER);
            var bold = centred.createRun();
            bold.setBold(true);
            bold.setText("5 < 6");
            var numbering = document.createNumbering();
            var kind = CTAbstractNum.Factory.newInstance();
            kind.setAbstractNumId(BigInteger.ZERO);
            for (int level = 0; level < 2; level++) {
                var one = kind.addNewLvl();
                one.setIlvl(BigInteger.valueOf(level));
                one.addNewNumFmt().setVal(STNumberFormat.BULLET);
            }
            var id =
                    numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(kind)));
            for (int level : new int[] {0, 1, 0}) {
                var line = document.createParagraph();
                line.setNumID(id);
                line.setNumILvl(BigInteger.valueOf(level));
                line.createRun().setText("Việc " + level);
            }
            var link = document.createParagraph();
            link.createHyperlinkRun("https://quangtri.gov.vn/").setText("Cổng");
            var table = document.createTable(2, 2);
            table.getRow(0).setRepeatHeader(true);
            table.getRow(0).getCell(0).setText("Chỉ tiêu");
            table.getRow(1).getCell(1).setText("12,5");
            try (var png = new ByteArrayOutputStream()) {
                ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", png);
                document.createParagraph()
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(png.toByteArray()),
                                PictureType.PNG,
                                "a.png",
                                Units.toEMU(20),
                                Units.toEMU(10));
            }
            document.write(target);
            return target.toByteArray();
        }
    }

    @Test
    void headingsListsTablesLinksAndPicturesComeOver() throws Exception {
        var article = WordArticle.read("a.docx", made()).orElseThrow();
        assertThat(article.title()).isEqualTo("Kết quả quý I");
        assertThat(article.pictures()).hasSize(1);
        var clean = CleanHtml.of(article.html());
        assertThat(clean.pictures())
                .containsExactly(article.pictures().getFirst().mark());
        assertThat(clean.html())
                .contains(
                        "<h2>Kết quả quý I</h2>",
                        "<p class=\"align-center\"><strong>5 &lt; 6</strong></p>",
                        "<ul><li>Việc 0<ul><li>Việc 1</li></ul></li><li>Việc 0</li></ul>",
                        "<a href=\"https://quangtri.gov.vn/\" rel=\"noopener noreferrer\">Cổng</a>",
                        "<thead><tr><th scope=\"col\">Chỉ tiêu</th>",
                        "<td>12,5</td>");
    }

    @Test
    void aRealPlanComesOver() throws IOException {
        var plan = Path.of("src", "main", "resources", "samples", "plan-07", "ke-hoach-07-KH-SKHCN-2021.docx");
        var article = WordArticle.read("plan.docx", Files.readAllBytes(plan)).orElseThrow();
        assertThat(CleanHtml.of(article.html()).words())
                .contains("07 /KH-SKHCN", "I. MỤC ĐÍCH, YÊU CẦU", "Duy trì và củng cố Chỉ số Hiệu quả Quản trị");
    }

    @Test
    void whatIsNoWordFileGetsASentence() throws Exception {
        var whole = made();
        for (var content : List.of(
                new byte[0],
                "not a zip".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length / 2),
                zip("word/document.xml", "<x/>".getBytes(StandardCharsets.UTF_8)),
                zip("word/vbaProject.bin", new byte[10]),
                zip("word/document.xml", new byte[210 << 20]),
                zip(
                        "[Content_Types].xml",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Types>&x;</Types>"
                                .getBytes(StandardCharsets.UTF_8)))) {
            assertThat(WordArticle.read("a.docx", content)).isInstanceOf(Outcome.Refused.class);
        }
    }

    private static byte[] zip(String part, byte[] content) throws IOException {
        try (var target = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(target)) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(content);
            }
            return target.toByteArray();
        }
    }
}
