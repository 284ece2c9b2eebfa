package vn.hienluong.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.disclosure.AnOffice.hung;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Dataset;

/** What hangs in public, as data. */
@InTheHouse
class PostingDataTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);

    @Autowired
    List<Dataset> datasets;

    @Autowired
    Items items;

    @Autowired
    Postings postings;

    @Autowired
    Given given;

    @Autowired
    TestClock clock;

    private AnOffice office;
    private Dataset data;

    @BeforeEach
    void anAgency() {
        clock.set(TODAY);
        office = new AnOffice(given);
        data = datasets.stream()
                .filter(one -> one.key().equals("niem-yet"))
                .findFirst()
                .orElseThrow();
    }

    private Asked asked() {
        return new Asked(office.agency.id, "", "", clock.instant());
    }

    private List<DataRow> rows() {
        return office.agency.inTransaction(() -> data.rows(Optional.empty(), 10, asked()));
    }

    private Posting posted(String duty, Place place) {
        return office.agency.in(() -> items.record(
                        duty, "Kết luận về ông Nguyễn Văn A", TODAY, office.phong.id(), office.huong)
                .then(item -> postings.post(item.id(), hung(place, TODAY), office.huong))
                .orElseThrow());
    }

    @Test
    void aPostingTellsItsDutyAndPlaceAndNoNameOfAnybodyAndIsGoneWhenItIsTakenDown() {
        var before = office.agency.inTransaction(() -> data.standing(asked()));
        var posting = posted("inspection-conclusion", Place.BOARD);
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.values())
                    .containsEntry("place", Place.BOARD)
                    .containsEntry("where", "bảng tin tầng 1")
                    .containsEntry("postedOn", TODAY)
                    .containsEntry("onTime", true);
            assertThat(row.values().toString()).doesNotContain("Nguyễn Văn A", "Bà Lan", "Chị Hương", "Bản 1");
            assertThat(data.columns().stream().map(column -> column.name()))
                    .containsAll(row.values().keySet());
            assertThat(office.agency.inTransaction(() -> data.row(row.id(), asked())))
                    .contains(row);
            assertThat(office.agency.inTransaction(() -> data.rows(Optional.of(row.id()), 10, asked())))
                    .isEmpty();
        });
        var during = office.agency.inTransaction(() -> data.standing(asked()));
        assertThat(during.rows()).isOne();
        assertThat(during.version()).isNotEqualTo(before.version());
        office.agency.in(() -> postings.takeDown(posting.id(), posting.item(), TODAY, "Sửa", false, office.huong)
                .orElseThrow());
        assertThat(rows()).isEmpty();
        assertThat(office.agency.inTransaction(() -> data.row(posting.id().toString(), asked())))
                .isEmpty();
    }

    @Test
    void whatIsShownInsideIsNotAmongIt() {
        posted("assets", Place.INSIDE);
        posted("inside-decision", Place.INSIDE);
        assertThat(rows()).isEmpty();
        assertThat(office.agency.inTransaction(() -> data.standing(asked())).rows())
                .isZero();
    }
}
