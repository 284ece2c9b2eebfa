package vn.hienluong.consolidation;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;

@InTheHouse
class ConsolidationWebTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    Consolidation consolidation;

    @Autowired
    MockMvc browser;

    GivenReports givenReports;
    GivenReports.Story story;
    String at;

    @BeforeEach
    void aQuarterThatWasSent() {
        givenReports = GivenReports.in(house);
        story = givenReports.aQuarter();
        story.quanLySends();
        story.thanhTraSends("Tiếp tục đẩy mạnh <b>tiếp công dân</b>.");
        at = "/periods/" + story.quarter.id() + "/consolidation";
    }

    private ResultActions see(String path, Actor by) throws Exception {
        return browser.perform(get(path).with(Visitor.as(by)));
    }

    private ResultActions send(String path, Actor by, String... parameters) throws Exception {
        var request = post(path).with(csrf()).with(Visitor.as(by));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return browser.perform(request);
    }

    private Statement statement(int task, Section section) {
        return story.office
                .in(() -> consolidation.find(story.quarter.id(), story.writer).orElseThrow())
                .on(story.taskId(task), section)
                .orElseThrow();
    }

    @Test
    void theWholeWayToTheSeal() throws Exception {
        see("/consolidation", story.writer).andExpect(content().string(containsString("Chưa tổng hợp")));
        see(at, story.writer)
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("Chưa tổng hợp báo cáo"), containsString("Thanh tra"))));
        send(at, story.writer).andExpect(redirectedUrl(at));
        see(at, story.writer)
                .andExpect(content()
                        .string(allOf(
                                containsString("05 tin, bài"),
                                containsString("Số liệu cộng từ các đơn vị"),
                                containsString("Chép từ kế hoạch, chưa có số liệu"),
                                containsString("&lt;b&gt;tiếp công dân"),
                                containsString("Văn phòng viết"),
                                not(containsString("Lấy lại đề xuất")))));
        send(at + "/submission", story.writer).andExpect(redirectedUrl(at));
        see(at, story.writer).andExpect(content().string(not(containsString("textarea"))));
        send(at + "/check", story.chief).andExpect(redirectedUrl(at));
        var told = statement(0, Section.COMPONENTS);
        send(at + "/statements/" + told.id() + "/remarks", story.leader, "text", "Mấy tin?")
                .andExpect(redirectedUrl(at + "#s-" + told.id()));
        send(at + "/return", story.leader, "reason", "Xem lại").andExpect(redirectedUrl(at));
        see(at, story.writer)
                .andExpect(content()
                        .string(allOf(containsString("Mấy tin?"), containsString("Được chuyển lại: Xem lại"))));
        send(at + "/submission", story.writer);
        send(at + "/check", story.chief);
        send(at + "/sign-off", story.leader);
        browser.perform(multipart(at + "/issue")
                        .param("number", "25")
                        .param("date", "2021-02-15")
                        .with(csrf())
                        .with(Visitor.as(story.clerk)))
                .andExpect(redirectedUrl(at));
        see(at, story.clerk)
                .andExpect(content().string(allOf(containsString("số 25, ngày 15/02/2021"), containsString("khóa"))));
        see(at + "/paper?as=pdf", story.leader).andExpect(header().string("Content-Type", "application/pdf"));
        see("/consolidation", story.leader).andExpect(content().string(containsString("Số 25, ngày 15/02/2021")));
    }

    @Test
    void whoeverIsSlowerSeesBothTextsWithoutJavaScript() throws Exception {
        send(at, story.writer);
        var told = statement(0, Section.COMPONENTS);
        var path = at + "/statements/" + told.id();
        send(path, story.writer, "_method", "put", "seen", "1", "text", "của Hương")
                .andExpect(redirectedUrl(at + "#s-" + told.id()));
        send(path, story.chief, "_method", "put", "seen", "1", "text", "của Chánh Văn phòng")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("của Hương"),
                                containsString("của Chánh Văn phòng"),
                                containsString("name=\"seen\" value=\"2\""))));
    }

    @Test
    void everyLeafAndPaperIsShownInBothLanguages() throws Exception {
        send(at, story.writer);
        for (var leaf : new String[] {"?leaf=annex", "?leaf=frame", "?leaf=units", "/preview"}) {
            see(at + leaf, story.writer).andExpect(status().isOk());
            browser.perform(get(at + leaf).with(Visitor.as(story.writer, "en"))).andExpect(status().isOk());
        }
        see(at + "/preview", story.leader)
                .andExpect(content()
                        .string(allOf(
                                containsString("DỰ THẢO – DỮ LIỆU MẪU"),
                                containsString("Độc lập - Tự do - Hạnh phúc"),
                                containsString("KT. GIÁM ĐỐC"),
                                containsString("&lt;b&gt;tiếp công dân"))));
        for (var kind : InternalPapers.Kind.values()) {
            see(at + "/paper?as=docx&internal=" + kind, story.writer).andExpect(status().isOk());
        }
        see(at + "/paper?as=xlsx", story.writer).andExpect(status().isOk());
        see(at + "/paper?as=exe", story.writer).andExpect(status().isNotFound());
    }

    @Test
    void theOfficeWritesItsOwnParagraphsAndTheLayout() throws Exception {
        send(at, story.writer);
        send(at + "/statements", story.writer, "section", "CAUSES", "text", "Văn bản nhiều.");
        send(at + "/statements", story.writer, "section", "NO_SUCH", "text", "x")
                .andExpect(redirectedUrl(at));
        see(at, story.writer)
                .andExpect(content().string(allOf(containsString("Văn bản nhiều."), containsString("Bỏ đoạn này"))));
        send(
                        at + "/frame",
                        story.writer,
                        "_method",
                        "put",
                        "seen",
                        "1",
                        "subject",
                        "Kết quả quý I",
                        "addressees",
                        "- Sở Nội vụ;\r\n",
                        "recipients",
                        "Như trên;\r\nLưu: VT, VP.",
                        "capacity",
                        "GIÁM ĐỐC")
                .andExpect(redirectedUrl(at + "?leaf=frame"));
        see(at + "/preview", story.writer)
                .andExpect(content().string(allOf(containsString("Kết quả quý I"), containsString("<p>GIÁM ĐỐC</p>"))));
        send(at + "/frame", story.writer, "_method", "put", "seen", "2", "subject", "x", "capacity", "TM. ỦY BAN");
        see(at + "/preview", story.writer).andExpect(content().string(not(containsString("TM."))));
    }

    @Test
    void unitsDoNotSeeIt() throws Exception {
        see(at, story.quanLyHead).andExpect(status().isForbidden());
        see("/consolidation", story.quanLyHead).andExpect(status().isForbidden());
        send(at, story.leader).andExpect(status().isForbidden());
        var elsewhere = givenReports.aQuarter();
        see(at, elsewhere.writer).andExpect(status().isNotFound());
    }
}
