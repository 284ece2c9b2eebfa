package vn.hienluong.workdays;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
class WorkdaysWebTests {

    @Autowired
    MockMvc browser;

    @Autowired
    Workdays workdays;

    @Autowired
    Given given;

    Given.Office office;
    Actor administrator;
    Actor staff;

    @BeforeEach
    void anAgency() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        administrator = office.actor("Lê Văn Cường", unit.id(), PositionRole.ADMINISTRATOR);
        staff = office.actor("Trần Thị Bình", unit.id(), PositionRole.STAFF);
    }

    @Test
    void theYearIsShownWithItsSources() throws Exception {
        browser.perform(get("/workdays?year=2021").with(Visitor.as(staff)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Lịch làm việc năm 2021"),
                                containsString("10/02/2021"),
                                containsString("45/2019/QH14"),
                                not(containsString("Thêm ngày riêng")))));
        browser.perform(get("/workdays?year=2027").with(Visitor.as(staff, "en")))
                .andExpect(content().string(containsString("Provisional")));
        browser.perform(get("/workdays?year=1900").with(Visitor.as(staff))).andExpect(status().isNotFound());
    }

    @Test
    void anAdministratorAddsADayAndWithdrawsIt() throws Exception {
        browser.perform(post("/workdays")
                        .param("day", "2021-09-04")
                        .param("working", "yes")
                        .param("document", "12/TB-STN")
                        .param("reason", "Làm bù")
                        .with(csrf())
                        .with(Visitor.as(administrator)))
                .andExpect(redirectedUrl("/workdays?year=2021"));
        browser.perform(get("/workdays?year=2021").with(Visitor.as(administrator)))
                .andExpect(content().string(allOf(containsString("12/TB-STN"), containsString("Bỏ ngày này"))));
        var own = office.in(() -> workdays.calendar(office.id)).exceptions(2021).stream()
                .flatMap(day -> day.own().stream())
                .findFirst()
                .orElseThrow();
        browser.perform(post("/workdays/" + own.id())
                        .param("_method", "delete")
                        .with(csrf())
                        .with(Visitor.as(administrator)))
                .andExpect(redirectedUrl("/workdays"));
        browser.perform(get("/workdays?year=2021").with(Visitor.as(administrator)))
                .andExpect(content().string(not(containsString("12/TB-STN"))));
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() throws Exception {
        browser.perform(post("/workdays")
                        .param("day", "2021-09-04")
                        .param("working", "yes")
                        .param("reason", "Làm bù bão")
                        .with(csrf())
                        .with(Visitor.as(administrator)))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(containsString("Chưa ghi số, ký hiệu văn bản."), containsString("Làm bù bão"))));
    }

    @Test
    void staffMayNotChangeIt() throws Exception {
        browser.perform(post("/workdays")
                        .param("day", "2021-09-04")
                        .with(csrf())
                        .with(Visitor.as(staff)))
                .andExpect(status().isForbidden());
    }
}
