package vn.hienluong.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.obligations.NewPeriod;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;

@InTheHouse
class ScheduleTests {

    @Autowired
    Timetable timetable;

    @Autowired
    Rounds rounds;

    @Autowired
    ObjectProvider<Clockwork> clockwork;

    @Autowired
    @Qualifier("technical")
    DataSource technical;

    @Autowired
    Periods periods;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    private Job job(String name) {
        return timetable.jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void inTestsNothingHappensByItself() {
        assertThat(clockwork.getIfAvailable()).isNull();
    }

    @Test
    void remindersGoOutAtSevenInTheMorningInVietnam() {
        var next = job("remind").when().getInitialExecutionTime(Instant.parse("2021-03-04T02:00:00Z"));
        assertThat(next.atZone(Time.ZONE).toLocalDateTime())
                .isEqualTo(LocalDate.of(2021, 3, 5).atTime(LocalTime.of(7, 0)));
    }

    @Test
    void aPeriodOpensOnItsDay() {
        var office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        var staff = office.actor("Chị Hương", unit.id(), PositionRole.STAFF);
        clock.set(LocalDate.of(2021, 2, 1));
        var plan = givenPlan.plan(office, staff, task("1", "Tuyên truyền", ongoing(), unit.id()));
        var period = office.in(() -> periods.plan(plan, firstQuarter(), staff).orElseThrow());
        rounds.make(job("open-periods"));
        assertThat(current(period, office).planned()).isTrue();
        clock.set(LocalDate.of(2021, 2, 13));
        rounds.make(job("open-periods"));
        assertThat(current(period, office).open()).isTrue();
    }

    private Period current(Period period, Given.Office office) {
        return office.in(() -> periods.require(period.id(), office.id));
    }

    private static NewPeriod firstQuarter() {
        return new NewPeriod(
                "2021-Q1",
                PeriodKind.QUARTER,
                "quý I năm 2021",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 3, 31),
                LocalDate.of(2021, 2, 28),
                LocalDate.of(2021, 3, 5),
                Optional.empty(),
                LocalDate.of(2021, 2, 13));
    }

    @Test
    void whatFailsForOneAgencyIsDoneForTheOthers() {
        var broken = given.anAgency().id;
        var whole = given.anAgency().id;
        var done = new ArrayList<AgencyId>();
        rounds.make(new Job("test", Schedules.fixedDelay(Duration.ofDays(1)), agency -> {
            if (agency.equals(broken)) {
                throw new IllegalStateException("on purpose");
            }
            assertThat(Tenancy.current()).contains(agency);
            done.add(agency);
        }));
        assertThat(done).contains(whole).doesNotContain(broken);
    }

    @Test
    void whenStartedOnPurposeJobsRunAndRunAgain() throws InterruptedException {
        var agency = given.anAgency().id;
        var twice = new CountDownLatch(2);
        var name = "test-" + Ids.next();
        var job = new Job(name, Schedules.fixedDelay(Duration.ofMillis(200)), one -> {
            if (one.equals(agency)) {
                twice.countDown();
                throw new IllegalStateException("on purpose");
            }
        });
        var started = new Clockwork(new Timetable(List.of(job)), rounds, technical);
        started.start();
        try {
            assertThat(started.isRunning()).isTrue();
            assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            started.stop();
        }
        assertThat(started.isRunning()).isFalse();
    }
}
