package vn.hienluong.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hienluong.CountedQueries;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.obligations.NewPeriod;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.NewPlan;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.reports.taken.TakenFigures;

/** The figures of the system on the page of a report: seen, taken again, changed by hand, never over what was written. */
@InTheHouse
class TakenWebTests {

    private static final String STARTED = "plans.measured.started";

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Proving proving;

    @Autowired
    Periods periods;

    @Autowired
    TakenFigures takenFigures;

    @Autowired
    MockMvc browser;

    Given.Office office;
    Unit vanPhong;
    Actor clerk;
    PlanId plan;
    TaskId task;
    Period quarter;
    String at;

    @BeforeEach
    void anOpenQuarter() throws Exception {
        open(1);
    }

    private void open(int tasks) throws Exception {
        clock.set(LocalDate.of(2021, 2, 15));
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.HEAD);
        var rows = new ArrayList<NewPlan.NewTask>();
        for (int i = 0; i < tasks; i++) {
            rows.add(task("1." + i, "Xây dựng kế hoạch", ongoing(), vanPhong.id()));
        }
        plan = givenPlan.plan(office, clerk, rows.toArray(NewPlan.NewTask[]::new));
        givenPlan.tasks(office, plan).forEach(one -> office.in(() -> proving.confirm(one.id(), STARTED, clerk)));
        task = givenPlan.tasks(office, plan).getFirst().id();
        quarter = office.in(() -> periods.plan(
                        plan,
                        new NewPeriod(
                                "2021-Q1",
                                PeriodKind.QUARTER,
                                "quý I năm 2021",
                                LocalDate.of(2021, 1, 1),
                                LocalDate.of(2021, 3, 31),
                                LocalDate.of(2021, 2, 28),
                                LocalDate.of(2021, 3, 5),
                                java.util.Optional.empty(),
                                LocalDate.of(2021, 2, 13)),
                        clerk)
                .orElseThrow());
        send("/periods/" + quarter.id() + "/opening").andExpect(redirectedUrl("/periods/" + quarter.id()));
        at = "/periods/" + quarter.id() + "/reports/" + vanPhong.id();
    }

    @Test
    void whatCannotBeReadStandsInTheFormAgainAsItWasTyped() throws Exception {
        send(
                        at + "/lines/" + task,
                        "_method",
                        "put",
                        "status",
                        "COMPLETED",
                        "result",
                        "Đã khảo sát 12 xã",
                        "difficulty",
                        "Đường xa",
                        "figureLabel",
                        "Số phiếu",
                        "figureAmount",
                        "một nghìn")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("Đã khảo sát 12 xã"),
                                containsString("Đường xa"),
                                containsString("value=\"một nghìn\""))));
        assertThat(see("vi").andReturn().getResponse().getContentAsString()).doesNotContain("Đã khảo sát 12 xã");
        send(
                        at + "/lines/" + task,
                        "_method",
                        "put",
                        "result",
                        "Đã khảo sát",
                        "figureLabel",
                        "Số xã",
                        "figureAmount",
                        "")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("chưa có con số")));
    }

    private ResultActions see(String language) throws Exception {
        return browser.perform(get(at).with(Visitor.as(clerk, language)));
    }

    private ResultActions send(String path, String... parameters) throws Exception {
        var request = post(path).with(csrf()).with(Visitor.as(clerk));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return browser.perform(request);
    }

    private String figureAt() {
        var figure = office.in(() -> takenFigures.of(quarter.id(), vanPhong.id(), office.id))
                .getFirst();
        return at + "/lines/" + task + "/figures/" + figure.id();
    }

    @Test
    void openingThePeriodFillsTheLineWithTheFigureAndASentence() throws Exception {
        assertThat(office.in(() -> takenFigures.of(quarter.id(), vanPhong.id(), office.id)))
                .hasSize(1);
        see("vi")
                .andExpect(content()
                        .string(allOf(
                                containsString("Số liệu của hệ thống"),
                                containsString("<b>1 kế hoạch</b>"),
                                containsString("Số liệu mẫu"),
                                containsString(
                                        "Tính cho cả cơ quan từ 01/01/2021 đến 28/02/2021, lấy lúc 09:00 15/02/2021."),
                                containsString(
                                        "/measures/plans.measured.started/records?from=2021-01-01&amp;to=2021-02-28"),
                                containsString(">Trong kỳ đã ban hành và đưa vào theo dõi 01 kế hoạch.</textarea>"),
                                containsString("chưa lưu"))));
        see("en")
                .andExpect(content()
                        .string(allOf(
                                containsString(">Trong kỳ đã ban hành và đưa vào theo dõi 01 kế hoạch.</textarea>"),
                                containsString("1 plans were issued and put under tracking in the period."))));
        browser.perform(get(at + "?form=plain").with(Visitor.as(clerk)))
                .andExpect(content().string(containsString("01 kế hoạch.</textarea>")));
    }

    @Test
    void whatAPersonWroteStaysAndTheSentenceStandsBeside() throws Exception {
        var line = at + "/lines/" + task;
        send(line, "_method", "put", "seen", "0", "status", "DONE_IN_PERIOD", "result", "Viết tay.")
                .andExpect(redirectedUrl(at + "#line-" + task));
        send(line + "/figures").andExpect(redirectedUrl(at + "#line-" + task));
        see("vi")
                .andExpect(content()
                        .string(allOf(
                                containsString(">Viết tay.</textarea>"),
                                containsString("Câu soạn từ số liệu này"),
                                containsString("data-copy-after"),
                                not(containsString("của hệ thống và chưa lưu")))));
        send(line, "_method", "put", "seen", "1", "status", "DONE_IN_PERIOD", "result", "");
        see("vi").andExpect(content().string(allOf(containsString("></textarea>"), containsString("Câu soạn"))));
    }

    @Test
    void aFigureByHandIsShownAsSuchWithTheTakenOneBeside() throws Exception {
        var figure = figureAt();
        var back = at + "#line-" + task;
        send(figure, "_method", "put", "amount", "mười", "because", "x").andExpect(redirectedUrl(back));
        send(figure, "_method", "put", "amount", "2", "because", "").andExpect(redirectedUrl(back));
        see("vi").andExpect(content().string(not(containsString("Hệ thống đếm được"))));
        send(figure, "_method", "put", "amount", "2", "because", "Còn <i>một</i> kế hoạch giấy.")
                .andExpect(redirectedUrl(back));
        see("vi")
                .andExpect(content()
                        .string(allOf(
                                containsString("<b>2 kế hoạch</b>"),
                                containsString("Sửa tay"),
                                containsString("Hệ thống đếm được 1 kế hoạch. Chị Hương sửa lúc"),
                                containsString("Còn &lt;i&gt;một&lt;/i&gt; kế hoạch giấy."),
                                containsString("02 kế hoạch.</textarea>"))));
        send(figure, "_method", "delete").andExpect(redirectedUrl(back));
        see("vi").andExpect(content().string(containsString("<b>1 kế hoạch</b>")));
    }

    @Test
    void aFigureOfAnotherAgencyIsNotFound() throws Exception {
        var figure = figureAt();
        open(1);
        browser.perform(post(figure)
                        .param("_method", "put")
                        .param("amount", "2")
                        .param("because", "x")
                        .with(csrf())
                        .with(Visitor.as(clerk)))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePageAsksAsOftenForManyFiguresAsForFew() throws Exception {
        var few = queries();
        open(9);
        assertThat(queries()).isEqualTo(few);
    }

    private List<Long> queries() throws Exception {
        see("vi").andExpect(status().isOk());
        return List.of(CountedQueries.during(() -> see("vi").andExpect(status().isOk())));
    }
}
