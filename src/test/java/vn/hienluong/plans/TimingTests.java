package vn.hienluong.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.hienluong.plans.Timing.Deadline;

/** Thời hạn of a dated task. */
class TimingTests {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final Timing BEFORE = new Timing(TimingKind.DATE, "trước 30/6", Optional.of(DAY));

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-200, 200).map(DAY::plusDays);
    }

    @Test
    void onlyDatedKindsHaveADay() {
        assertThatThrownBy(() -> new Timing(TimingKind.ONGOING, "Thường xuyên", Optional.of(DAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timing(TimingKind.QUARTER, "Quý I", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatHasNoDayHasNoDeadline(@ForAll("days") LocalDate today) {
        var ongoing = new Timing(TimingKind.ONGOING, "Thường xuyên", Optional.empty());
        assertThat(ongoing.deadline(today, today, Optional.empty())).isEmpty();
    }

    @Property
    void beforeADayExcludesTheDay(@ForAll("days") LocalDate today) {
        var open = BEFORE.deadline(today, DAY.minusDays(10), Optional.empty());
        assertThat(open.orElseThrow() == Deadline.OVERDUE).isEqualTo(!today.isBefore(DAY));
    }

    @Property
    void whatIsDoneIsJudgedByTheDayOfDoingIt(@ForAll("days") LocalDate today, @ForAll("days") LocalDate doneOn) {
        var expected = doneOn.isBefore(DAY) ? Deadline.DONE_ON_TIME : Deadline.DONE_LATE;
        assertThat(BEFORE.deadline(today, DAY.minusDays(10), Optional.of(doneOn)))
                .contains(expected);
    }

    @Test
    void nearBeginsOnTheDayThatTheWorkingCalendarSays() {
        var near = DAY.minusDays(10);
        assertThat(BEFORE.deadline(near.minusDays(1), near, Optional.empty())).contains(Deadline.WITHIN);
        assertThat(BEFORE.deadline(near, near, Optional.empty())).contains(Deadline.NEAR);
    }
}
