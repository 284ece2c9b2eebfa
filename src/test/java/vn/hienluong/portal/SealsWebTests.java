package vn.hienluong.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.JournalFile;
import vn.hienluong.audit.Sealer;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** Seals for everybody: what is kept of them proves an export, and they tell nothing else. */
@InTheHouse
class SealsWebTests {

    @Autowired
    MockMvc browser;

    @Autowired
    Agencies agencies;

    @Autowired
    Sealer sealer;

    @Autowired
    JournalFile journal;

    @Autowired
    Given given;

    @TempDir
    Path folder;

    Given.Office office;
    String notation;

    @BeforeEach
    void anAgencyWithAnAddressOfItsOwn() {
        office = given.anAgency();
        notation = "S" + Ids.next().toString().substring(24);
        office.in(() -> agencies.update(
                        new AgencyProfile(
                                office.id, "Sở Thử nghiệm", "Sở TN", notation, "UBND", "Thử Nghiệm", true, false),
                        office.administrator)
                .orElseThrow());
        office.unit(UnitKind.OFFICE, "Văn phòng kín tiếng");
        sealer.seal(office.id);
    }

    private String text() throws Exception {
        return browser.perform(get("/nhat-ky/" + notation + "/dau-niem-phong.txt"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void anybodyReadsTheSealsAndTheFingerprintOfTheKey() throws Exception {
        browser.perform(get("/nhat-ky/" + notation.toLowerCase(java.util.Locale.ROOT)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Dấu niêm phong nhật ký của Sở Thử nghiệm"),
                                containsString("Dấu khóa ký"),
                                not(containsString("kín tiếng")))));
        browser.perform(get("/cong/" + Sites.plain(notation) + "/ket-qua"))
                .andExpect(content().string(containsString("/nhat-ky/" + Sites.plain(notation))));
        browser.perform(get("/nhat-ky/khong-co")).andExpect(status().isNotFound());
    }

    @Test
    void aCopyOfTheTextProvesAnExport() throws Exception {
        var copy = Files.writeString(folder.resolve("giu.txt"), text());
        var export = folder.resolve("journal.jsonl");
        office.in(() -> written(export));
        var checked = JournalFile.check(export, copy).orElseThrow();
        assertThat(checked.found().intact()).isTrue();
        assertThat(text()).contains("# SHA-256 " + checked.fingerprint());
        var lines = Files.readString(export);
        Files.writeString(export, lines.replace("organization.unit.opened", "organization.unit.renamed"));
        assertThat(JournalFile.check(export, copy).orElseThrow().found().intact())
                .isFalse();
    }

    private long written(Path file) {
        try {
            return journal.write(office.id, file);
        } catch (java.io.IOException diskIsBroken) {
            throw new java.io.UncheckedIOException(diskIsBroken);
        }
    }
}
