package vn.hienluong.reports;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.PlanTask;

/** All lines of a report in one plain form: what cannot be kept comes back as it was typed. */
@InTheHouse
class PlainFormWebTests {

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Writing writing;

    @Autowired
    MockMvc browser;

    Actor nam;
    List<PlanTask> tasks;
    String at;

    @BeforeEach
    void threeTasksOfWhichSomebodyElseWroteTheSecond() {
        clock.set(LocalDate.of(2021, 2, 15));
        var office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng").id();
        nam = office.actor("Anh Nam", unit, PositionRole.STAFF);
        var lan = office.actor("Bà Lan", unit, PositionRole.HEAD);
        var plan = givenPlan.plan(
                office,
                lan,
                task("1", "Tuyên truyền", ongoing(), unit),
                task("2", "Rà soát văn bản", ongoing(), unit),
                task("3", "Niêm yết thủ tục", ongoing(), unit));
        tasks = givenPlan.tasks(office, plan);
        var quarter = givenPlan.openQuarter(office, plan, lan).id();
        at = "/periods/" + quarter + "/reports/" + unit;
        var text = LineText.of(LineStatus.IN_PROGRESS, "Lan viết trước.");
        office.in(() ->
                writing.save(quarter, unit, tasks.get(1).id(), text, 0, lan).orElseThrow());
    }

    private ResultActions send(int seen, String... results) throws Exception {
        var request = post(at + "/lines").with(csrf()).with(Visitor.as(nam));
        for (int i = 0; i < results.length; i++) {
            var id = tasks.get(i).id();
            request.param("task", id.toString())
                    .param("seen-" + id, Integer.toString(i == 1 ? seen : 0))
                    .param("status-" + id, "DONE_IN_PERIOD")
                    .param("result-" + id, results[i]);
        }
        return browser.perform(request);
    }

    @Test
    void aLineThatOthersChangedCostsTheOthersNothingAndIsStillInItsBox() throws Exception {
        send(0, "Nam viết một.", "Nam viết hai.", "Nam viết ba.")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("Đã lưu 2 nhiệm vụ; còn 1 nhiệm vụ chưa lưu được"),
                                containsString("Bà Lan vừa lưu nội dung khác"),
                                containsString("Lan viết trước."),
                                containsString(">Nam viết hai.</textarea>"),
                                containsString("name=\"seen-" + tasks.get(1).id() + "\" value=\"1\""),
                                containsString(">Nam viết ba.</textarea>"))));
    }

    @Test
    void whatIsTooLongIsSaidAtItsLine() throws Exception {
        send(1, "a".repeat(20_001), "Nam viết hai.")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("Nội dung quá dài"),
                                containsString(">" + "a".repeat(20_001) + "</textarea>"))));
        send(2, "Nam viết một.", "Nam viết hai.").andExpect(redirectedUrl(at + "?form=plain"));
    }
}
