package vn.hienluong.plans;

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
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.CountedQueries;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.proving.Proof;
import vn.hienluong.plans.proving.ProofState;
import vn.hienluong.plans.proving.Proving;
import vn.hienluong.plans.proving.Proving.Suggestion;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/** Which measures prove a task: proposed, confirmed, added and removed by the office. */
@InTheHouse
class ProvingTests {

    private static final String EVIDENCE = "reports.measured.evidence";
    private static final String STARTED = "plans.measured.started";
    private static final String NOT_THERE_YET = "observatory.measured.stars";

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    @Autowired
    Proving proving;

    @Autowired
    Audit audit;

    @Autowired
    MockMvc browser;

    Given.Office office;
    Unit quanLy;
    Actor clerk;
    Actor writer;
    PlanId plan;
    TaskId task;

    @BeforeEach
    void aPlan() {
        clock.set(LocalDate.of(2021, 1, 25));
        office = given.anAgency();
        var vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        quanLy = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        writer = office.actor("Anh Nam", quanLy.id(), PositionRole.STAFF);
        plan = givenPlan.plan(
                office,
                clerk,
                task("1", "Xây dựng Kế hoạch", ongoing(), vanPhong.id()),
                task("2", "Công khai thủ tục", ongoing(), quanLy.id()));
        task = givenPlan.tasks(office, plan).getFirst().id();
    }

    private int propose(String... measures) {
        return office.in(() -> proving.propose(
                plan,
                List.of(measures).stream()
                        .map(key -> new Suggestion(task, key, 0.8))
                        .toList(),
                clerk));
    }

    private List<Proof> proofs() {
        return office.in(() -> proving.of(task, office.id));
    }

    private List<String> journal() {
        return office.in(() -> audit.historyOf(office.id, task.value())).stream()
                .map(AuditEntry::act)
                .toList();
    }

    @Test
    void aProposalWaitsForTheOffice() {
        assertThat(propose(STARTED, EVIDENCE)).isEqualTo(2);
        assertThat(proofs()).allMatch(Proof::proposed).hasSize(2);
        assertThat(office.in(() -> proving.confirmed(plan, office.id))).isEmpty();
        office.in(() -> proving.confirm(task, STARTED, clerk).orElseThrow());
        office.in(() -> proving.reject(task, EVIDENCE, clerk).orElseThrow());
        assertThat(office.in(() -> proving.confirmed(plan, office.id))).containsOnlyKeys(task);
        assertThat(proofs())
                .filteredOn(Proof::confirmed)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.state()).isEqualTo(new ProofState.Confirmed("Chị Hương", clock.instant())));
        assertThat(journal()).containsSubsequence("plans.proof.confirmed", "plans.proof.rejected");
    }

    @Test
    void whatWasDecidedIsNotProposedAgain() {
        propose(STARTED, EVIDENCE);
        office.in(() -> proving.confirm(task, STARTED, clerk).orElseThrow());
        office.in(() -> proving.reject(task, EVIDENCE, clerk).orElseThrow());
        assertThat(propose(STARTED, EVIDENCE)).isZero();
        assertThat(proofs()).noneMatch(Proof::proposed);
        office.in(() -> proving.confirm(task, EVIDENCE, clerk).orElseThrow());
        assertThat(proofs()).allMatch(Proof::confirmed);
    }

    @Test
    void aProposalWhoseRoomIsNotInTheProgramIsKeptAndNotShown() {
        assertThat(propose(NOT_THERE_YET)).isEqualTo(1);
        assertThat(proofs()).isEmpty();
        assertThat(propose(NOT_THERE_YET)).as("it is kept").isZero();
        var refused = office.in(() -> proving.confirm(task, NOT_THERE_YET, clerk));
        assertThat(refused).isEqualTo(Outcome.refused("plans.proof.unknown"));
        assertThat(office.in(() -> proving.confirmAll(plan, clerk)).orElseThrow())
                .isZero();
    }

    @Test
    void onlyTheOfficeDecides() {
        propose(STARTED);
        assertThatThrownBy(() -> office.in(() -> proving.confirm(task, STARTED, writer)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.in(() -> proving.reject(task, EVIDENCE, clerk)))
                .isInstanceOf(NotFound.class);
        var elsewhere = given.anAgency();
        var stranger = elsewhere.actor(
                "Người Khác", elsewhere.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.STAFF);
        assertThatThrownBy(() -> elsewhere.in(() -> proving.confirm(task, STARTED, stranger)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theOfficeConfirmsAddsAndRemovesOnTheTasksPage() throws Exception {
        propose(STARTED);
        var at = "/tasks/" + task;
        browser.perform(get(at).with(Visitor.as(clerk)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Số liệu chứng minh"),
                                containsString("Kế hoạch đã ban hành"),
                                containsString("tin cậy 80%"))));
        send(at + "/measures/" + STARTED, "_method", "put").andExpect(redirectedUrl(at + "#measures"));
        send(at + "/measures", "measure", EVIDENCE).andExpect(redirectedUrl(at + "#measures"));
        send(at + "/measures", "measure", "no.such").andExpect(redirectedUrl(at + "#measures"));
        browser.perform(get(at).with(Visitor.as(clerk)))
                .andExpect(content().string(containsString("Đã xác nhận: Chị Hương")));
        send(at + "/measures/" + EVIDENCE, "_method", "delete").andExpect(redirectedUrl(at + "#measures"));
        assertThat(office.in(() -> proving.confirmed(plan, office.id)).get(task))
                .containsExactly(STARTED);
        browser.perform(get(at).with(Visitor.as(writer)))
                .andExpect(content()
                        .string(allOf(containsString("Kế hoạch đã ban hành"), not(containsString("Thêm chỉ tiêu")))));
    }

    @Test
    void theWholePlanIsDecidedAboutOnOnePage() throws Exception {
        propose(STARTED, EVIDENCE);
        var at = "/plans/" + plan + "/measures";
        browser.perform(get(at).with(Visitor.as(clerk)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Xác nhận tất cả 2 đề xuất"), containsString("Công khai thủ tục"))));
        browser.perform(get(at).with(Visitor.as(writer, "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Confirm all"))));
        send("/tasks/" + task + "/measures/" + EVIDENCE, "_method", "delete", "back", plan.toString())
                .andExpect(redirectedUrl(at));
        send(at + "/confirmation").andExpect(redirectedUrl(at));
        assertThat(office.in(() -> proving.confirmed(plan, office.id)).get(task))
                .containsExactly(STARTED);
        send(at + "/suggestions").andExpect(redirectedUrl(at));
        var tasks = givenPlan.tasks(office, plan);
        assertThat(office.in(() -> proving.of(tasks.get(0).id(), office.id)))
                .as("confirmed stays confirmed, removed stays removed")
                .noneMatch(Proof::proposed);
    }

    @Test
    void thePageOfThePlanAsksAsOftenForManyMeasuresAsForFew() throws Exception {
        propose(STARTED);
        long few = queries();
        propose(EVIDENCE, "plans.measured.amendments", "chasing.measured.reminders");
        assertThat(queries()).isEqualTo(few);
    }

    private long queries() throws Exception {
        var at = "/plans/" + plan + "/measures";
        browser.perform(get(at).with(Visitor.as(clerk))).andExpect(status().isOk());
        return CountedQueries.during(() -> browser.perform(get(at).with(Visitor.as(clerk))));
    }

    private org.springframework.test.web.servlet.ResultActions send(String path, String... parameters)
            throws Exception {
        var request = post(path).with(csrf()).with(Visitor.as(clerk));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return browser.perform(request);
    }
}
