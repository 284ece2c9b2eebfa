package vn.hienluong.publications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.platform.Outcome;

/** Figures from a file. */
class TableFileTests {

    private final TableFile files = new TableFile(new Extraction());

    @Test
    void aCsvFileIsReadWithCommasSemicolonsAndQuotes() {
        for (var csv :
                List.of("Năm,Điểm\n2011,\"36,1\"\n", "\uFEFFNăm;Điểm\r\n2011;36,1\r\n", "Năm\tĐiểm\n2011\t36,1")) {
            var table =
                    files.read("a.csv", csv.getBytes(StandardCharsets.UTF_8)).orElseThrow();
            assertThat(table.columns()).as(csv).containsExactly("Năm", "Điểm");
            assertThat(table.rows()).as(csv).containsExactly(List.of("2011", "36,1"));
        }
        assertThat(TableFile.rows("a,\"b \"\"c\"\"\nd\"")).containsExactly(List.of("a", "b \"c\"\nd"));
    }

    @Test
    void anExcelFileIsReadByItsFirstTable() throws IOException {
        try (var book = new XSSFWorkbook();
                var target = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("PAPI");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Năm");
            head.createCell(1).setCellValue("Điểm");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("2011");
            row.createCell(1).setCellValue("36,1");
            book.write(target);
            var table = files.read("a.xlsx", target.toByteArray()).orElseThrow();
            assertThat(table.columns()).containsExactly("Năm", "Điểm");
            assertThat(table.rows()).containsExactly(List.of("2011", "36,1"));
        }
    }

    @Test
    void whatHoldsNoTableGetsASentence() {
        for (var content : List.of("", "một dòng", "a,b", "x,y\n1,2,3")) {
            assertThat(files.read("a.csv", content.getBytes(StandardCharsets.UTF_8)))
                    .as(content)
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(files.read("a.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(files.read("a.xlsx", new byte[] {'P', 'K', 3, 4})).isInstanceOf(Outcome.Refused.class);
    }
}
