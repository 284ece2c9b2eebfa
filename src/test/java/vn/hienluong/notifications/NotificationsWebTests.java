package vn.hienluong.notifications;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;

@InTheHouse
class NotificationsWebTests {

    @Autowired
    MockMvc browser;

    @Autowired
    Notifications notifications;

    @Autowired
    Given given;

    Given.Office office;
    Actor an;

    @BeforeEach
    void aPersonWithANote() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        an = office.actor("Lê Văn An", unit.id(), PositionRole.STAFF);
        office.inTransaction(() -> {
            notifications.tell(
                    List.of(an.person()), new Note("workdays.own.done", List.of("04/9/2021"), "/workdays"), office.id);
            return true;
        });
    }

    @Test
    void theBellRingsAndTheListTells() throws Exception {
        browser.perform(get("/notifications").with(Visitor.as(an)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<b>1</b>"),
                                containsString("Đã thêm ngày 04/9/2021"),
                                containsString("Chưa đọc"))));
        browser.perform(get("/notifications").with(Visitor.as(an, "en")))
                .andExpect(content().string(containsString("04/9/2021 is now in the agency's working calendar.")));
    }

    @Test
    void openingANoteReadsItAndLeadsToItsPage() throws Exception {
        var note = office.in(() -> notifications.of(an.person(), Optional.empty(), office.id))
                .getFirst();
        browser.perform(get("/notifications/" + note.id()).with(Visitor.as(an))).andExpect(redirectedUrl("/workdays"));
        browser.perform(get("/notifications").with(Visitor.as(an)))
                .andExpect(content().string(not(containsString("Chưa đọc"))));
    }

    @Test
    void allAreReadByOneButton() throws Exception {
        browser.perform(post("/notifications/unread")
                        .param("_method", "delete")
                        .with(csrf())
                        .with(Visitor.as(an)))
                .andExpect(redirectedUrl("/notifications"));
        browser.perform(get("/notifications").with(Visitor.as(an)))
                .andExpect(content().string(not(containsString("<b>1</b>"))));
    }
}
