package vn.hienluong.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/** Plans under tracking, and how a signed plan is changed: asked, forwarded, decided, enacted by a document. */
@InTheHouse
class PlansModuleTests {

    private static final LocalDate APRIL = LocalDate.of(2021, 4, 1);

    @Autowired
    Plans plans;

    @Autowired
    Amendments amendments;

    @Autowired
    Audit audit;

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    TestClock clock;

    Given.Office office;
    Unit quanLy;
    Actor clerk;
    Actor head;
    Actor leader;
    Actor writer;
    PlanId plan;
    PlanTask task;

    @BeforeEach
    void aPlan() {
        clock.set(LocalDate.of(2021, 1, 25));
        office = given.anAgency();
        var vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        quanLy = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        var banGiamDoc = office.unit(UnitKind.LEADERSHIP, "Ban Giám đốc");
        clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        head = office.actor("Bà Vân", vanPhong.id(), PositionRole.HEAD);
        leader = office.actor("Ông Phó", banGiamDoc.id(), PositionRole.DEPUTY);
        writer = office.actor("Anh Nam", quanLy.id(), PositionRole.STAFF);
        plan = givenPlan.plan(
                office,
                clerk,
                task("3.2", "Tuyên truyền", ongoing(), quanLy.id()),
                task("3.2", "Niêm yết thủ tục", ongoing(), vanPhong.id()));
        task = givenPlan.tasks(office, plan).getFirst();
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }

    private Amendment requested() {
        return office.in(() -> amendments.request(task.id(), quanLy.id(), "Lùi sang quý II", "thiếu kinh phí", writer))
                .orElseThrow();
    }

    private Amendment agreed() {
        return office.in(() -> amendments
                .forward(requested().id(), "đề nghị đồng ý", clerk)
                .then(forwarded -> amendments.decide(forwarded.id(), true, "đồng ý", leader))
                .orElseThrow());
    }

    private Outcome<Amendment> enact(Amendment agreed, String number, LocalDate from, String text) {
        var change = new Change(text, "", ongoing(), task.parties(), false);
        return office.in(() -> amendments.enact(agreed.id(), number, LocalDate.of(2021, 3, 15), from, change, clerk));
    }

    private PlanTask on(LocalDate day) {
        return office.in(() -> plans.task(task.id(), day, office.id)).orElseThrow();
    }

    @Test
    void aNumberThatIsPrintedTwiceStaysTwice() {
        assertThat(givenPlan.tasks(office, plan))
                .extracting(PlanTask::printedNumber)
                .containsExactly("3.2", "3.2");
    }

    @Test
    void theSamePaperIsNotTrackedTwice() {
        assertThatThrownBy(() -> givenPlan.plan(office, clerk, task("1", "Khác", ongoing(), quanLy.id())))
                .hasMessageContaining("plans.start.already-tracked");
    }

    @Test
    void aTaskWithoutALeadOfTheAgencyIsRefused() {
        var noLead = given.anAgency();
        var office2 = noLead.unit(UnitKind.OFFICE, "Văn phòng");
        var clerk2 = noLead.actor("Chị Hương", office2.id(), PositionRole.STAFF);
        assertThatThrownBy(() -> givenPlan.plan(noLead, clerk2, task("1", "Không ai chủ trì", ongoing())))
                .hasMessageContaining("plans.start.lead-missing");
        assertThatThrownBy(() -> givenPlan.plan(noLead, clerk2)).hasMessageContaining("plans.start.no-tasks");
        assertThat(noLead.in(() -> plans.all(noLead.id)))
                .as("whole or not at all")
                .isEmpty();
    }

    @Test
    void aPlanIsWithdrawnByAStateUntilTheFirstReportIsSent() {
        assertThatThrownBy(() -> office.in(() -> plans.withdraw(plan, "nhầm", clerk)))
                .isInstanceOf(Forbidden.class);
        assertThat(why(office.in(() -> plans.withdraw(plan, "", head)))).isEqualTo("plans.withdraw.reason-missing");
        assertThat(why(office.in(() -> plans.withdraw(plan, "nhập nhầm tệp", head))))
                .isEqualTo("done");
        assertThat(why(office.in(() -> plans.withdraw(plan, "lần nữa", head)))).isEqualTo("plans.withdraw.already");
        assertThat(office.in(() -> plans.require(plan, office.id)).tracked()).isFalse();
        givenPlan.plan(office, clerk, task("1", "Nhập lại", ongoing(), quanLy.id()));
    }

    @Test
    void aPlanThatHasBeenReportedOnIsAmendedAndNotWithdrawn() {
        office.in(() -> {
            plans.reported(plan, office.id);
            return true;
        });
        assertThat(why(office.in(() -> plans.withdraw(plan, "nhầm", head)))).isEqualTo("plans.withdraw.reported");
    }

    @Test
    void anAmendmentGoesFromTheUnitToTheOfficeToTheLeadershipToADocument() {
        var asked = requested();
        assertThat(asked.state()).isInstanceOf(AmendmentState.Requested.class);
        assertThat(office.in(() -> amendments.waiting(office.id))).hasSize(1);
        var agreed = office.in(() -> amendments
                .forward(asked.id(), "đề nghị đồng ý", clerk)
                .then(forwarded -> amendments.decide(forwarded.id(), true, "đồng ý", leader))
                .orElseThrow());
        assertThat(why(enact(agreed, " ", APRIL, "Mới"))).isEqualTo("plans.amendment.number-missing");
        enact(agreed, "20/KH-STN", APRIL, "Tuyên truyền trong quý II").orElseThrow();
        assertThat(on(APRIL.minusDays(1)).text()).isEqualTo("Tuyên truyền");
        assertThat(on(APRIL).text()).isEqualTo("Tuyên truyền trong quý II");
        assertThat(on(APRIL).amendedBy()).contains("20/KH-STN");
        assertThat(office.in(() -> amendments.waiting(office.id))).isEmpty();
    }

    @Test
    void eachStepWaitsForTheOneBefore() {
        var asked = requested();
        assertThat(why(office.in(() -> amendments.decide(asked.id(), true, "", leader))))
                .isEqualTo("plans.amendment.not-now");
        assertThat(why(enact(asked, "20/KH-STN", APRIL, "Mới"))).isEqualTo("plans.amendment.not-now");
        office.in(() -> amendments.forward(asked.id(), "", clerk));
        assertThat(why(office.in(() -> amendments.forward(asked.id(), "", clerk))))
                .isEqualTo("plans.amendment.not-now");
        office.in(() -> amendments.decide(asked.id(), false, "giữ nguyên", leader));
        assertThat(why(enact(asked, "20/KH-STN", APRIL, "Mới"))).isEqualTo("plans.amendment.not-now");
        assertThat(on(APRIL).text()).isEqualTo("Tuyên truyền");
    }

    @Test
    void twoAmendmentsOfATaskCannotHoldFromTheSameDay() {
        var first = agreed();
        var second = agreed();
        enact(first, "20/KH-STN", APRIL, "Một").orElseThrow();
        assertThat(why(enact(second, "21/KH-STN", APRIL, "Hai"))).isEqualTo("plans.amendment.day-taken");
        enact(second, "21/KH-STN", APRIL.plusMonths(3), "Hai").orElseThrow();
        assertThat(List.of(on(APRIL).text(), on(APRIL.plusMonths(3)).text())).containsExactly("Một", "Hai");
    }

    @Test
    void aUnitAsksForItsOwnAndEveryStepIsForWhoeverItIsFor() {
        var stranger = office.actor(
                "Chị Mai", office.unit(UnitKind.DIVISION, "Phòng Khác").id(), PositionRole.STAFF);
        assertThat(why(office.in(() -> amendments.request(task.id(), quanLy.id(), "đề nghị", "lý do", stranger))))
                .isEqualTo("plans.amendment.not-own-unit");
        assertThat(why(office.in(() -> amendments.request(task.id(), quanLy.id(), "", "lý do", writer))))
                .isEqualTo("plans.amendment.incomplete");
        var asked = requested();
        assertThatThrownBy(() -> office.in(() -> amendments.forward(asked.id(), "", writer)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.in(() -> amendments.decide(asked.id(), true, "", clerk)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void everythingThatHappensToATaskIsInTheJournal() {
        enact(agreed(), "20/KH-STN", APRIL, "Mới").orElseThrow();
        assertThat(office.in(() -> audit.historyOf(office.id, task.id().value())))
                .extracting(AuditEntry::act)
                .containsExactly(
                        "plans.amendment.requested",
                        "plans.amendment.forwarded",
                        "plans.amendment.agreed",
                        "plans.amendment.enacted");
    }

    @Test
    void anotherAgencySeesNoneOfIt() {
        var other = given.anAgency();
        assertThat(other.in(() -> plans.find(plan, office.id))).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> other.in(() -> plans.require(plan, other.id))).isInstanceOf(NotFound.class);
    }
}
