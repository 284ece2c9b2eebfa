package vn.hienluong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.publications.Newsroom;
import vn.hienluong.publications.facts.PublicationKind;

/** The lists of the portal as data. */
@InTheHouse
class PortalDataTests {

    @Autowired
    List<Dataset> datasets;

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Visits visits;

    @Autowired
    TestClock clock;

    private Newsroom room;

    @BeforeEach
    void anOffice() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
    }

    private Dataset data(String key) {
        return datasets.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Asked asked() {
        return new Asked(room.office.id, "Quảng Trị", "", clock.instant());
    }

    private List<DataRow> rows(String key) {
        return room.office.inTransaction(() -> data(key).rows(Optional.empty(), 1000, asked()));
    }

    private String version(String key) {
        return room.office.inTransaction(() -> data(key).standing(asked()).version());
    }

    @Test
    void papiIsThereForItsProvinceWithTheBreaksInItsMethod() {
        assertThat(rows("papi")).hasSize(14);
        assertThat(rows("papi").getLast().values())
                .containsEntry("year", 2024)
                .containsEntry("total", new BigDecimal("44.7473"))
                .containsEntry("rank", 14);
        var year2018 = room.office
                .inTransaction(() -> data("papi").row("2018", asked()))
                .orElseThrow();
        assertThat(year2018.values()).containsEntry("brokenFromYearBefore", "0 2 3 7 8");
        var before2018 = room.office
                .inTransaction(() -> data("papi").row("2017", asked()))
                .orElseThrow();
        assertThat(before2018.values()).doesNotContainKey("dimension7");
        var elsewhere = new Asked(room.office.id, "Hà Nội", "", clock.instant());
        assertThat(data("papi").offered(elsewhere)).isFalse();
        assertThat(data("papi").rows(Optional.empty(), 10, elsewhere)).isEmpty();
    }

    @Test
    void visitsAreOfDaysThatAreOverAndOfNoPage() {
        visits.count("/", room.office.id);
        visits.count("/tin-tuc/bi-mat", room.office.id);
        visits.count("/tim-kiem/co-ket-qua", room.office.id);
        visits.write();
        assertThat(rows("luot-xem")).isEmpty();
        var none = version("luot-xem");
        clock.set(LocalDate.of(2021, 3, 2));
        assertThat(rows("luot-xem"))
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsOnly(
                                java.util.Map.entry("id", "2021-03-01"),
                                java.util.Map.entry("day", LocalDate.of(2021, 3, 1)),
                                java.util.Map.entry("visits", 2L)));
        var first = version("luot-xem");
        assertThat(first).isNotEqualTo(none);
        clock.set(LocalDate.of(2021, 3, 4));
        visits.count("/", room.office.id);
        visits.write();
        clock.set(LocalDate.of(2021, 3, 5));
        assertThat(rows("luot-xem")).extracting(DataRow::id).containsExactly("2021-03-01", "2021-03-04");
        assertThat(room.office
                        .inTransaction(() -> data("luot-xem").standing(asked()))
                        .rows())
                .isEqualTo(2);
        assertThat(room.office.inTransaction(() -> data("luot-xem").rows(Optional.of("2021-03-01"), 9, asked())))
                .extracting(DataRow::id)
                .containsExactly("2021-03-04");
        assertThat(room.office.inTransaction(() -> data("luot-xem").rows(Optional.of("9999"), 9, asked())))
                .isEmpty();
        assertThat(room.office.inTransaction(() -> data("luot-xem").row("2021-03-05", asked())))
                .isEmpty();
    }

    @Test
    void whatMustBeThereIsCountedOverWhatEverybodyReads() {
        var before = version("noi-dung-phai-co");
        assertThat(row("news")).containsEntry("standing", RequiredContent.Standing.MISSING);
        room.published(room.draft(PublicationKind.NEWS, "Tin"));
        assertThat(row("news"))
                .containsEntry("standing", RequiredContent.Standing.PRESENT)
                .containsEntry("publications", 1);
        assertThat(version("noi-dung-phai-co")).isNotEqualTo(before);
        assertThat(rows("noi-dung-phai-co")).hasSize((int) room.office
                .inTransaction(() -> data("noi-dung-phai-co").standing(asked()))
                .rows());
    }

    private java.util.Map<String, Object> row(String id) {
        return room.office
                .in(() -> data("noi-dung-phai-co").row(id, asked()))
                .orElseThrow()
                .values();
    }

    /** A row says nothing that no column explains, and has what its columns promise. */
    @Test
    void rowsKeepWhatTheirColumnsSay() {
        room.published(room.draft("Tin"));
        visits.count("/", room.office.id);
        visits.write();
        clock.set(LocalDate.of(2021, 3, 2));
        var filled = new java.util.TreeSet<String>();
        for (var dataset : datasets) {
            var names = dataset.columns().stream().map(Column::name).toList();
            assertThat(names).as(dataset.key()).doesNotHaveDuplicates();
            for (var row : rows(dataset.key())) {
                filled.add(dataset.key());
                assertThat(names).as(dataset.key()).containsAll(row.values().keySet());
                assertThat(row.values().keySet()).as(dataset.key()).containsAll(required(dataset));
            }
        }
        assertThat(filled).contains("luot-xem", "noi-dung-phai-co", "papi", "tin-tuc");
    }

    private static Set<String> required(Dataset dataset) {
        return dataset.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .collect(java.util.stream.Collectors.toSet());
    }
}
