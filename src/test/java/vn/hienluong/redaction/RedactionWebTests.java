package vn.hienluong.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.redaction.paper.CorpusFiles;

@InTheHouse
class RedactionWebTests {

    /** What is made while nobody waits has a minute. */
    private static final long LOOK_AGAIN = 100_000_000;

    @Autowired
    MockMvc browser;

    @Autowired
    Given given;

    Actor clerk;
    Actor colleague;

    @BeforeEach
    void people() {
        var office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng").id();
        clerk = office.actor("Văn Thư", unit, PositionRole.CLERK);
        colleague = office.actor("Văn Phòng", unit, PositionRole.STAFF);
    }

    private String begun() throws Exception {
        var file = new MockMultipartFile("file", "don.pdf", "application/pdf", CorpusFiles.plain());
        var answer = browser.perform(
                        multipart("/redactions").file(file).with(csrf()).with(Visitor.as(clerk)))
                .andExpect(status().isSeeOther())
                .andReturn();
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private String shown(String at) throws Exception {
        return browser.perform(get(at).with(Visitor.as(clerk)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder sent(String path, String... fields) {
        var request = post(path).with(csrf()).with(Visitor.as(clerk));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    @Test
    void twoClicksAreAnAreaAndPicturesAreKeptByNoCache() throws Exception {
        var at = begun();
        var clicks = at + "/pages/1/clicks";
        browser.perform(sent(clicks, "at.x", "72", "at.y", "72", "reason", "PERSONAL"))
                .andExpect(header().string("Location", startsWith(at + "?page=1&x=60&y=60")));
        browser.perform(sent(clicks, "at.x", "360", "at.y", "144", "x", "60", "y", "60", "reason", "PERSONAL"))
                .andExpect(header().string("Location", at + "?page=1"));
        browser.perform(get(at).with(Visitor.as(clerk)))
                .andExpect(content().string(containsString("Vùng 84 × 21 mm, cách trái 21 mm, cách trên 21 mm")));
        var picture = browser.perform(get(at + "/pages/1").with(Visitor.as(clerk)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "private, no-store"))
                .andReturn();
        var page = ImageIO.read(new ByteArrayInputStream(picture.getResponse().getContentAsByteArray()));
        assertThat(page.getWidth()).isEqualTo(1080);
    }

    @Test
    void nobodyElseSeesThePageThePictureOrTheFile() throws Exception {
        var at = begun();
        for (var path : new String[] {at, at + "/pages/1", at + "/result"}) {
            browser.perform(get(path).with(Visitor.as(colleague))).andExpect(status().isNotFound());
        }
        browser.perform(get(at + "/result").with(Visitor.as(clerk))).andExpect(status().isNotFound());
        browser.perform(get(at + "/pages/2").with(Visitor.as(clerk))).andExpect(status().isNotFound());
    }

    @Test
    void wordsNumbersAndTheNewFileWithoutAScript() throws Exception {
        var at = begun();
        browser.perform(sent(at + "/words", "words", "nguyen van an", "reason", "PERSONAL", "page", "1"))
                .andExpect(header().string("Location", at + "?page=1"));
        browser.perform(sent(
                        at + "/pages/1/areas", "x", "10", "y", "12,5", "width", "", "height", "5", "reason", "HARM"))
                .andExpect(status().isSeeOther());
        browser.perform(sent(
                        at + "/pages/1/areas",
                        "x",
                        "120",
                        "y",
                        "200",
                        "width",
                        "30",
                        "height",
                        "20,5",
                        "reason",
                        "HARM"))
                .andExpect(status().isSeeOther());
        browser.perform(get(at).with(Visitor.as(clerk, "en")))
                .andExpect(content().string(containsString("Marks (2)")))
                .andExpect(content().string(containsString("1 places")));
        browser.perform(sent(at + "/result")).andExpect(header().string("Location", at));
        for (int i = 0; i < 600 && shown(at).contains("Đang lập tệp đã che"); i++) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        browser.perform(get(at + "/result").with(Visitor.as(clerk)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("tai-lieu-da-che.pdf")));
        browser.perform(get(at).with(Visitor.as(clerk)))
                .andExpect(content().string(containsString("Đã tìm lại những gì")));
    }

    @Test
    void aFileThatIsNoPdfIsRefusedOnThePage() throws Exception {
        var file = new MockMultipartFile("file", "a.txt", "text/plain", "chữ thường".getBytes(StandardCharsets.UTF_8));
        browser.perform(multipart("/redactions").file(file).with(csrf()).with(Visitor.as(clerk)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("không phải là PDF")));
        browser.perform(multipart("/redactions").with(csrf()).with(Visitor.as(clerk)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Hãy chọn tệp PDF")));
    }
}
