package vn.hienluong.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.Browser.location;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.AProvider;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Traveller;
import vn.hienluong.audit.Audit;
import vn.hienluong.federation.Colleague.Colleagues;
import vn.hienluong.identity.Accounts;
import vn.hienluong.identity.Bell;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.Position;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitAlias;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;

/** What a provider says of unit and position, and what becomes of it. */
@InTheHouse
class GivenPositionsWebTests {

    private static final LocalDate MONDAY = LocalDate.of(2021, 3, 1);

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Bell bell;

    @Autowired
    TestClock clock;

    private AProvider provider;
    private Colleagues colleagues;
    private Colleague hoa;
    private Unit division;
    private Person boss;

    @BeforeEach
    void somebodyWhomAProviderKnows() {
        clock.set(MONDAY);
        colleagues = new Colleagues(given, people, accounts, audit);
        provider = AProvider.inOrder().sendsBackTo(port);
        hoa = colleagues.hoa().invited();
        division = hoa.office.unit(UnitKind.DIVISION, "Phòng Kế hoạch – Tài chính");
        boss = hoa.office.person("Quản Trị");
        hoa.office.in(() -> people.appoint(
                boss.id(), hoa.chancery.id(), PositionRole.ADMINISTRATOR, "", MONDAY, hoa.office.administrator));
    }

    /** Comes in again, while the provider says this of them; gives the page on which they land. */
    private String comes(Map<String, Object> said) {
        var all = new HashMap<String, Object>(said);
        all.put("email", hoa.email);
        all.put("email_verified", true);
        all.putIfAbsent("agency", "sở  thử nghiệm");
        provider.knows(hoa.subject, all);
        var traveller = new Traveller(port, "/sign-in/with/");
        var in = traveller.by("staff");
        assertThat(location(in)).startsWith("/my-work");
        return traveller.page(in);
    }

    private String isIn(Object unit, Object position) {
        return comes(Map.of("org", Map.of("unit", unit), "position", position));
    }

    private List<Position> held() {
        return hoa
                .office
                .in(() -> people.positionsOn(
                        java.time.LocalDate.ofInstant(clock.instant(), clock.getZone()), hoa.office.id))
                .stream()
                .filter(position -> position.person().equals(hoa.person.id()))
                .toList();
    }

    private int told() {
        return hoa.office.in(() -> bell.unread(boss.id(), hoa.office.id));
    }

    @Test
    void unitAndPositionAreOpenedFromTodayAndMarked() {
        isIn("phòng kế hoạch - tài chính", "Trưởng phòng");
        assertThat(held()).singleElement().satisfies(position -> {
            assertThat(position.unit()).isEqualTo(division.id());
            assertThat(position.role()).isEqualTo(PositionRole.HEAD);
            assertThat(position.title()).isEqualTo("Trưởng phòng");
            assertThat(position.validFrom()).isEqualTo(MONDAY);
            assertThat(position.givenBy()).contains("staff");
        });
        assertThat(hoa.journal()).contains("organization.position.given");
        assertThat(told()).isZero();
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        isIn("Văn phòng", "TP");
        var before = held();
        assertThat(before).singleElement().extracting(Position::role).isEqualTo(PositionRole.HEAD);
        clock.set(MONDAY.plusDays(7));
        isIn("Văn phòng", "TP");
        assertThat(held()).isEqualTo(before);
    }

    @Test
    void whoMovesToAnotherUnitLeavesTheOldOne() {
        isIn("Văn phòng", "chuyên viên");
        clock.set(MONDAY.plusDays(7));
        isIn("Phòng Kế hoạch – Tài chính", "chuyên viên");
        assertThat(held()).singleElement().satisfies(position -> {
            assertThat(position.unit()).isEqualTo(division.id());
            assertThat(position.validFrom()).isEqualTo(MONDAY.plusDays(7));
        });
        clock.set(MONDAY.plusDays(6));
        assertThat(held())
                .as("the day before")
                .singleElement()
                .extracting(Position::unit)
                .isEqualTo(hoa.chancery.id());
        assertThat(hoa.journal()).contains("organization.position.ended");
    }

    @Test
    void whatIsTakenBackOnTheDayOnWhichItWasGivenEndsWithThatDay() {
        isIn("Văn phòng", "Trưởng phòng");
        isIn("Phòng Kế hoạch – Tài chính", "chuyên viên");
        isIn("Phòng Kế hoạch – Tài chính", "chuyên viên");
        assertThat(held()).extracting(Position::unit).containsExactlyInAnyOrder(hoa.chancery.id(), division.id());
        clock.set(MONDAY.plusDays(1));
        assertThat(held()).singleElement().extracting(Position::unit).isEqualTo(division.id());
    }

    @Test
    void whatIsTakenBackAndSaidAgainOnOneDayGoesOn() {
        isIn("Văn phòng", "chuyên viên");
        comes(Map.of());
        isIn("Văn phòng", "chuyên viên");
        clock.set(MONDAY.plusDays(1));
        assertThat(held()).singleElement().extracting(Position::unit).isEqualTo(hoa.chancery.id());
    }

    @Test
    void ofWhomTheProviderSaysNothingMoreHasNoPlaceByIt() {
        isIn("Văn phòng", "chuyên viên");
        clock.set(MONDAY.plusDays(7));
        comes(Map.of());
        assertThat(held()).isEmpty();
    }

    @Test
    void whatAPersonEnteredIsLeftAlone() {
        hoa.placed();
        isIn("Văn phòng", "chuyên viên");
        assertThat(held())
                .as("no second one beside it")
                .singleElement()
                .extracting(Position::givenBy)
                .isEqualTo(java.util.Optional.empty());
        clock.set(MONDAY.plusDays(7));
        isIn("Phòng Kế hoạch – Tài chính", "chuyên viên");
        assertThat(held()).extracting(Position::unit).containsExactlyInAnyOrder(hoa.chancery.id(), division.id());
        clock.set(MONDAY.plusDays(14));
        comes(Map.of());
        assertThat(held()).singleElement().extracting(Position::unit).isEqualTo(hoa.chancery.id());
    }

    @Test
    void whatAPersonEndedIsNotOpenedAgainByTheSameWords() {
        isIn("Văn phòng", "chuyên viên");
        clock.set(MONDAY.plusDays(7));
        var given = held().getFirst();
        hoa.office.inTransaction(() -> {
            people.relieve(given.person(), given.id(), MONDAY.plusDays(7), hoa.office.administrator);
            return true;
        });
        isIn("Văn phòng", "chuyên viên");
        assertThat(held()).isEmpty();
        comes(Map.of());
        isIn("Văn phòng", "chuyên viên");
        assertThat(held()).as("said anew").hasSize(1);
    }

    @Test
    void twoUnitsWithAPositionEachOrOneForBoth() {
        isIn(List.of("Văn phòng", "Phòng Kế hoạch – Tài chính"), List.of("Văn thư", "Phó Trưởng phòng"));
        assertThat(held())
                .extracting(Position::role)
                .containsExactlyInAnyOrder(PositionRole.CLERK, PositionRole.DEPUTY);
        clock.set(MONDAY.plusDays(1));
        isIn(List.of("Văn phòng", "Phòng Kế hoạch – Tài chính"), "chuyên viên");
        assertThat(held())
                .extracting(Position::role)
                .containsOnly(PositionRole.STAFF)
                .hasSize(2);
    }

    @Test
    void aUnitThatIsNotCalledSoIsASentenceForThePersonAndOneNoteForTheAdministrator() {
        assertThat(isIn("Phòng Không Có", "chuyên viên"))
                .contains("“Phòng Không Có”", "không có đúng một đơn vị tên như vậy", "Quản trị viên đã được báo");
        assertThat(held()).isEmpty();
        assertThat(told()).isEqualTo(1);
        assertThat(isIn("Phòng Không Có", "chuyên viên")).contains("“Phòng Không Có”");
        assertThat(told()).as("once").isEqualTo(1);
        assertThat(hoa.journal()).containsOnlyOnce("federation.position.unmatched");
        hoa.office.inTransaction(() -> {
            units.remember(new UnitAlias(division.id(), "Phòng Không Có"), hoa.office.administrator);
            return true;
        });
        assertThat(isIn("PHÒNG KHÔNG CÓ", "chuyên viên")).doesNotContain("Quản trị viên đã được báo");
        assertThat(held()).singleElement().extracting(Position::unit).isEqualTo(division.id());
    }

    @Test
    void aPositionThatIsNotCalledSoGivesNothing() {
        assertThat(isIn("Văn phòng", "Phi hành gia")).contains("“Phi hành gia”");
        assertThat(isIn(List.of("Văn phòng"), List.of("chuyên viên", "văn thư")))
                .contains("không rõ mỗi vị trí ở đơn vị nào");
        assertThat(isIn(List.of("Phòng X", "Phòng Y"), "Phi hành gia")).contains("3 điều");
        assertThat(held()).isEmpty();
    }

    @Test
    void noProviderMakesAnAdministrator() {
        assertThat(isIn("Văn phòng", "ADMINISTRATOR")).contains("“ADMINISTRATOR”");
        assertThat(isIn("Văn phòng", "Quản trị hệ thống")).contains("Quản trị hệ thống");
        assertThat(held()).isEmpty();
    }

    @Test
    void ofAnotherAgencyItSaysNothingHere() {
        isIn("Văn phòng", "chuyên viên");
        clock.set(MONDAY.plusDays(7));
        var page =
                comes(Map.of("agency", "Sở Ở Nơi Khác", "org", Map.of("unit", "Văn phòng"), "position", "chuyên viên"));
        assertThat(page).contains("“Sở Ở Nơi Khác”", "cơ quan nào");
        assertThat(held()).isEmpty();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void thePageOfAPersonShowsOnWhoseWord() {
        isIn("Văn phòng", "Trưởng phòng");
        var traveller = new Traveller(port, "/sign-in/with/");
        traveller.by("staff");
        assertThat(traveller
                        .browser
                        .get("/organization/people/" + hoa.person.id())
                        .body())
                .contains("Theo hệ thống đăng nhập “staff”", "01/03/2021");
    }
}
