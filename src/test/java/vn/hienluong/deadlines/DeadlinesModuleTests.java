package vn.hienluong.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Outcome;

@InTheHouse
class DeadlinesModuleTests {

    @Autowired
    Deadlines deadlines;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    Given.Office office;
    Actor administrator;
    Actor staff;

    @BeforeEach
    void anAgency() {
        clock.set(LocalDate.of(2021, 3, 1));
        office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        administrator = office.actor("Lê Văn Cường", unit.id(), PositionRole.ADMINISTRATOR);
        staff = office.actor("Trần Thị Bình", unit.id(), PositionRole.STAFF);
    }

    private LocalDate last(String key, LocalDate event) {
        return office.in(() -> deadlines.of(key, event, office.id)).last();
    }

    @Test
    void workingDaysGoRoundHolidaysAndTheFirstDayIsNotCounted() {
        // Tết 2021: 10/02 to 16/02 off
        assertThat(last("information.online.simple", LocalDate.of(2021, 2, 9))).isEqualTo(LocalDate.of(2021, 2, 19));
        assertThat(last("information.direct.simple", LocalDate.of(2021, 3, 1))).isEqualTo(LocalDate.of(2021, 3, 1));
    }

    @Test
    void calendarDaysThatEndOnADayOffEndOnTheNextWorkedOne() {
        // 15 days after 16/04/2021 is Saturday 01/05; Monday 03/05 is off instead of it
        assertThat(last("information.online.extension", LocalDate.of(2021, 4, 16)))
                .isEqualTo(LocalDate.of(2021, 5, 4));
        assertThat(last("information.online.extension", LocalDate.of(2021, 3, 1)))
                .isEqualTo(LocalDate.of(2021, 3, 16));
    }

    @Test
    void eachEventGoesByTheRuleOfItsDay() {
        assertThat(last("portal.plan", LocalDate.of(2021, 1, 20))).isEqualTo(LocalDate.of(2021, 2, 3));
        var later = office.in(() -> deadlines.rule("portal.plan", LocalDate.of(2026, 11, 2), office.id));
        assertThat(later.source()).contains("224/2026");
        assertThat(later.certain()).isFalse();
        assertThatThrownBy(() -> last("portal.plan", LocalDate.of(2001, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rulesOfOneKeyNeverHoldTogether() {
        var until = new HashMap<String, LocalDate>();
        for (var rule : LawBook.OF_VIETNAM.rules()) {
            assertThat(until.getOrDefault(rule.key(), LocalDate.MIN))
                    .as(rule.key())
                    .isBefore(rule.from());
            until.put(rule.key(), rule.to().orElse(LocalDate.MAX));
        }
        assertThat(until).hasSizeGreaterThan(30);
    }

    @Test
    void theAgencysOwnRuleHoldsFromItsDayAndForItAlone() {
        var day = LocalDate.of(2021, 6, 1);
        var set = office.in(() -> deadlines.set(
                "information.online.simple", 1, RuleUnit.WORKING_DAYS, "Quyết định 12/QĐ-SKHCN", day, administrator));
        assertThat(set).isInstanceOf(Outcome.Done.class);
        assertThat(last("information.online.simple", LocalDate.of(2021, 5, 31))).isEqualTo(LocalDate.of(2021, 6, 3));
        assertThat(last("information.online.simple", day)).isEqualTo(LocalDate.of(2021, 6, 2));
        var other = given.anAgency();
        assertThat(other.in(() -> deadlines.of("information.online.simple", day, other.id))
                        .last())
                .isEqualTo(LocalDate.of(2021, 6, 4));
        assertThat(office.in(
                        () -> deadlines.set("information.online.simple", 2, RuleUnit.DAYS, "x", day, administrator)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsLeftIsSaidInTheDaysOfTheRule() {
        var deadline = office.in(() -> deadlines.of("information.online.simple", LocalDate.of(2021, 2, 9), office.id));
        assertThat(said(deadline, LocalDate.of(2021, 2, 9))).isEqualTo("deadlines.left.working-days");
        assertThat(said(deadline, LocalDate.of(2021, 2, 19))).isEqualTo("deadlines.left.today");
        assertThat(said(deadline, LocalDate.of(2021, 2, 20))).isEqualTo("deadlines.left.over");
    }

    private String said(Deadline deadline, LocalDate today) {
        return office.in(() -> deadlines.left(deadline, today, office.id)).key();
    }

    @Test
    void theRulesAreOnAPageAndAnAdministratorSetsOne() throws Exception {
        browser.perform(get("/deadlines").with(Visitor.as(staff)))
                .andExpect(content()
                        .string(allOf(
                                containsString("104/2016/QH13"), not(containsString("Đặt thời hạn của cơ quan<")))));
        browser.perform(get("/deadlines").with(Visitor.as(administrator, "en")))
                .andExpect(content()
                        .string(allOf(
                                containsString("3 working days"), containsString("Set a deadline of the agency"))));
        browser.perform(send(Map.of(
                        "key",
                        "portal.plan",
                        "amount",
                        "5",
                        "unit",
                        "WORKING_DAYS",
                        "document",
                        "01/QĐ",
                        "from",
                        "2021-07-01")))
                .andExpect(redirectedUrl("/deadlines"));
        for (var wrong : java.util.List.of(
                Map.of("key", "portal.plan", "amount", "năm", "unit", "DAYS", "document", "1", "from", "2021-07-02"),
                Map.of("key", "portal.plan", "amount", "9999", "unit", "DAYS", "document", "1", "from", "2021-07-02"),
                Map.of("key", "no-such", "amount", "1", "unit", "DAYS", "document", "1", "from", "2021-07-02"),
                Map.of("key", "portal.plan", "amount", "1", "unit", "DAYS", "document", " ", "from", "2021-07-02"))) {
            browser.perform(send(wrong)).andExpect(status().is(422));
        }
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder send(
            Map<String, String> fields) {
        var request = post("/deadlines").with(csrf()).with(Visitor.as(administrator));
        fields.forEach(request::param);
        return request;
    }
}
