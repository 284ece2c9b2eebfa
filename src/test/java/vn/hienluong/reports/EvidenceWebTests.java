package vn.hienluong.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.FileId;
import vn.hienluong.files.screening.Samples;
import vn.hienluong.files.store.Digests;
import vn.hienluong.obligations.Period;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.TaskId;

/** A file beside a line: brought, shown with its digest, and given back to whoever may see the line, and only saved. */
@InTheHouse
class EvidenceWebTests {

    private static final String NAME = "Quyết định số 15 (\"đã ký\").pdf";

    @Autowired
    MockMvc browser;

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Writing writing;

    @Autowired
    Evidences evidences;

    @Autowired
    vn.hienluong.files.Files files;

    @Value("${hienluong.files.folder}")
    Path folder;

    private final byte[] paper = Samples.pdf();
    private Given.Office office;
    private Unit division;
    private Actor nam;
    private Period quarter;
    private TaskId task;

    @BeforeEach
    void aLineThatWasWritten() {
        clock.set(LocalDate.of(2021, 2, 22));
        office = given.anAgency();
        var chancery = office.unit(UnitKind.OFFICE, "Văn phòng");
        division = office.unit(UnitKind.DIVISION, "Phòng Đo lường");
        var clerk = office.actor("Chị Hương", chancery.id(), PositionRole.STAFF);
        nam = office.actor("Anh Nam", division.id(), PositionRole.STAFF);
        var plan =
                givenPlan.plan(office, clerk, GivenPlan.task("1", "Tuyên truyền", GivenPlan.ongoing(), division.id()));
        quarter = givenPlan.openQuarter(office, plan, clerk);
        task = givenPlan.tasks(office, plan).getFirst().id();
        office.in(() -> writing.save(
                        quarter.id(), division.id(), task, LineText.of(LineStatus.DONE_IN_PERIOD, "03 tin"), 0, nam)
                .orElseThrow());
    }

    private String at() {
        return "/periods/" + quarter.id() + "/reports/" + division.id().value();
    }

    private ResultActions bring(String name, byte[] content) throws Exception {
        return browser.perform(multipart(at() + "/lines/" + task + "/evidence")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("number", "15/QĐ-SKHCN")
                .with(csrf())
                .with(Visitor.as(nam)));
    }

    private Evidence brought() throws Exception {
        bring("C:\\a\\" + NAME, paper).andExpect(status().isSeeOther());
        return only();
    }

    private Evidence only() {
        var all = office.in(() -> evidences.of(division.id(), office.id));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private ResultActions download(Evidence evidence, Actor by, String... headers) throws Exception {
        var request = get("/evidence/" + evidence.id() + "/file").with(Visitor.as(by));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return browser.perform(request);
    }

    private static byte[] sha256(byte[] content) {
        return Digests.sha256().digest(content);
    }

    @Test
    void itIsGivenBackAsItWasUnderItsNameAndOnlySaved() throws Exception {
        var evidence = brought();
        browser.perform(get(at()).with(Visitor.as(nam)))
                .andExpect(content().string(containsString(HexFormat.of().formatHex(sha256(paper)))));
        download(evidence, nam)
                .andExpect(status().isOk())
                .andExpect(content().bytes(paper))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().longValue("Content-Length", paper.length))
                .andExpect(header().string("Content-Disposition", """
                        attachment; filename="Quyet dinh so 15 (_da ky_).pdf"; \
                        filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20s%E1%BB%91%2015%20%28_%C4%91%C3%A3%20k%C3%BD_%29.pdf"""))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().stringValues("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("Cross-Origin-Resource-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", "private, no-store"))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(header().string(
                                "Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256(paper)) + ":"));
    }

    @Test
    void aPartOfItMayBeAskedFor() throws Exception {
        var evidence = brought();
        download(evidence, nam, "Range", "bytes=10-19")
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 10-19/" + paper.length))
                .andExpect(content().bytes(Arrays.copyOfRange(paper, 10, 20)));
        download(evidence, nam, "Range", "bytes=" + paper.length + "-").andExpect(status().is(416));
        download(evidence, nam, "If-None-Match", "\"" + HexFormat.of().formatHex(sha256(paper)) + "\"")
                .andExpect(status().isNotModified());
    }

    @Test
    void whoMayNotSeeTheLineFindsNoFile() throws Exception {
        var evidence = brought();
        var others = office.unit(UnitKind.DIVISION, "Phòng Tài chính");
        download(evidence, office.actor("Chị Hoa", others.id(), PositionRole.STAFF))
                .andExpect(status().isNotFound());
        var elsewhere = given.anAgency();
        var stranger = elsewhere.actor(
                "Ông Lạ", elsewhere.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.HEAD);
        download(evidence, stranger).andExpect(status().isNotFound());
        browser.perform(get("/evidence/" + evidence.id() + "/file")).andExpect(status().is3xxRedirection());
    }

    @Test
    void whatWasChangedOnTheDiskIsNotGivenBackNotEvenInPart() throws Exception {
        var evidence = brought();
        Files.write(place(evidence), "Bản sửa lén".getBytes(StandardCharsets.UTF_8));
        download(evidence, nam)
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("Hệ thống gặp lỗi")))
                .andExpect(content().string(not(containsString("sửa lén"))));
        download(evidence, nam, "Range", "bytes=0-3").andExpect(content().string(not(containsString("Bản"))));
    }

    private Path place(Evidence evidence) throws IOException {
        FileId id = evidence.file().orElseThrow();
        var digest = office.in(() -> files.require(id, office.id)).sha256();
        try (var all = Files.walk(folder.resolve("kept").resolve(office.id.toString()))) {
            return all.filter(one -> one.endsWith(digest)).findFirst().orElseThrow();
        }
    }

    @Test
    void aFileThatIsRefusedLeavesNoDocument() throws Exception {
        bring("a.docx", Samples.docxWithMacros())
                .andExpect(status().isSeeOther())
                .andExpect(flash().attributeExists("notice"));
        assertThat(office.in(() -> evidences.of(division.id(), office.id))).isEmpty();
    }

    @Test
    void aRecordThatRefusesLeavesNoFile() throws Exception {
        browser.perform(multipart(at() + "/lines/" + task + "/evidence")
                        .file(new MockMultipartFile("file", "a.pdf", "", paper))
                        .with(csrf())
                        .with(Visitor.as(nam)))
                .andExpect(status().isSeeOther());
        assertThat(office.in(() -> evidences.of(division.id(), office.id))).isEmpty();
        assertThat(folder.resolve("kept").resolve(office.id.toString())).doesNotExist();
    }

    @Test
    void whatCameInPiecesIsTakenWithTheForm() throws Exception {
        var name = Base64.getEncoder().encodeToString("Báo cáo.pdf".getBytes(StandardCharsets.UTF_8));
        var upload = Optional.ofNullable(browser.perform(post("/files/uploads")
                                .with(csrf())
                                .with(Visitor.as(nam))
                                .header("Upload-Length", paper.length)
                                .header("Upload-Metadata", "filename " + name))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .orElseThrow();
        browser.perform(patch(upload)
                        .with(csrf())
                        .with(Visitor.as(nam))
                        .header("Upload-Offset", "0")
                        .content(paper))
                .andExpect(status().isNoContent());
        browser.perform(multipart(at() + "/lines/" + task + "/evidence")
                        .param("subject", "Báo cáo")
                        .param("upload", upload.replaceAll(".*/", ""))
                        .param("digest", HexFormat.of().formatHex(sha256(paper)))
                        .with(csrf())
                        .with(Visitor.as(nam)))
                .andExpect(status().isSeeOther());
        download(only(), nam).andExpect(content().bytes(paper));
    }
}
