package vn.hienluong.files.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Uploads;
import vn.hienluong.files.store.Digests;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;

/** The protocol of pieces (tus 1.0.0, creation, checksum), as any client of it speaks. */
@InTheHouse
class UploadWebTests {

    @Autowired
    MockMvc browser;

    @Autowired
    Given given;

    Given.Office office;
    Actor nam;

    @BeforeEach
    void somebody() {
        office = given.anAgency();
        nam = office.actor(
                "Anh Nam", office.unit(UnitKind.DIVISION, "Phòng Đo lường").id(), PositionRole.STAFF);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private ResultActions create(String length, String name) throws Exception {
        return browser.perform(post("/files/uploads")
                .with(csrf())
                .with(Visitor.as(nam))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", length)
                .header(
                        "Upload-Metadata",
                        "kind a,filename " + base64(name.getBytes(StandardCharsets.UTF_8)) + ",empty"));
    }

    private String created(int length) throws Exception {
        var location = create(Integer.toString(length), "Báo cáo.pdf")
                .andExpect(status().isCreated())
                .andExpect(header().string("Upload-Offset", "0"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(location).startsWith("/files/uploads/");
        return Objects.requireNonNull(location);
    }

    private ResultActions send(String at, String offset, byte[] piece, String checksum, Actor by) throws Exception {
        return browser.perform(patch(at)
                .with(csrf())
                .with(Visitor.as(by))
                .header("Upload-Offset", offset)
                .header("Upload-Checksum", checksum)
                .contentType("application/offset+octet-stream")
                .content(piece));
    }

    @Test
    void piecesArriveOneAfterAnotherAndOneAsksHowFar() throws Exception {
        var at = created(6);
        var sum = "sha256 " + base64(Digests.sha256().digest(new byte[] {1, 2, 3}));
        send(at, "0", new byte[] {1, 2, 3}, sum, nam)
                .andExpect(status().isNoContent())
                .andExpect(header().string("Upload-Offset", "3"));
        browser.perform(head(at).with(Visitor.as(nam)))
                .andExpect(status().isOk())
                .andExpect(header().string("Upload-Offset", "3"))
                .andExpect(header().string("Upload-Length", "6"))
                .andExpect(header().string("Cache-Control", "no-store"));
        send(at, "0", new byte[] {1, 2, 3}, "", nam)
                .andExpect(status().isConflict())
                .andExpect(header().string("Upload-Offset", "3"));
        send(at, "3", new byte[] {4, 5, 6}, "md5 AAAA", nam)
                .andExpect(status().isNoContent())
                .andExpect(header().string("Upload-Offset", "6"));
    }

    @Test
    void aDamagedPieceIsToldInThePersonsWords() throws Exception {
        var at = created(3);
        send(at, "0", new byte[] {1, 2, 3}, "sha256 " + base64(new byte[32]), nam)
                .andExpect(status().is(460))
                .andExpect(content().string(containsString("sai khi truyền")));
        send(at, "0", new byte[] {1, 2, 3}, "sha256 ???", nam).andExpect(status().is(460));
    }

    @Test
    void oddRequestsGetAnAnswer() throws Exception {
        create("-1", "a.pdf")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("không có nội dung")));
        create("99999999999999999999", "a.pdf").andExpect(status().is(422));
        create("1000000000", "a.pdf")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("100 MB")));
        create("5", "..").andExpect(status().is(422)).andExpect(content().string(containsString("chưa có tên")));
        var at = created(6);
        send(at, "x", new byte[3], "", nam).andExpect(status().isConflict());
        send(at, "0", new byte[0], "", nam).andExpect(status().isConflict());
        send(at, "0", new byte[7], "", nam).andExpect(status().isConflict());
        send(at, "0", new byte[Uploads.PIECE + 1], "", nam).andExpect(status().is(413));
        browser.perform(patch(at).with(csrf()).with(Visitor.as(nam)).header("Upload-Offset", "0"))
                .andExpect(status().is(411));
    }

    @Test
    void whatSomebodyElseBeganIsNotThere() throws Exception {
        var at = created(3);
        var hoa = office.actor(
                "Chị Hoa", office.unit(UnitKind.DIVISION, "Phòng Tài chính").id(), PositionRole.STAFF);
        send(at, "0", new byte[3], "", hoa).andExpect(status().isNotFound());
        browser.perform(head(at).with(Visitor.as(hoa))).andExpect(status().isNotFound());
        var other = given.anAgency();
        var stranger =
                other.actor("Ông Lạ", other.unit(UnitKind.DIVISION, "Phòng Lạ").id(), PositionRole.STAFF);
        browser.perform(head(at).with(Visitor.as(stranger))).andExpect(status().isNotFound());
        browser.perform(head(at)).andExpect(status().is3xxRedirection());
        browser.perform(patch(at)
                        .with(Visitor.as(nam))
                        .header("Upload-Offset", "0")
                        .content(new byte[3]))
                .andExpect(status().is(403));
    }
}
