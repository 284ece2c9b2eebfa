package vn.hienluong.chasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.workdays.Workdays;

/** The way to 05/3/2021, whose last working day is 04/3, with Tết on it; and weeks that end on days off. */
@InTheHouse
class StageTests {

    @Autowired
    Workdays workdays;

    @Autowired
    Given given;

    @ParameterizedTest
    @CsvSource({
        "2021-03-05,2021-02-17,",
        "2021-03-05,2021-02-18,BEFORE_10",
        "2021-03-05,2021-02-24,BEFORE_10",
        "2021-03-05,2021-02-25,BEFORE_5",
        "2021-03-05,2021-03-02,BEFORE_5",
        "2021-03-05,2021-03-03,BEFORE_1",
        "2021-03-05,2021-03-04,LAST_DAY",
        "2021-03-05,2021-03-10,LAST_DAY",
        "2021-03-05,2021-03-11,WEEK_1",
        "2021-03-05,2021-03-18,WEEK_2",
        // Sunday 05/9: Quốc khánh is off, so the last working day is 01/9
        "2021-09-05,2021-09-01,LAST_DAY",
        "2021-09-05,2021-08-31,BEFORE_1",
        // 27/4 and a week end on 04/5; 23/4 and a week on 30/4, which is off, as is Monday 03/5
        "2021-04-24,2021-04-30,LAST_DAY",
        "2021-04-24,2021-05-03,LAST_DAY",
        "2021-04-24,2021-05-04,WEEK_1",
        "2021-04-24,2021-05-07,WEEK_2"
    })
    void theStageOfADay(LocalDate dueBefore, LocalDate today, String stage) {
        var office = given.anAgency();
        var calendar = office.in(() -> workdays.calendar(office.id));
        assertThat(Stage.reached(dueBefore, today, calendar).map(Stage::name)).isEqualTo(Optional.ofNullable(stage));
    }
}
