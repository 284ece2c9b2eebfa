package vn.hienluong.datarequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.platform.Time;
import vn.hienluong.privacy.Confidence;

/** In what time a request is carried out, by the rule that held when it came. */
@InTheHouse
class LimitsTests {

    @Autowired
    Limits limits;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Given given;

    private Given.Office office;

    @BeforeEach
    void anAgency() {
        office = given.anAgency();
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDate.of(year, month, day).atTime(hour, 0).atZone(Time.ZONE).toInstant();
    }

    private Due due(Wish wish, Instant received) {
        return office.in(() -> limits.due(wish, received, office.id));
    }

    @Test
    void underTheDecreeOf2023EverythingTakes72HoursToTheHour() {
        for (var wish : Wish.values()) {
            // Friday to Monday: hours run on over days off
            var due = due(wish, at(2024, 3, 1, 15));
            assertThat(due.before()).as("%s", wish).isEqualTo(at(2024, 3, 4, 15));
            assertThat(due.answerBefore()).isEmpty();
            assertThat(due.source()).contains("13/2023/NĐ-CP");
        }
    }

    @Test
    void sinceTheLawOf2025DaysDifferByWishAndAnAnswerComesFirst() {
        // a Thursday
        var received = at(2026, 3, 5, 15);
        var copy = due(Wish.COPY, received);
        assertThat(copy.before()).as("the tenth day is a Sunday").isEqualTo(Time.endOf(LocalDate.of(2026, 3, 16)));
        assertThat(Due.shown(copy.before()))
                .as("with the last day, not the next")
                .isEqualTo("24:00 16/03/2026");
        assertThat(Due.shown(received)).isEqualTo("15:00 05/03/2026");
        assertThat(copy.answerBefore()).as("Friday, Monday").contains(Time.endOf(LocalDate.of(2026, 3, 9)));
        assertThat(copy.confidence()).as("not read in the law").isEqualTo(Confidence.SECONDHAND);
        assertThat(due(Wish.RESTRICTION, received).before()).isEqualTo(Time.endOf(LocalDate.of(2026, 3, 20)));
        assertThat(due(Wish.ERASURE, received).before()).isEqualTo(Time.endOf(LocalDate.of(2026, 3, 25)));
    }

    @Test
    void theLastEveningOf2025IsStillUnderTheOldRule() {
        assertThat(due(Wish.ERASURE, at(2025, 12, 31, 23)).source()).contains("13/2023");
        assertThat(due(Wish.ERASURE, at(2026, 1, 1, 0)).source()).contains("356/2025");
        assertThat(due(Wish.ERASURE, at(2021, 1, 20, 9)).confidence()).isEqualTo(Confidence.SECONDHAND);
    }

    @Test
    void anAgencyThatHasReadTheLawSetsItsOwn() {
        var day = LocalDate.of(2026, 4, 1);
        office.in(() ->
                deadlines.set("person-data.copy", 5, RuleUnit.DAYS, "Quy chế 03/QC-SKHCN", day, office.administrator));
        assertThat(due(Wish.COPY, at(2026, 4, 1, 9)).source()).isEqualTo("Quy chế 03/QC-SKHCN");
        assertThat(due(Wish.COPY, at(2026, 3, 31, 9)).source()).contains("356/2025");
    }
}
