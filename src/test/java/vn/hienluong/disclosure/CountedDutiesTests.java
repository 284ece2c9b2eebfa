package vn.hienluong.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.disclosure.AnOffice.hung;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.measures.Amount;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Span;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;

/** How what had to be public came out, as reports read it. */
@InTheHouse
class CountedDutiesTests {

    private static final String ON_TIME = "disclosure.measured.on-time";
    private static final String LATE = "disclosure.measured.late";
    private static final String MISSING = "disclosure.measured.missing";
    private static final LocalDate AROSE = LocalDate.of(2021, 2, 1);
    private static final Span QUARTER = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31));

    @Autowired
    Items items;

    @Autowired
    Postings postings;

    @Autowired
    Measures measures;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    AnOffice office;

    private Item arose(String title, LocalDate day, UnitId unit) {
        return office.agency.in(() ->
                items.record("inside-decision", title, day, unit, office.huong).orElseThrow());
    }

    private Posting posted(Item item, LocalDate on) {
        return office.agency.in(() ->
                postings.post(item.id(), hung(Place.INSIDE, on), office.huong).orElseThrow());
    }

    private Amount read(String key, Span span, UnitId... unit) {
        return office.agency.in(
                () -> measures.read(key, span, List.of(unit).stream().findFirst(), office.agency.id));
    }

    private long amount(String key, UnitId... unit) {
        return read(key, QUARTER, unit).amount().longValueExact();
    }

    private List<Counted> records(String key, Actor by) {
        return office.agency.in(() -> measures.records(key, QUARTER, Optional.empty(), by));
    }

    @BeforeEach
    void anAgency() {
        clock.set(LocalDate.of(2021, 3, 15));
        office = new AnOffice(given);
    }

    @Test
    void whatWasDueCameOutInTimeOrLateOrIsMissing() {
        var phong = office.phong.id();
        posted(arose("kịp", AROSE, phong), AROSE.plusDays(2));
        posted(arose("của Văn phòng", AROSE, office.vanPhong.id()), AROSE.plusDays(2));
        posted(arose("chậm", AROSE, phong), AROSE.plusDays(20));
        arose("chưa", AROSE, phong);
        var soon = posted(arose("gỡ sớm", AROSE, phong), AROSE.plusDays(1));
        office.agency.in(
                () -> postings.takeDown(soon.id(), soon.item(), AROSE.plusDays(3), "Bảng tin hỏng", false, office.huong)
                        .orElseThrow());
        var waived = arose("không áp dụng", AROSE, phong);
        office.agency.in(
                () -> items.waive(waived.id(), "Bí mật nhà nước", office.chanh).orElseThrow());
        var open = arose("còn hạn", LocalDate.of(2021, 3, 12), phong);

        assertThat(read(ON_TIME, QUARTER).outOf().orElseThrow()).isEqualByComparingTo("5");
        assertThat(read(ON_TIME, QUARTER, phong).outOf().orElseThrow()).isEqualByComparingTo("4");
        assertThat(List.of(amount(ON_TIME), amount(LATE), amount(MISSING))).containsExactly(2L, 1L, 2L);
        assertThat(List.of(amount(ON_TIME, phong), amount(LATE, phong), amount(MISSING, phong)))
                .containsExactly(1L, 1L, 2L);
        assertThat(amount(MISSING, office.vanPhong.id())).isZero();

        assertThat(records(LATE, office.nam)).singleElement().satisfies(one -> {
            assertThat(one.said()).isEqualTo("chậm");
            assertThat(one.href().orElseThrow()).startsWith("/disclosures/");
        });
        assertThat(records(MISSING, office.nam)).extracting(Counted::said).containsExactlyInAnyOrder("chưa", "gỡ sớm");
        assertThat(records(ON_TIME, office.nam))
                .hasSize(5)
                .filteredOn(Counted::in)
                .extracting(Counted::said)
                .containsExactlyInAnyOrder("kịp", "của Văn phòng");

        var before = read(MISSING, QUARTER);
        clock.set(open.due());
        assertThat(read(MISSING, QUARTER)).as("its last day is not over").isEqualTo(before);
        clock.set(open.due().plusDays(1));
        assertThat(amount(MISSING)).isEqualTo(3);
        assertThat(read(MISSING, new Span(LocalDate.of(2021, 1, 1), open.due().minusDays(1))))
                .isEqualTo(before);
    }

    @Test
    void anotherAgencySeesAndCountsNothingOfIt() {
        arose("chưa", AROSE, office.phong.id());
        var elsewhere = given.anAgency();
        var stranger = elsewhere.actor(
                "Người Khác", elsewhere.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.STAFF);
        assertThat(elsewhere
                        .in(() -> measures.read(MISSING, QUARTER, Optional.empty(), elsewhere.id))
                        .amount())
                .isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(elsewhere.in(() -> measures.records(MISSING, QUARTER, Optional.empty(), stranger)))
                .isEmpty();
        assertThat(amount(MISSING)).isEqualTo(1);
    }
}
