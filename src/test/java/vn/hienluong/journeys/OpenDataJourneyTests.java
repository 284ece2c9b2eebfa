package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.portal.Sites;
import vn.hienluong.publications.Newsroom;
import vn.hienluong.publications.facts.PublicationKind;

/** Somebody who wants the list of documents in a sheet. */
@InTheHouse
@Tag("journey")
class OpenDataJourneyTests {

    private static final String TITLE = "Nghị quyết về hỗ trợ đổi mới công nghệ, đợt \"Hiền Lương\"";

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Sites sites;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private static void documents(Newsroom room) {
        room.published(room.withFacts(
                room.draft(PublicationKind.LEGAL_DOCUMENT, TITLE),
                Map.of(
                        "number", "31/NQ-HĐND",
                        "type", "Nghị quyết",
                        "issuedOn", "2020-12-09",
                        "effectiveFrom", "2021-01-01",
                        "issuer", "HĐND tỉnh",
                        "signer", "Ông Mẫu",
                        "field", "Công nghệ")));
    }

    @Test
    void aListIsFoundSavedAndOpenedInASheetWithItsDiacritics() throws Exception {
        clock.set(LocalDate.of(2021, 3, 1));
        var room = opening.open();
        var base = sites.of(room.office.id).orElseThrow().shown().path();
        var citizen = new Seat(port, 360, false);
        try {
            // an agency that has published nothing yet
            citizen.open(base).unfold("Tất cả các mục").follow("Dữ liệu mở").sees("Nội dung phải có trên cổng");
            documents(room);
            citizen.open(base + "/du-lieu").sees("1 dòng");
            citizen.open(base + "/du-lieu/van-ban").sees("Số, ký hiệu").sees("CC BY 4.0");
            opened(citizen.download(
                    citizen.page().locator(".data-files a").first().getAttribute("href")));
            citizen.follow("English").sees("In every row");
            citizen.follow("Programming interface of the open data").sees("Retry-After");
        } finally {
            citizen.leave();
        }
        for (int width : new int[] {360, 1366}) {
            looksRight(base, new Seat(port, width, true));
        }
    }

    private static void looksRight(String base, Seat seat) {
        try {
            seat.open(base + "/du-lieu").isSound().pictured("open-data");
            seat.open(base + "/du-lieu/van-ban").isSound().pictured("open-data-list");
            seat.open(base + "/du-lieu/api").isSound().pictured("open-data-api");
            seat.open(base + "/en/du-lieu").isSound();
        } finally {
            seat.leave();
        }
    }

    /** By LibreOffice, told what its dialog asks a person: comma, quotes, UTF-8, from the first line on. */
    private void opened(byte[] csv) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("van-ban.csv"), csv);
        var profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        var office = new ProcessBuilder(List.of(
                        "soffice",
                        profile,
                        "--headless",
                        "--infilter=CSV:44,34,76,1",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        folder.toString(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        assertThat(office.waitFor(90, TimeUnit.SECONDS)).isTrue();
        var sheet = folder.resolve("van-ban.xlsx");
        assertThat(sheet)
                .as(Files.readString(folder.resolve("log.txt"), StandardCharsets.UTF_8))
                .exists();
        try (var book = WorkbookFactory.create(sheet.toFile())) {
            var row = book.getSheetAt(0).getRow(1);
            var cells = new DataFormatter();
            assertThat(cells.formatCellValue(row.getCell(1))).isEqualTo(TITLE);
            assertThat(row).extracting(cells::formatCellValue).contains("31/NQ-HĐND", "HĐND tỉnh");
        }
    }
}
