package vn.hienluong.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Audit;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Outcome;

@InTheHouse
class WorkdaysModuleTests {

    private static final LocalDate SATURDAY = LocalDate.of(2021, 9, 4);

    @Autowired
    Workdays workdays;

    @Autowired
    Audit audit;

    @Autowired
    Given given;

    Given.Office office;

    @BeforeEach
    void anAgency() {
        office = given.anAgency();
    }

    private OwnDay atWork() {
        return office.in(() -> workdays.except(SATURDAY, true, "12/TB-STN", "Làm bù", office.administrator))
                .orElseThrow();
    }

    @Test
    void anExceptionHoldsForItsAgencyAlone() {
        var exception = atWork();
        var other = given.anAgency();
        assertThat(office.in(() -> workdays.lastBefore(SATURDAY.plusDays(1), office.id)))
                .isEqualTo(SATURDAY);
        assertThat(other.in(() -> workdays.lastBefore(SATURDAY.plusDays(1), other.id)))
                .isEqualTo(LocalDate.of(2021, 9, 1));
        assertThat(office.in(() -> audit.historyOf(office.id, exception.id())))
                .extracting(entry -> entry.act())
                .containsExactly("workdays.own.added");
    }

    @Test
    void aWithdrawnExceptionHoldsNoMore() {
        var exception = atWork();
        office.in(() -> {
            workdays.withdraw(exception.id(), office.administrator);
            return true;
        });
        assertThat(office.in(() -> workdays.workday(SATURDAY, office.id))).isFalse();
    }

    @Test
    void whatChangesNothingOrHasNoDocumentIsRefused() {
        atWork();
        assertThat(refused(SATURDAY, false, "1/TB")).isEqualTo("workdays.own.already");
        assertThat(refused(SATURDAY.plusDays(1), false, "1/TB")).isEqualTo("workdays.own.off-anyway");
        assertThat(refused(LocalDate.of(2021, 9, 6), true, "1/TB")).isEqualTo("workdays.own.works-anyway");
        assertThat(refused(LocalDate.of(2021, 9, 6), false, " ")).isEqualTo("workdays.own.document-missing");
    }

    @Test
    void onlyAnAdministratorChangesTheCalendar() {
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        var staff = office.actor("Trần Thị Bình", unit.id(), PositionRole.STAFF);
        assertThatThrownBy(() -> office.in(() -> workdays.except(SATURDAY, true, "1/TB", "", staff)))
                .isInstanceOf(Forbidden.class);
    }

    private String refused(LocalDate day, boolean working, String document) {
        return switch (office.in(() -> workdays.except(day, working, document, "", office.administrator))) {
            case Outcome.Refused<OwnDay>(var refusal) -> refusal.key();
            case Outcome.Done<OwnDay> done -> done.toString();
        };
    }
}
