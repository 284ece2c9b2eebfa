package vn.hienluong.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Grant;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Outcome;

/** What people may be: by their positions, by delegation, and by standing in the place of a unit that is gone. */
@InTheHouse
class PeopleModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Reorganisation reorganisation;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    Given.Office office;
    Unit planning;
    Unit science;
    Person head;
    Person writer;

    @BeforeEach
    void aHeadAndAWriter() {
        clock.set(TODAY);
        office = given.anAgency();
        planning = office.unit(UnitKind.DIVISION, "Phòng Kế hoạch");
        science = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        head = office.person("Bà Lan");
        writer = office.person("Anh Nam");
        appoint(head, planning, PositionRole.HEAD);
        appoint(writer, planning, PositionRole.STAFF);
    }

    @Test
    void aSecondPressOfTheButtonGivesNoPositionTwice() {
        var again = office.in(() -> people.appoint(
                writer.id(), planning.id(), PositionRole.STAFF, "", LocalDate.of(2015, 1, 1), office.administrator));
        assertThat(((Outcome.Refused<Position>) again).refusal().key()).isEqualTo("organization.position.held");
        appoint(writer, planning, PositionRole.CONTACT);
        appoint(writer, science, PositionRole.STAFF);
        assertThat(office.in(() -> people.positionsOf(writer.id(), office.id))).hasSize(3);
    }

    private Position appoint(Person person, Unit unit, PositionRole role) {
        return office.in(
                () -> people.appoint(person.id(), unit.id(), role, "", LocalDate.of(2015, 1, 1), office.administrator)
                        .orElseThrow());
    }

    private Outcome<Delegation> delegate(PersonId from, PersonId to, LocalDate first, LocalDate last, Actor by) {
        var wanted = new Delegation(Ids.next(), from, to, planning.id(), first, last, "đi công tác");
        return office.in(() -> people.delegate(wanted, by));
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }

    @Test
    void whatAPositionGivesDependsOnTheUnit() {
        var vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        var banGiamDoc = office.unit(UnitKind.LEADERSHIP, "Ban Giám đốc");
        assertThat(office.actor("A", vanPhong.id(), PositionRole.STAFF).grants())
                .extracting(Grant::role)
                .containsExactlyInAnyOrder(Role.OFFICE, Role.UNIT_STAFF);
        assertThat(office.actor("B", vanPhong.id(), PositionRole.DEPUTY).has(Role.OFFICE_HEAD))
                .isTrue();
        assertThat(office.actor("C", banGiamDoc.id(), PositionRole.DEPUTY).has(Role.LEADER))
                .isTrue();
        assertThat(office.actor("D", planning.id(), PositionRole.CONTACT).grants())
                .extracting(Grant::role)
                .containsExactly(Role.UNIT_STAFF);
        assertThat(office.actor(head).has(Role.OFFICE)).isFalse();
    }

    @Test
    void aPositionThatHasEndedGivesNothing() {
        var position = appoint(writer, science, PositionRole.STAFF);
        assertThat(office.actor(writer).has(Role.UNIT_STAFF, science.id())).isTrue();
        relieve(position, TODAY);
        assertThat(office.actor(writer).unitsAs(Role.UNIT_STAFF)).containsExactly(planning.id());
    }

    @Test
    void anActingHeadHeadsTheUnitUntilTheLastDayBesideTheirOwnPosition() {
        office.in(() -> people.appoint(
                        writer.id(),
                        science.id(),
                        PositionRole.HEAD,
                        "Phụ trách phòng",
                        TODAY,
                        Optional.of(TODAY.plusDays(2)),
                        office.administrator)
                .orElseThrow());
        clock.set(TODAY.plusDays(2));
        assertThat(office.actor(writer).unitsAs(Role.UNIT_HEAD)).containsExactly(science.id());
        assertThat(office.actor(writer).unitsAs(Role.UNIT_STAFF))
                .containsExactlyInAnyOrder(planning.id(), science.id());
        clock.set(TODAY.plusDays(3));
        assertThat(office.actor(writer).unitsAs(Role.UNIT_HEAD)).isEmpty();
        assertThat(office.actor(writer).unitsAs(Role.UNIT_STAFF)).containsExactly(planning.id());
        assertThat(office.in(() -> people.positionsOf(writer.id(), office.id)))
                .extracting(Position::title)
                .containsExactly("Phụ trách phòng", "");
        assertThat(why(office.in(() -> people.appoint(
                        writer.id(),
                        science.id(),
                        PositionRole.HEAD,
                        "",
                        TODAY,
                        Optional.of(TODAY.minusDays(1)),
                        office.administrator))))
                .isEqualTo("organization.position.ends-before-start");
    }

    @Test
    void theEndOfAPositionMayStillChangeUntilItIsOver() {
        var acting = office.in(() -> people.appoint(
                        writer.id(),
                        science.id(),
                        PositionRole.HEAD,
                        "",
                        TODAY,
                        Optional.of(TODAY),
                        office.administrator)
                .orElseThrow());
        assertThat(why(relieve(acting, TODAY.plusDays(10)))).isEqualTo("done");
        clock.set(TODAY.plusDays(9));
        assertThat(office.actor(writer).unitsAs(Role.UNIT_HEAD)).containsExactly(science.id());
        clock.set(TODAY.plusDays(10));
        assertThat(office.actor(writer).unitsAs(Role.UNIT_HEAD)).isEmpty();
        assertThat(why(relieve(acting, TODAY.plusDays(20)))).isEqualTo("organization.position.over");
    }

    @Test
    void aPositionThatNeverBeginsIsGone() {
        var later = office.in(() -> people.appoint(
                        writer.id(), science.id(), PositionRole.HEAD, "", TODAY.plusDays(5), office.administrator)
                .orElseThrow());
        assertThat(why(relieve(later, TODAY))).isEqualTo("done");
        assertThat(office.in(() -> people.positionsOf(writer.id(), office.id))).hasSize(1);
        clock.set(TODAY.plusDays(5));
        assertThat(office.actor(writer).unitsAs(Role.UNIT_HEAD)).isEmpty();
    }

    private Outcome<PersonId> relieve(Position position, LocalDate from) {
        return office.in(() -> people.relieve(position.person(), position.id(), from, office.administrator));
    }

    @Test
    void aDelegateActsForTheHeadWhileTheHeadIsAway() {
        delegate(head.id(), writer.id(), TODAY, TODAY.plusDays(2), office.actor(head))
                .orElseThrow();
        assertThat(office.actor(writer).grants())
                .contains(new Grant(planning.id(), Role.UNIT_HEAD, Optional.of(head.id())));
        clock.set(TODAY.plusDays(2));
        assertThat(office.actor(writer).has(Role.UNIT_HEAD, planning.id()))
                .as("the last day is included")
                .isTrue();
        clock.set(TODAY.plusDays(3));
        assertThat(office.actor(writer).has(Role.UNIT_HEAD, planning.id())).isFalse();
    }

    @Test
    void aDelegationEndsWhenItIsRevoked() {
        var delegation = delegate(head.id(), writer.id(), TODAY, TODAY.plusDays(9), office.actor(head))
                .orElseThrow();
        office.in(() -> {
            people.revoke(delegation.id(), office.actor(head));
            return true;
        });
        assertThat(office.actor(writer).has(Role.UNIT_HEAD)).isFalse();
        assertThat(office.in(() -> people.delegationsFrom(TODAY, office.id))).isEmpty();
    }

    @Test
    void nobodyDelegatesWhatIsAnothersOrToThemselvesOrBackwards() {
        var other = office.actor("Ông Hải", science.id(), PositionRole.HEAD);
        assertThat(why(delegate(head.id(), writer.id(), TODAY, TODAY, other)))
                .isEqualTo("organization.delegation.not-own");
        assertThat(why(delegate(head.id(), head.id(), TODAY, TODAY, office.actor(head))))
                .isEqualTo("organization.delegation.to-self");
        assertThat(why(delegate(head.id(), writer.id(), TODAY, TODAY.minusDays(1), office.actor(head))))
                .isEqualTo("organization.delegation.ends-before-start");
        assertThatThrownBy(() -> delegate(head.id(), writer.id(), TODAY, TODAY, office.actor(writer)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aDelegateCannotPassOnWhatWasDelegated() {
        delegate(head.id(), writer.id(), TODAY, TODAY.plusDays(9), office.administrator)
                .orElseThrow();
        var third = office.person("Chị Mai");
        delegate(writer.id(), third.id(), TODAY, TODAY.plusDays(9), office.actor(writer))
                .orElseThrow();
        assertThat(office.actor(third).grants()).extracting(Grant::role).containsExactly(Role.UNIT_STAFF);
    }

    @Test
    void theHeadOfAMergedUnitAnswersForThoseThatItTookIn() {
        var merged = office.in(() -> reorganisation.merge(
                        Set.of(planning.id(), science.id()),
                        NewUnit.of(UnitKind.DIVISION, "Phòng Tổng hợp", "TH"),
                        TODAY,
                        "Quyết định số 12/QĐ-UBND",
                        office.administrator))
                .orElseThrow();
        var newHead = office.person("Ông Hải");
        office.in(() -> people.appoint(
                newHead.id(), merged.id(), PositionRole.HEAD, "Trưởng phòng", TODAY, office.administrator));
        assertThat(office.actor(newHead).unitsAs(Role.UNIT_HEAD))
                .containsExactlyInAnyOrder(merged.id(), planning.id(), science.id());
    }

    @Test
    void nobodyIsAppointedToAUnitThatIsNotThere() {
        var tooEarly = office.in(() -> people.appoint(
                writer.id(), planning.id(), PositionRole.STAFF, "", LocalDate.of(1999, 1, 1), office.administrator));
        assertThat(why(tooEarly)).isEqualTo("organization.unit.not-on-day");
        assertThat(why(office.in(() -> people.add(" ", Optional.empty(), Optional.empty(), office.administrator))))
                .isEqualTo("organization.person.name-missing");
    }

    @Test
    void peopleStandInTheOrderOfVietnameseNames() {
        office.person("Nguyễn Thị Ánh");
        office.person("Trần Văn Ân");
        office.person("Lê Đức");
        assertThat(office.in(() -> people.all(office.id)))
                .extracting(Person::fullName)
                .containsExactly("Nguyễn Thị Ánh", "Trần Văn Ân", "Lê Đức", "Bà Lan", "Anh Nam");
    }
}
