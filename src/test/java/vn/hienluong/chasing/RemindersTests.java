package vn.hienluong.chasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.Delegation;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

@InTheHouse
class RemindersTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    People people;

    @Autowired
    Reorganisation reorganisation;

    @Autowired
    Audit audit;

    AChase.Story story;

    @BeforeEach
    void theQuarterIsOpen() {
        story = beans.createBean(AChase.class).begins();
    }

    @Test
    void unitsAreRemindedOnTheirDaysAndNotBetween() {
        assertThat(story.remindOn(2, 17)).isZero();
        assertThat(story.remindOn(2, 18)).isEqualTo(4);
        assertThat(story.remindOn(2, 18)).as("a second run on the same day").isZero();
        assertThat(story.remindOn(2, 19)).isZero();
        assertThat(story.remindOn(2, 25)).isEqualTo(4);
        assertThat(story.remindOn(3, 3)).isEqualTo(4);
        assertThat(story.remindOn(3, 4)).isEqualTo(4);
        assertThat(story.remindOn(3, 5)).isZero();
        assertThat(story.remindOn(3, 11)).isEqualTo(4);
        assertThat(story.told(story.lan)).hasSize(5);
    }

    @Test
    void headsAndStaffAreToldWhatAndUntilWhen() {
        story.remindOn(3, 3);
        assertThat(story.told(story.lan))
                .isEqualTo(story.told(story.nam))
                .containsExactly("Phòng Quản lý khoa học: còn 1 ngày làm việc để gửi báo cáo quý I năm 2021"
                        + " (Kế hoạch số 15/KH-STN), hạn cuối ngày 04/03/2021.");
        story.remindOn(3, 4);
        assertThat(story.told(story.lan).getFirst()).contains("hôm nay là ngày làm việc cuối cùng");
        story.remindOn(3, 11);
        assertThat(story.told(story.lan).getFirst()).contains("Phòng Quản lý khoa học chưa gửi báo cáo quý I năm 2021");
    }

    @Test
    void missedDaysAreCaughtUpOnce() {
        assertThat(story.remindOn(3, 2)).isEqualTo(4);
        assertThat(story.told(story.lan))
                .singleElement()
                .satisfies(note -> assertThat(note).contains("còn 2 ngày làm việc"));
        assertThat(story.remindOn(3, 3)).isEqualTo(4);
    }

    @Test
    void nobodyIsDisturbedOnADayOff() {
        assertThat(story.remindOn(2, 20)).isZero();
        assertThat(story.remindOn(2, 22)).isEqualTo(4);
    }

    @Test
    void whoHasSentHearsNothingMore() {
        story.remindOn(2, 18);
        story.send();
        assertThat(story.remindOn(2, 25)).isEqualTo(3);
        assertThat(story.told(story.lan)).hasSize(1);
        assertThat(story.told(story.minh)).hasSize(2);
    }

    @Test
    void anExtensionMovesTheDays() {
        story.remindOn(2, 25);
        story.extend(story.quanLy, LocalDate.of(2021, 3, 19));
        assertThat(story.remindOn(3, 4))
                .as("the others' last day; 10 days before 18/3")
                .isEqualTo(4);
        assertThat(story.told(story.lan).getFirst()).contains("còn 10 ngày làm việc", "hạn cuối ngày 18/03/2021");
        assertThat(story.told(story.minh).getFirst()).contains("ngày làm việc cuối cùng");
        assertThat(story.remindOn(3, 10)).isZero();
        assertThat(story.remindOn(3, 11)).isEqualTo(4);
        assertThat(story.told(story.lan).getFirst()).contains("còn 5 ngày làm việc");
    }

    @Test
    void aBodyIsRemindedThroughItsContactAndNeverCalledLate() {
        var member = story.office.actor("Anh Tú", story.congDoan.id(), PositionRole.STAFF);
        story.remindOn(3, 4);
        story.remindOn(3, 11);
        assertThat(story.told(story.thu))
                .hasSize(2)
                .allSatisfy(note -> assertThat(note)
                        .startsWith("Công đoàn: đề nghị đầu mối gửi nội dung")
                        .doesNotContain("chưa gửi"));
        assertThat(story.told(member)).isEmpty();
    }

    @Test
    void everythingOpenComesInOneNote() {
        story.anotherPeriod();
        story.remindOn(3, 3);
        assertThat(story.told(story.thu))
                .singleElement()
                .satisfies(note -> assertThat(note).startsWith("Công đoàn: đề nghị đầu mối gửi nội dung"));
        assertThat(story.told(story.lan))
                .containsExactly("Phòng Quản lý khoa học còn 2 báo cáo chưa gửi (kỳ, kế hoạch, hạn cuối):"
                        + " quý I năm 2021, 15/KH-STN, 04/03/2021; đột xuất tháng 3 năm 2021, 15/KH-STN, 09/03/2021.");
    }

    @Test
    void whoeverActsForTheHeadIsToldToo() {
        var acting = story.office.actor("Anh Dũng", story.chuyenNganh.id(), PositionRole.STAFF);
        var given = new Delegation(
                Ids.next(),
                story.lan.person(),
                acting.person(),
                story.quanLy.id(),
                LocalDate.of(2021, 3, 1),
                LocalDate.of(2021, 3, 5),
                "Đi công tác");
        story.office.in(() -> people.delegate(given, story.office.administrator).orElseThrow());
        story.remindOn(2, 25);
        assertThat(story.told(acting)).hasSize(1);
        story.remindOn(3, 4);
        assertThat(story.told(acting))
                .hasSize(3)
                .anySatisfy(note -> assertThat(note).contains("Phòng Quản lý khoa học"));
    }

    @Test
    void whoeverStandsInThePlaceOfAMergedUnitIsToldForIt() {
        var merged = story.office.in(() -> reorganisation
                .merge(
                        Set.of(story.quanLy.id(), story.chuyenNganh.id()),
                        NewUnit.of(UnitKind.DIVISION, "Phòng Khoa học", "P. KH"),
                        LocalDate.of(2021, 3, 1),
                        "12/QĐ-STN",
                        story.office.administrator)
                .orElseThrow());
        var head = story.office.person("Ông Phúc");
        story.office.in(() -> people.appoint(
                head.id(),
                merged.id(),
                PositionRole.HEAD,
                "Trưởng phòng",
                LocalDate.of(2021, 3, 1),
                story.office.administrator));
        story.remindOn(3, 4);
        assertThat(story.told(story.office.actor(head)))
                .hasSize(2)
                .allSatisfy(note -> assertThat(note).contains("ngày làm việc cuối cùng"));
    }

    @Test
    void itIsInTheJournal() {
        story.remindOn(3, 4);
        var history = story.office.in(
                () -> audit.historyOf(story.office.id, story.quarter.id().value()));
        assertThat(history)
                .filteredOn(entry -> entry.act().equals("chasing.unit.reminded"))
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.author())
                        .isEqualTo(Actor.system(story.office.id, "remind").author()));
    }
}
