package vn.hienluong.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.hienluong.CountedQueries;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.Citizens;
import vn.hienluong.dialogue.Questions.Show;
import vn.hienluong.platform.Ids;
import vn.hienluong.publications.Newsroom;

/** Questions and comments by their pages. */
@InTheHouse
class DialogueWebTests {

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Conversation conversation;

    @Autowired
    Questions questions;

    @Autowired
    Citizens citizens;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    private Newsroom room;
    private String site;

    @BeforeEach
    void anOffice() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
        site = conversation.site(room);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var response = browser.perform(request.with(csrf())).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, Actor by)
            throws Exception {
        return answer(request.with(Visitor.as(by)));
    }

    private String page(String path) throws Exception {
        var answer = answer(get(java.net.URI.create(path)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletRequestBuilder question(String form, String website) {
        return post(site + "/hoi-dap/gui-cau-hoi")
                .param("form", form)
                .param("website", website)
                .param("name", "Nguyễn Văn Mẫu")
                .param("email", "mau@example.org")
                .param("subject", "Công bố hợp quy")
                .param("words", "Xin hỏi hồ sơ công bố hợp quy gồm những gì ạ?");
    }

    private Map<Show, Integer> counts() {
        return room.office.in(() -> questions.counts(room.chief));
    }

    @Test
    void anybodyAsksAndFollowsItByItsCode() throws Exception {
        assertThat(page(site + "/hoi-dap/gui-cau-hoi"))
                .contains("name=\"_csrf\"", "15 ngày làm việc", "name=\"website\"");
        var sent = answer(question(Conversation.form().toString(), ""));
        assertThat(sent.getStatus()).isEqualTo(303);
        var follow = String.valueOf(sent.getRedirectedUrl());
        assertThat(page(follow))
                .contains("Cơ quan đã nhận câu hỏi", "22/03/2021", "Nghị định số 43/2011", "<svg class=\"qr\"")
                .doesNotContain("mau@example.org", "Nguyễn Văn Mẫu", "hồ sơ công bố hợp quy gồm");
        assertThat(answer(get(java.net.URI.create(follow))).getHeader("Cache-Control"))
                .as("kept by nobody on the way")
                .isEqualTo("private, no-store");
        var code = follow.substring(follow.indexOf("ma=") + 3);
        assertThat(page(follow.replace("/hoi-dap", "/en/hoi-dap"))).contains("The office has received the question");
        assertThat(answer(get(site + "/hoi-dap/theo-doi").param("ma", "AAAA")).getStatus())
                .isEqualTo(422);
        var withdrawn = answer(delete(site + "/hoi-dap/theo-doi").param("ma", code));
        assertThat(withdrawn.getStatus()).isEqualTo(303);
        assertThat(page(follow)).contains("Bạn đã rút câu hỏi");
        assertThat(counts()).containsEntry(Show.WITHDRAWN, 1);
    }

    @Test
    void programsThatFillInEverythingAreSentAwayInASentence() throws Exception {
        var trapped = answer(question(Conversation.form().toString(), "https://buy.example"));
        assertThat(trapped.getStatus()).isEqualTo(422);
        assertThat(trapped.getContentAsString()).contains("Ô ẩn", "Xin hỏi hồ sơ công bố hợp quy gồm những gì ạ?");
        var hasty = answer(question(Ids.next().toString(), ""));
        assertThat(hasty.getStatus()).isEqualTo(422);
        assertThat(hasty.getContentAsString()).contains("quá nhanh");
        assertThat(answer(question("không phải mã", "")).getStatus()).isEqualTo(422);
        assertThat(counts()).containsEntry(Show.ALL, 0);
        assertThat(browser.perform(question(Conversation.form().toString(), ""))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without the token of the page")
                .isEqualTo(403);
    }

    @Test
    void aCitizenWhoHasSignedInFindsItAmongTheirMatters() throws Exception {
        var id = citizens.ofAddress(Ids.next() + "@example.org");
        var me = Visitor.as(new Citizen(id));
        var sent = answer(question(Conversation.form().toString(), "").with(me));
        assertThat(sent.getStatus()).isEqualTo(303);
        var mine = answer(get("/cong-dan").with(me)).getContentAsString();
        assertThat(mine).contains("Câu hỏi: Công bố hợp quy", "Mới nhận");
    }

    @Test
    void staffAnswerByFormsAndEverybodyFindsTheAnswerWithoutDiacritics() throws Exception {
        var question = conversation.asked("Công bố hợp quy", room);
        var at = "/questions/" + question.id();
        assertThat(answer(get("/questions?show=new"), room.clerkOfOffice).getContentAsString())
                .contains("Công bố hợp quy", at);
        assertThat(answer(get(at), room.stranger).getStatus()).isEqualTo(404);
        answer(put(at + "/assignment").param("unit", room.phong.id().toString()), room.clerkOfOffice);
        var typed = put(at + "/answer")
                .param("seen", "0")
                .param("step", "propose")
                .param("subject", "Hồ sơ công bố hợp quy")
                .param("words", "Hồ sơ gồm gì? Gọi 0912345678")
                .param("answer", "Gồm bản công bố và kết quả thử nghiệm.");
        var refused = answer(typed, room.writer);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("số điện thoại hoặc số giấy tờ", "Gồm bản công bố và kết quả thử nghiệm.");
        var proposed = answer(
                put(at + "/answer")
                        .param("seen", "0")
                        .param("step", "propose")
                        .param("subject", "Hồ sơ công bố hợp quy")
                        .param("words", "Hồ sơ gồm gì?")
                        .param("answer", "Gồm bản công bố và kết quả thử nghiệm."),
                room.writer);
        assertThat(proposed.getStatus()).isEqualTo(303);
        answer(post(at + "/approval"), room.head);
        var found = page(site + "/tim-kiem?q=ho+so+cong+bo+hop+quy");
        assertThat(found).contains("Hồ sơ công bố hợp quy", "Hỏi đáp · trả lời ngày 01/03/2021");
        var address = room.office
                .in(() -> questions.require(question.id(), room.chief))
                .slug()
                .orElseThrow();
        assertThat(page(site + "/hoi-dap/" + address))
                .contains("Gồm bản công bố và kết quả thử nghiệm.", "Phòng Quản lý khoa học")
                .doesNotContain("Nguyễn Văn Mẫu");
        assertThat(page(site + "/sitemap-khac.xml")).contains("/hoi-dap/" + address);
        assertThat(page(site)).as("an errand of the home page").contains("/hoi-dap\"");
        answer(delete(at + "/publication").param("reason", "Lộ chuyện riêng"), room.chief);
        var gone = answer(get(site + "/hoi-dap/" + address));
        assertThat(gone.getStatus()).isEqualTo(404);
        assertThat(gone.getContentAsString()).as("in the dress of the site").contains("menu-bar");
        assertThat(page(site + "/tim-kiem?q=ho+so+cong+bo+hop+quy")).doesNotContain("/hoi-dap/" + address);
    }

    @Test
    void aDraftIsCommentedByFormLateOnesGetASentenceAndTheTableStandsOnItsPage() throws Exception {
        var id = Conversation.draft("Dự thảo Quy chế sáng kiến", "2021-03-10", room)
                .publication();
        var article = site + "/lay-y-kien/du-thao-quy-che-sang-kien";
        var form = site + "/du-thao/du-thao-quy-che-sang-kien/gop-y";
        assertThat(page(article)).contains("Nhận góp ý đến hết ngày 10/03/2021", form);
        var comment = post(form)
                .param("form", Conversation.form().toString())
                .param("kind", "PERSON")
                .param("name", "Bà Ba")
                .param("part", "Điều 5")
                .param("words", "Bớt một bước");
        assertThat(answer(comment).getRedirectedUrl()).isEqualTo(form + "?gui=xong");
        clock.set(LocalDate.of(2021, 3, 11));
        var late = answer(post(form)
                .param("form", Conversation.form().toString())
                .param("name", "Ông Tư")
                .param("words", "Muộn rồi nhưng vẫn viết"));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString())
                .contains("Đã hết thời hạn góp ý", "10/03/2021", "Muộn rồi nhưng vẫn viết");
        assertThat(page(form)).doesNotContain("<form class=\"form\"");
        assertThat(page(article)).as("kept pages turn with the day").contains("Đã hết thời hạn góp ý");

        var at = "/consultations/" + id;
        var shown = answer(get(at), room.writer).getContentAsString();
        assertThat(shown).contains("Bà Ba", "Bớt một bước");
        var one = shown.replaceAll("(?s).*name=\"comment\" value=\"([0-9a-f-]{36})\".*", "$1");
        answer(
                post(at + "/treatments")
                        .param("comment", one)
                        .param("verdict", "ACCEPTED")
                        .param("reason", "Đã bỏ bước 3 tại Điều 5"),
                room.writer);
        answer(post(at + "/proposal"), room.writer);
        assertThat(page(article)).doesNotContain("Tải tệp PDF");
        answer(put(at + "/approval"), room.chief);
        assertThat(page(article)).as("at once, though the page was kept").contains("Tải tệp PDF", "1 ý kiến");
        assertThat(page(form))
                .contains("Đã bỏ bước 3 tại Điều 5", "Một người dân")
                .doesNotContain("Bà Ba");
        var pdf = answer(get(form.replace("/gop-y", "/tong-hop/pdf")));
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(answer(get(form.replace("/gop-y", "/tong-hop/exe"))).getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePagesAskAsOftenForManyAsForFew() throws Exception {
        var few = counted(1);
        room = opening.open();
        site = conversation.site(room);
        assertThat(counted(9)).isEqualTo(few);
    }

    private Map<String, Long> counted(int size) throws Exception {
        var last = Optional.<Question>empty();
        for (int i = 0; i < size; i++) {
            conversation.assigned(conversation.asked("Câu hỏi số " + i, room), room);
            last = Optional.of(conversation.answered("Trả lời số " + i, room));
            Conversation.draft("Dự thảo số " + i, "2021-04-10", room);
        }
        var shown = last.orElseThrow();
        page(site + "/hoi-dap");
        return Map.of(
                "list", CountedQueries.during(() -> answer(get("/questions?show=all"), room.chief)),
                "one", CountedQueries.during(() -> answer(get("/questions/" + shown.id()), room.chief)),
                "drafts", CountedQueries.during(() -> answer(get("/consultations"), room.chief)),
                "public list", CountedQueries.during(() -> page(site + "/hoi-dap")),
                "public page",
                        CountedQueries.during(
                                () -> page(site + "/hoi-dap/" + shown.slug().orElseThrow())));
    }
}
