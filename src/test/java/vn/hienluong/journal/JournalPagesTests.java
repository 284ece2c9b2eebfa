package vn.hienluong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.hienluong.CountedQueries;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.audit.Sealer;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.PlanId;
import vn.hienluong.search.Indexer;

@InTheHouse
class JournalPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Indexer indexer;

    @Autowired
    Sealer sealer;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    Given.Office office;
    Unit unit;
    Actor boss;
    Actor clerk;
    PlanId plan;

    @BeforeEach
    void aPlan() {
        clock.set(LocalDate.of(2021, 2, 15));
        office = given.anAgency();
        unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        boss = office.actor("Quản trị", unit.id(), PositionRole.ADMINISTRATOR);
        clerk = office.actor("Chị Hương", unit.id(), PositionRole.STAFF);
        plan = givenPlan.plan(office, clerk, task("1", "Tuyên truyền", ongoing(), unit.id()));
        indexer.catchUp(office.id);
    }

    private MockHttpServletResponse as(Actor person, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(Visitor.as(person)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void whoDidWhatToWhichRecordStandsInWords() throws Exception {
        var page = as(boss, get("/journal")).getContentAsString();
        assertThat(page)
                .contains("Chị Hương", "Kế hoạch thử nghiệm năm 2021", "/plans/" + plan)
                .doesNotContain("plans.plan.started");
        var mine = as(boss, get("/journal").param("author", clerk.person().toString()))
                .getContentAsString();
        assertThat(mine).contains("/plans/" + plan).doesNotContain("<td>test<br>");
        var day = as(boss, get("/journal").param("to", "2001-01-01")).getContentAsString();
        assertThat(day).doesNotContain("/plans/" + plan);
    }

    @Test
    void theHistoryOfARecordIsForWhoeverMaySeeTheRecord() throws Exception {
        assertThat(as(clerk, get("/journal/records/" + plan)).getContentAsString())
                .contains("Kế hoạch thử nghiệm năm 2021", "Chị Hương");
        assertThat(as(clerk, get("/journal")).getStatus()).isEqualTo(403);
        var others = given.anAgency();
        var theirs = others.unit(UnitKind.OFFICE, "Văn phòng");
        var spy = others.actor("Người khác", theirs.id(), PositionRole.ADMINISTRATOR);
        assertThat(as(spy, get("/journal/records/" + plan)).getStatus()).isEqualTo(404);
        assertThat(as(spy, get("/journal")).getContentAsString()).doesNotContain("/plans/" + plan);
    }

    @Test
    void theWholeJournalIsProvedFromThePage() throws Exception {
        sealer.seal(office.id);
        var answer = as(boss, post("/journal/proof"));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(as(clerk, post("/journal/proof")).getStatus()).isEqualTo(403);
    }

    @Test
    void aPageAsksAsOftenForManyLinesAsForFew() throws Exception {
        long few = CountedQueries.during(() -> as(boss, get("/journal")));
        for (int i = 0; i < 20; i++) {
            office.unit(UnitKind.CENTRE, "Trung tâm " + i);
        }
        indexer.catchUp(office.id);
        long many = CountedQueries.during(() -> as(boss, get("/journal")));
        assertThat(many).isEqualTo(few);
    }

    @Test
    void pageByPageNothingIsMissedOrShownTwice() throws Exception {
        for (int i = 0; i < 60; i++) {
            office.unit(UnitKind.CENTRE, "Trung tâm " + i);
        }
        var first = as(boss, get("/journal")).getContentAsString();
        var older = first.replaceAll("(?s).*href=\"(/journal\\?author=[^\"]*before=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(older).startsWith("/journal?");
        var second = as(boss, get(java.net.URI.create(older))).getContentAsString();
        assertThat(second).contains("/plans/" + plan);
        assertThat(first).doesNotContain("/plans/" + plan);
    }
}
