package vn.hienluong.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Evidences;

@InTheHouse
class MeasuresWebTests {

    private static final String EVIDENCE = "/measures/reports.measured.evidence";

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Evidences evidences;

    @Autowired
    MockMvc browser;

    private record Story(Given.Office office, Actor clerk, List<Unit> units) {}

    /** So many units with a document each, and an open quarter. */
    private Story story(int size) {
        clock.set(LocalDate.of(2021, 2, 15));
        var office = given.anAgency();
        var vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        var clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.HEAD);
        var units = new ArrayList<Unit>();
        for (int i = 0; i < size; i++) {
            var unit = office.unit(UnitKind.DIVISION, "Phòng " + i);
            units.add(unit);
            var paper = Evidence.of(
                    unit.id(), i + "/BC", Optional.empty(), "Sở", "<b>Đậm</b>", Optional.empty(), Optional.empty());
            office.in(() -> evidences.add(paper, clerk).orElseThrow());
        }
        var plan = givenPlan.plan(office, clerk, task("1", "Tuyên truyền", ongoing(), vanPhong.id()));
        givenPlan.openQuarter(office, plan, clerk);
        return new Story(office, clerk, units);
    }

    private ResultActions see(String path, Actor by, String language) throws Exception {
        return browser.perform(get(path).with(Visitor.as(by, language)));
    }

    @Test
    void whatIsCountedIsShownByPeriodAndUnitAndOpensItsRecords() throws Exception {
        var story = story(2);
        see("/measures", story.clerk(), "vi")
                .andExpect(content()
                        .string(allOf(
                                containsString("Tài liệu kiểm chứng đã đưa vào hệ thống"),
                                containsString("2 tài liệu"),
                                containsString("Báo cáo của đơn vị gửi đúng hạn"))));
        var records = EVIDENCE + "/records?from=2021-01-01&amp;to=2021-02-28";
        see(EVIDENCE, story.clerk(), "vi")
                .andExpect(content()
                        .string(allOf(
                                containsString("quý I năm 2021"),
                                containsString("Từ đầu năm đến nay"),
                                containsString("Phòng 1"),
                                containsString(records),
                                containsString(records + "&amp;unit="
                                        + story.units().getLast().id()))));
        see(
                        EVIDENCE + "/records?from=2021-01-01&to=2021-02-28&unit="
                                + story.units().getLast().id(),
                        story.clerk(),
                        "vi")
                .andExpect(content()
                        .string(allOf(
                                containsString("1/BC · &lt;b&gt;Đậm&lt;/b&gt;"),
                                containsString("1 tài liệu"),
                                not(containsString("0/BC")))));
    }

    @Test
    void daysThatMakeNoSenseAreReadAsThisYearAndAnUnknownMeasureIsNotFound() throws Exception {
        var story = story(1);
        see(EVIDENCE + "/records?from=hôm+qua&to=2021-02-31&unit=x", story.clerk(), "vi")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"2021-01-01\"")));
        see(EVIDENCE + "/records?from=2021-03-31&to=2021-01-01", story.clerk(), "vi")
                .andExpect(content().string(containsString("0/BC")));
        see("/measures/portal.measured.nothing", story.clerk(), "vi").andExpect(status().isNotFound());
        see("/measures/x/records", story.clerk(), "vi").andExpect(status().isNotFound());
    }

    @Test
    void thePagesSpeakEnglishToo() throws Exception {
        var story = story(1);
        see("/measures", story.clerk(), "en").andExpect(content().string(containsString("Supporting documents added")));
        see(EVIDENCE, story.clerk(), "en").andExpect(content().string(containsString("Since January")));
        see(EVIDENCE + "/records", story.clerk(), "en").andExpect(content().string(containsString("1 documents")));
    }

    @Test
    void aPageAsksAsOftenForManyUnitsAsForFew() throws Exception {
        var few = counted(story(2));
        assertThat(few).allMatch(count -> count > 3);
        assertThat(counted(story(8))).isEqualTo(few);
    }

    private List<Long> counted(Story story) throws Exception {
        var counts = new ArrayList<Long>();
        for (var path : List.of("/measures", EVIDENCE, EVIDENCE + "/records")) {
            see(path, story.clerk(), "vi").andExpect(status().isOk());
            counts.add(
                    CountedQueries.during(() -> see(path, story.clerk(), "vi").andExpect(status().isOk())));
        }
        return counts;
    }
}
