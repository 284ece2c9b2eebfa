package vn.hienluong.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.hienluong.CountedQueries;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.publications.facts.PublicationKind;

@InTheHouse
class PublicationsWebTests {

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Publications publications;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    Newsroom room;

    @BeforeEach
    void anOfficeThatPublishes() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, Actor by)
            throws Exception {
        return browser.perform(request.with(csrf()).with(Visitor.as(by)))
                .andReturn()
                .getResponse();
    }

    private String page(String path, Actor by) throws Exception {
        var answer = answer(get(path), by);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    @Test
    void anEditorBeginsWritesAndSendsItOnByForms() throws Exception {
        var begun = answer(
                post("/publications")
                        .param("kind", "RECRUITMENT")
                        .param("unit", room.phong.id().toString())
                        .param("title", "Tuyển dụng viên chức năm 2021"),
                room.writer);
        var edit = String.valueOf(begun.getRedirectedUrl());
        assertThat(page(edit, room.writer))
                .contains("Hạn nộp hồ sơ", "Vị trí tuyển dụng")
                .doesNotContain("Người ký");
        var saved = answer(
                put(edit.replaceAll("/edit$", ""))
                        .param("seen", "1")
                        .param("title", "Tuyển dụng viên chức năm 2021")
                        .param("body", "Cần tuyển:\n\n- Kỹ thuật viên\n- Kế toán")
                        .param("posts", "Kỹ thuật viên; kế toán")
                        .param("deadline", "2021-04-15")
                        .param("where", "Văn phòng Sở"),
                room.writer);
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(page(edit, room.writer)).contains("&lt;li&gt;Kỹ thuật viên&lt;/li&gt;", "2021-04-15");
        var id = edit.replaceAll("^/publications/editions/|/edit$", "");
        answer(post("/publications/editions/" + id + "/proposal"), room.writer);
        answer(post("/publications/editions/" + id + "/review"), room.head);
        answer(put("/publications/editions/" + id + "/approval"), room.chief);
        answer(post("/publications/editions/" + id + "/release"), room.clerkOfOffice);
        var list = page("/publications?standing=PUBLIC&kind=RECRUITMENT", room.clerkOfOffice);
        assertThat(list).contains("Tuyển dụng viên chức năm 2021", "Đã xuất bản");
        assertThat(page("/publications?standing=WITHDRAWN", room.clerkOfOffice)).doesNotContain("Tuyển dụng viên chức");
    }

    @Test
    void whoeverWasSlowerFindsTheirWordsInTheFormAndTheOthersBesideThem() throws Exception {
        var draft = room.draft("Hai người");
        var address = "/publications/editions/" + draft.id();
        room.office.in(() -> publications.edition(draft.id(), room.writer));
        answer(
                put(address).param("seen", "2").param("title", "Hai người").param("body", "<p>Hương viết câu này</p>"),
                room.clerkOfOffice);
        var again = answer(
                put(address).param("seen", "2").param("title", "Hai người").param("body", "<p>Lan viết câu này</p>"),
                room.writer);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString())
                .contains("Có người vừa lưu", "&lt;p&gt;Lan viết câu này&lt;/p&gt;", "<del>", "Hương ", "<ins>")
                .contains("name=\"seen\" value=\"3\"");
    }

    @Test
    void aPreviewShowsCleanWordsAndOnlyPicturesOfItsOwn() throws Exception {
        var draft = room.draft("Có hình");
        var address = "/publications/editions/" + draft.id();
        var file = new MockMultipartFile("file", "ảnh hội nghị.png", "image/png", png());
        var pasted = browser.perform(multipart(address + "/pasted-pictures")
                        .file(file)
                        .with(csrf())
                        .with(Visitor.as(room.writer)))
                .andReturn()
                .getResponse();
        assertThat(pasted.getStatus()).isEqualTo(201);
        var picture = pasted.getContentAsString();
        answer(put(picture).param("alt", "Đại biểu dự hội nghị").param("leads", "on"), room.writer);
        var saved = answer(
                put(address)
                        .param("seen", String.valueOf(draft.version()))
                        .param("title", "Có hình")
                        .param(
                                "body",
                                "<p onclick=\"x()\">Trước <img src=\"http://localhost" + picture
                                        + "\"><img src=\"https://elsewhere.example/a.png\"></p><script>alert(1)</script>"),
                room.writer);
        assertThat(saved.getStatus())
                .as("a picture that came while they wrote is nobody else's saving")
                .isEqualTo(303);
        var preview = page(address + "/preview", room.writer);
        assertThat(preview)
                .contains("<img src=\"" + picture + "?width=", "alt=\"Đại biểu dự hội nghị\"")
                .doesNotContain("onclick", "alert(1)", "elsewhere.example");
        assertThat(answer(get(picture), room.writer).getContentType()).startsWith("image/");
        assertThat(answer(get(picture), room.stranger).getStatus()).isEqualTo(404);
        answer(delete(picture), room.writer);
        assertThat(page(address + "/preview", room.writer)).doesNotContain("<img");
    }

    @Test
    void aCorrectionIsComparedWithWhatItCorrects() throws Exception {
        var first = room.published(room.draft("Khởi công tháng 3"));
        var next = room.corrected(first.publication(), "Khởi công tháng 4", "Sửa tháng");
        assertThat(page("/publications/editions/" + next.id() + "/difference", room.writer))
                .contains("<del>", "<ins>", "[thêm:");
    }

    @Test
    void everyFieldOfEveryKindHasAPlaceInTheForm() {
        var asked = Stream.of(PublicationKind.values())
                .flatMap(kind -> vn.hienluong.publications.facts.TypedFacts.fields(kind).stream())
                .map(vn.hienluong.publications.facts.FactField::name)
                .collect(Collectors.toSet());
        var there = java.util.Arrays.stream(vn.hienluong.publications.web.FactsForm.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(there).isEqualTo(asked);
    }

    @Test
    void thePagesAskAsOftenForManyAsForFew() throws Exception {
        var few = counted(1);
        room = opening.open();
        var many = counted(12);
        assertThat(many).isEqualTo(few);
    }

    private Map<String, Long> counted(int size) throws Exception {
        Edition last = null;
        for (int i = 0; i < size; i++) {
            last = room.draft("Bài số " + i);
        }
        var wanted = java.util.Objects.requireNonNull(last);
        page("/publications", room.clerkOfOffice);
        return Map.of(
                "list", CountedQueries.during(() -> page("/publications", room.clerkOfOffice)),
                "one", CountedQueries.during(() -> page("/publications/" + wanted.publication(), room.clerkOfOffice)),
                "form",
                        CountedQueries.during(
                                () -> page("/publications/editions/" + wanted.id() + "/edit", room.clerkOfOffice)));
    }

    private static byte[] png() throws IOException {
        try (var target = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB), "png", target);
            return target.toByteArray();
        }
    }
}
