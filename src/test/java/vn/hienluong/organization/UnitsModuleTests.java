package vn.hienluong.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Outcome;

/** Units over time: what is dated stays, and whoever stands in the place of another answers for it. */
@InTheHouse
class UnitsModuleTests {

    private static final LocalDate BEFORE = LocalDate.of(2021, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2021, 7, 1);
    private static final String DECISION = "Quyết định số 12/QĐ-UBND ngày 15/6/2021";

    @Autowired
    Units units;

    @Autowired
    Reorganisation reorganisation;

    @Autowired
    Given given;

    Given.Office office;
    Unit planning;
    Unit science;
    Unit union;

    @BeforeEach
    void twoDivisionsAndABody() {
        office = given.anAgency();
        planning = office.unit(UnitKind.DIVISION, "Phòng Kế hoạch");
        science = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        union = office.unit(UnitKind.BODY, "Công đoàn");
    }

    private List<String> namesOn(LocalDate day) {
        return office.in(() -> units.on(day, office.id)).stream()
                .map(Unit::name)
                .toList();
    }

    private static NewUnit division(String name) {
        return NewUnit.of(UnitKind.DIVISION, name, name);
    }

    private Outcome<Unit> merge(NewUnit into, LocalDate on, UnitId... old) {
        return office.in(() -> reorganisation.merge(Set.of(old), into, on, DECISION, office.administrator));
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }

    @Test
    void aBodyIsNoUnitAndNeverCountsAmongAll() {
        assertThat(office.in(() -> units.countedAmongAll(DAY, office.id)))
                .extracting(Unit::name)
                .containsExactly("Phòng Kế hoạch", "Phòng Quản lý khoa học");
        var counting = new NewUnit(UnitKind.BODY, "Đảng ủy", "Đảng ủy", true, false);
        assertThat(why(office.in(() -> units.open(counting, DAY, office.administrator))))
                .isEqualTo("organization.unit.open.cannot-count");
    }

    @Test
    void aNewNameHoldsFromADayAndTheOldOneStaysBefore() {
        office.in(() -> units.rename(planning.id(), "Phòng Kế hoạch - Tài chính", "KH-TC", DAY, office.administrator));
        assertThat(namesOn(BEFORE)).contains("Phòng Kế hoạch").doesNotContain("Phòng Kế hoạch - Tài chính");
        assertThat(namesOn(DAY)).contains("Phòng Kế hoạch - Tài chính").doesNotContain("Phòng Kế hoạch");
    }

    @Test
    void twoUnitsOfOneNameAtATimeAreRefusedHoweverItIsWritten() {
        assertThat(why(office.in(() -> units.open(division("PHÒNG  KE HOACH"), DAY, office.administrator))))
                .isEqualTo("organization.unit.name-taken");
        assertThat(why(office.in(() -> units.rename(science.id(), "Phòng Kế Hoạch", "KH", DAY, office.administrator))))
                .isEqualTo("organization.unit.name-taken");
        assertThat(why(merge(division("công đoàn"), DAY, planning.id(), science.id())))
                .isEqualTo("organization.unit.name-taken");
    }

    @Test
    void aMergedUnitStandsInThePlaceOfBoth() {
        var merged = merge(division("Phòng Kế hoạch - Khoa học"), DAY, planning.id(), science.id())
                .orElseThrow();
        assertThat(namesOn(BEFORE)).containsExactly("Phòng Kế hoạch", "Phòng Quản lý khoa học", "Công đoàn");
        assertThat(namesOn(DAY)).containsExactly("Công đoàn", "Phòng Kế hoạch - Khoa học");
        var heirs = office.in(() -> reorganisation.heirs(DAY, office.id));
        assertThat(heirs.get(planning.id())).containsExactly(merged.id());
        assertThat(heirs.get(science.id())).containsExactly(merged.id());
        assertThat(heirs.get(union.id())).containsExactly(union.id());
        assertThat(office.in(() -> reorganisation.heirs(BEFORE, office.id)).get(planning.id()))
                .containsExactly(planning.id());
    }

    @Test
    void aMergedUnitMayKeepTheNameOfOneThatItTakesIn() {
        assertThat(merge(division("Phòng Kế hoạch"), DAY, planning.id(), science.id()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(namesOn(DAY)).containsExactly("Công đoàn", "Phòng Kế hoạch");
    }

    @Test
    void heirsAreFollowedThroughASplitAndAMerger() {
        var parts = office.in(() -> reorganisation.split(
                        planning.id(),
                        List.of(division("Phòng Kế hoạch A"), division("Phòng Kế hoạch B")),
                        DAY,
                        DECISION,
                        office.administrator))
                .orElseThrow();
        var later = DAY.plusMonths(6);
        var merged = merge(division("Phòng Tổng hợp"), later, parts.get(1).id(), science.id())
                .orElseThrow();
        assertThat(office.in(() -> reorganisation.heirs(DAY, office.id)).get(planning.id()))
                .containsExactlyInAnyOrder(parts.get(0).id(), parts.get(1).id());
        assertThat(office.in(() -> reorganisation.heirs(later, office.id)).get(planning.id()))
                .containsExactlyInAnyOrder(parts.get(0).id(), merged.id());
        assertThat(office.in(() -> reorganisation.history(office.id))).hasSize(4);
    }

    @Test
    void oneUnitAloneCannotMergeAndCannotSplitIntoOne() {
        assertThat(why(merge(division("Phòng Mới"), DAY, planning.id()))).isEqualTo("organization.merge.needs-two");
        assertThat(why(office.in(() -> reorganisation.split(
                        planning.id(), List.of(division("Phòng Mới")), DAY, DECISION, office.administrator))))
                .isEqualTo("organization.split.needs-two");
    }

    @Test
    void aUnitThatIsClosedCannotMergeAgain() {
        office.in(() -> reorganisation.close(List.of(planning.id()), DAY, office.administrator));
        assertThat(why(merge(division("Phòng Mới"), DAY.plusDays(1), planning.id(), science.id())))
                .isEqualTo("organization.unit.not-on-day");
        assertThat(why(merge(division("Phòng Mới"), BEFORE, planning.id(), science.id())))
                .isEqualTo("organization.unit.not-on-day");
        assertThat(namesOn(DAY)).containsExactly("Phòng Quản lý khoa học", "Công đoàn");
        assertThat(office.in(() -> reorganisation.heirs(DAY, office.id)).get(planning.id()))
                .isEmpty();
    }

    @Test
    void anAliasBelongsToTheUnitThatWasConfirmedLast() {
        remember(planning.id(), "P. KH");
        remember(science.id(), "p kh");
        assertThat(office.in(() -> units.aliases(office.id))).containsExactly(new UnitAlias(science.id(), "p kh"));
        office.in(() -> {
            units.forget(new UnitAlias(science.id(), "P.KH"), office.administrator);
            return true;
        });
        assertThat(office.in(() -> units.aliases(office.id)))
                .as("punctuation makes no other name")
                .isEmpty();
    }

    @Test
    void whoIsNoAdministratorChangesNoUnit() {
        var staff = office.actor("Anh Nam", planning.id(), PositionRole.STAFF);
        assertThatThrownBy(() -> office.in(() -> units.open(division("Phòng Mới"), DAY, staff)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.in(() -> reorganisation.close(List.of(science.id()), DAY, staff)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anotherAgencySeesNoneOfThem() {
        var other = given.anAgency();
        assertThat(other.in(() -> units.on(DAY, office.id))).isEmpty();
    }

    private void remember(UnitId unit, String alias) {
        office.in(() -> {
            units.remember(new UnitAlias(unit, alias), office.administrator);
            return true;
        });
    }
}
