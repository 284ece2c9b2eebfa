package vn.hienluong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.CountedQueries;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.Section;
import vn.hienluong.obligations.Period;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.NewPlan;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.Submission;
import vn.hienluong.reports.Writing;

/** A page asks the database as often for an office of three units as for one of nine. */
@InTheHouse
class ConstantQueriesTests {

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Writing writing;

    @Autowired
    Submission submission;

    @Autowired
    Proving proving;

    @Autowired
    Consolidation consolidation;

    @Autowired
    MockMvc pages;

    @Test
    void aPageAsksAsOftenForManyAsForFew() throws Exception {
        var few = counted(3);
        var many = counted(9);
        assertThat(few.values()).allMatch(count -> count > 3);
        assertThat(many).isEqualTo(few);
    }

    /** Queries by page, in an agency of so many units, each with three tasks, two thirds of which have sent. */
    private Map<String, Long> counted(int size) throws Exception {
        clock.set(LocalDate.of(2021, 2, 22));
        var office = given.anAgency();
        var vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        var chief = office.actor("Chánh Văn phòng", vanPhong.id(), PositionRole.HEAD);
        var units = new ArrayList<Unit>();
        var tasks = new ArrayList<NewPlan.NewTask>();
        for (int i = 0; i < size; i++) {
            var unit = office.unit(UnitKind.DIVISION, "Phòng " + i);
            units.add(unit);
            for (int task = 0; task < 3; task++) {
                tasks.add(GivenPlan.task(i + "." + task, "Việc " + i + task, GivenPlan.ongoing(), unit.id()));
            }
        }
        var plan = givenPlan.plan(office, chief, tasks.toArray(NewPlan.NewTask[]::new));
        for (var task : givenPlan.tasks(office, plan)) {
            office.in(() -> proving.confirm(task.id(), "reports.measured.evidence", chief)
                    .orElseThrow());
        }
        var quarter = givenPlan.openQuarter(office, plan, chief);
        var head = office.actor("Trưởng phòng", units.getFirst().id(), PositionRole.HEAD);
        units.stream().limit(2L * size / 3).forEach(unit -> send(office, quarter, unit, chief));
        var counts = new LinkedHashMap<String, Long>();
        count(counts, "/my-work", chief);
        count(counts, "/overview", chief);
        count(counts, "/plans", chief);
        count(counts, "/plans/" + plan, chief);
        count(counts, "/plans/" + plan + "/board", chief);
        count(counts, "/plans/" + plan + "/periods", chief);
        count(counts, "/tasks/" + givenPlan.tasks(office, plan).getFirst().id(), chief);
        count(counts, "/periods/" + quarter.id(), chief);
        count(counts, "/periods/" + quarter.id() + "/consolidation", chief);
        count(counts, "/plans/" + plan + "/measures", chief);
        var draft = office.in(() -> {
            consolidation.draft(quarter.id(), chief).orElseThrow();
            return consolidation.find(quarter.id(), chief).orElseThrow();
        });
        var sentence = draft.in(Section.COMPONENTS).findFirst().orElseThrow();
        count(
                counts,
                "/periods/" + quarter.id() + "/consolidation/statements/" + sentence.id() + "?recount=yes",
                chief);
        count(counts, "/my-work", head);
        count(
                counts,
                "/periods/" + quarter.id() + "/reports/" + units.getFirst().id(),
                head);
        return counts;
    }

    private void send(Given.Office office, Period quarter, Unit unit, Actor by) {
        office.in(() -> {
            for (var task : givenPlan.tasks(office, quarter.plan())) {
                if (task.leads().getFirst().unit().orElseThrow().equals(unit.id())) {
                    writing.save(
                                    quarter.id(),
                                    unit.id(),
                                    task.id(),
                                    LineText.of(LineStatus.DONE_IN_PERIOD, "Đã làm 03 việc."),
                                    0,
                                    by)
                            .orElseThrow();
                }
            }
            return submission.send(quarter.id(), unit.id(), by).orElseThrow();
        });
    }

    /** By what kind of page it is: ids are others in each agency. */
    private void count(Map<String, Long> counts, String path, Actor by) throws Exception {
        var visitor = Visitor.as(by);
        pages.perform(get(path).with(visitor)).andExpect(status().isOk());
        long queries = CountedQueries.during(
                () -> pages.perform(get(path).with(visitor)).andExpect(status().isOk()));
        var kind = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
        counts.put(counts.containsKey(kind) ? kind + " (unit)" : kind, queries);
    }
}
