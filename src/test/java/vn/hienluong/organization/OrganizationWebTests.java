package vn.hienluong.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Notice;

/** The pages of the organisation, as an administrator, a head and a colleague use them. */
@InTheHouse
class OrganizationWebTests {

    @Autowired
    MockMvc browser;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    Given.Office office;
    Unit vanPhong;
    Unit quanLy;
    Actor administrator;
    Actor head;
    Actor staff;

    @BeforeEach
    void anAgency() {
        clock.set(LocalDate.of(2021, 3, 1));
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        quanLy = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        administrator = office.actor("Lê Văn Cường", vanPhong.id(), PositionRole.ADMINISTRATOR);
        head = office.actor("Bà Lan", quanLy.id(), PositionRole.HEAD);
        staff = office.actor("Anh Nam", quanLy.id(), PositionRole.STAFF);
    }

    private ResultActions see(String path, Actor by) throws Exception {
        return browser.perform(get(path).with(Visitor.as(by)));
    }

    private ResultActions send(String path, Actor by, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(Visitor.as(by));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    private void shows(String path, Actor by, Matcher<String> what) throws Exception {
        see(path, by).andExpect(status().isOk()).andExpect(content().string(what));
    }

    private static Notice refusing(String key, Object... arguments) {
        return new Notice(Notice.Kind.REFUSED, Refusal.of(key, arguments));
    }

    private static String at(Unit unit) {
        return "/organization/units/" + unit.id();
    }

    private static String at(Actor person) {
        return "/organization/people/" + person.person();
    }

    private List<String> today() {
        return office.in(() -> units.on(LocalDate.of(2021, 7, 1), office.id)).stream()
                .map(Unit::name)
                .toList();
    }

    @Test
    void everybodySeesWhomToCallAndOnlyAdministratorsSeeTheForms() throws Exception {
        shows(
                "/organization",
                staff,
                allOf(
                        containsString("Phòng Quản lý khoa học"),
                        containsString("Bà Lan"),
                        not(containsString("Hợp nhất"))));
        shows("/organization", administrator, allOf(containsString("Hợp nhất"), containsString("Thêm phòng, đơn vị")));
        shows(at(quanLy), staff, allOf(containsString("Anh Nam"), not(containsString("Đổi tên"))));
        see("/organization/units/new", staff).andExpect(status().isForbidden());
        shows("/organization/people", staff, not(containsString("Thêm người")));
        see("/organization/profile", staff).andExpect(status().isForbidden());
    }

    @Test
    void aUnitIsAddedAndWhatWasTypedStaysWhenItIsRefused() throws Exception {
        send(
                        "/organization/units",
                        administrator,
                        "kind",
                        "CENTRE",
                        "name",
                        "Văn  phòng",
                        "from",
                        "2021-03-01",
                        "seal",
                        "on")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("Đã có phòng, đơn vị tên"), containsString("value=\"Văn phòng\""))));
        send(
                        "/organization/units",
                        administrator,
                        "kind",
                        "CENTRE",
                        "name",
                        "Trung tâm Thông tin",
                        "from",
                        "",
                        "counts",
                        "on")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Chưa ghi ngày")));
        send(
                        "/organization/units",
                        administrator,
                        "kind",
                        "CENTRE",
                        "name",
                        "Trung tâm Thông tin",
                        "from",
                        "2021-03-01",
                        "counts",
                        "on",
                        "seal",
                        "on")
                .andExpect(status().is(303));
        shows("/organization", staff, allOf(containsString("Trung tâm Thông tin"), containsString("Có con dấu riêng")));
    }

    @Test
    void aUnitIsRenamedFromADay() throws Exception {
        send(
                        at(quanLy) + "/name",
                        administrator,
                        "_method",
                        "put",
                        "name",
                        "Phòng Khoa học",
                        "shortName",
                        "KH",
                        "from",
                        "2021-07-01")
                .andExpect(redirectedUrl(at(quanLy)));
        shows(
                at(quanLy),
                staff,
                allOf(containsString("Phòng Quản lý khoa học"), containsString("Đổi tên phòng, đơn vị")));
        clock.set(LocalDate.of(2021, 7, 1));
        shows(at(quanLy), staff, containsString("<h1>Phòng Khoa học</h1>"));
    }

    @Test
    void unitsAreMergedSplitAndClosed() throws Exception {
        var keHoach = office.unit(UnitKind.DIVISION, "Phòng Kế hoạch");
        shows("/organization/mergers/new", administrator, containsString("Phòng Kế hoạch"));
        send(
                        "/organization/mergers",
                        administrator,
                        "old",
                        keHoach.id().toString(),
                        "kind",
                        "DIVISION",
                        "name",
                        "Phòng Nghiệp vụ",
                        "from",
                        "2021-07-01",
                        "instrument",
                        "Quyết định số 12/QĐ-UBND")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("ít nhất hai phòng, đơn vị")));
        send(
                        "/organization/mergers",
                        administrator,
                        "old",
                        keHoach.id().toString(),
                        "old",
                        quanLy.id().toString(),
                        "kind",
                        "DIVISION",
                        "name",
                        "Phòng Nghiệp vụ",
                        "from",
                        "2021-07-01",
                        "counts",
                        "on",
                        "instrument",
                        "Quyết định số 12/QĐ-UBND")
                .andExpect(status().is(303));
        assertThat(today()).containsExactly("Văn phòng", "Phòng Nghiệp vụ");
        shows(
                at(quanLy),
                staff,
                allOf(containsString("nhập vào Phòng Nghiệp vụ"), containsString("Quyết định số 12/QĐ-UBND")));
        send(
                        at(vanPhong) + "/split",
                        administrator,
                        "names",
                        "Văn phòng A\n\nVăn phòng B\n",
                        "on",
                        "2021-06-01",
                        "instrument",
                        "QĐ")
                .andExpect(redirectedUrl(at(vanPhong)));
        assertThat(today()).containsExactlyInAnyOrder("Văn phòng A", "Văn phòng B", "Phòng Nghiệp vụ");
        send(at(vanPhong) + "/closing", administrator, "from", "2021-06-02")
                .andExpect(flash().attribute(
                                "notice", refusing("organization.unit.not-on-day", LocalDate.of(2021, 6, 2))));
    }

    @Test
    void theOfficeTeachesHowPapersCallAUnit() throws Exception {
        var clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        send(at(quanLy) + "/aliases", clerk, "alias", "P. QLKH").andExpect(redirectedUrl(at(quanLy)));
        shows(at(quanLy), clerk, containsString("P. QLKH"));
        send(at(quanLy) + "/aliases", staff, "alias", "P. X").andExpect(status().isForbidden());
        send(at(quanLy) + "/aliases", clerk, "_method", "delete", "alias", "P. QLKH")
                .andExpect(redirectedUrl(at(quanLy)));
        assertThat(office.in(() -> units.aliases(office.id))).isEmpty();
    }

    @Test
    void aPersonIsAddedGivenAPositionAndRelieved() throws Exception {
        send("/organization/people", administrator, "fullName", " ", "email", "mai@example.org")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(containsString("Chưa nhập họ và tên"), containsString("mai@example.org"))));
        send(
                        "/organization/people",
                        administrator,
                        "fullName",
                        "Chị Mai",
                        "email",
                        "mai@example.org",
                        "phone",
                        "0912 000 111")
                .andExpect(status().is(303));
        var mai = office.in(() -> people.all(office.id)).stream()
                .filter(person -> person.fullName().equals("Chị Mai"))
                .findFirst()
                .orElseThrow();
        var page = "/organization/people/" + mai.id();
        send(
                        page + "/positions",
                        administrator,
                        "unit",
                        quanLy.id().toString(),
                        "role",
                        "DEPUTY",
                        "title",
                        "Phó Trưởng phòng phụ trách",
                        "from",
                        "2021-03-01")
                .andExpect(redirectedUrl(page));
        shows(
                page,
                staff,
                allOf(
                        containsString("Phó Trưởng phòng phụ trách"),
                        containsString("0912 000 111"),
                        not(containsString("Kết thúc vị trí"))));
        var position = office.in(() -> people.positionsOf(quanLy.id(), LocalDate.of(2021, 3, 1), office.id)).stream()
                .filter(held -> held.person().equals(mai.id()))
                .findFirst()
                .orElseThrow();
        send(page + "/positions/" + position.id(), administrator, "_method", "delete", "from", "2021-05-01")
                .andExpect(redirectedUrl(page));
        clock.set(LocalDate.of(2021, 5, 1));
        shows(page, administrator, containsString("Chưa giữ vị trí nào"));
        send(page, administrator, "_method", "put", "fullName", "Nguyễn Thị Mai", "email", "", "phone", "")
                .andExpect(redirectedUrl(page));
        shows("/organization/people", staff, containsString("Nguyễn Thị Mai"));
    }

    @Test
    void aHeadDelegatesForThemselvesAndEndsIt() throws Exception {
        shows("/organization/delegations", staff, not(containsString("Người được uỷ quyền</label>")));
        shows("/organization/delegations", head, not(containsString("Người uỷ quyền")));
        send(
                        "/organization/delegations",
                        head,
                        "to",
                        staff.person().toString(),
                        "unit",
                        quanLy.id().toString(),
                        "first",
                        "2021-03-01",
                        "last",
                        "2021-03-05",
                        "reason",
                        "đi công tác")
                .andExpect(redirectedUrl("/organization/delegations"));
        shows("/organization/delegations", staff, containsString("Anh Nam làm thay Bà Lan tại Phòng Quản lý khoa học"));
        var given = office.in(() -> people.delegationsFrom(LocalDate.of(2021, 3, 1), office.id))
                .getFirst();
        send("/organization/delegations/" + given.id(), head, "_method", "delete")
                .andExpect(redirectedUrl("/organization/delegations"));
        shows("/organization/delegations", staff, containsString("Hiện không có uỷ quyền nào"));
        send(
                        "/organization/delegations",
                        head,
                        "to",
                        staff.person().toString(),
                        "unit",
                        quanLy.id().toString(),
                        "first",
                        "2021-03-09",
                        "last",
                        "2021-03-05",
                        "reason",
                        "")
                .andExpect(flash().attribute("notice", refusing("organization.delegation.ends-before-start")));
    }

    @Test
    void aPersonIsInvitedByALinkThatIsShownOnce() throws Exception {
        var page = "/accounts/" + staff.person() + "/invitation";
        send(page, administrator)
                .andExpect(redirectedUrl(at(staff)))
                .andExpect(flash().attribute("notice", refusing("identity.invite.email-missing", "Anh Nam")));
        send(
                at(staff),
                administrator,
                "_method",
                "put",
                "fullName",
                "Anh Nam",
                "email",
                staff.person() + "@example.org",
                "phone",
                "");
        shows(page, administrator, containsString("Tạo liên kết"));
        send(page, administrator)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("http://localhost/invitation/"),
                                containsString("chỉ hiện ở đây một lần"))));
        shows(page, administrator, not(containsString("http://localhost/invitation/")));
        see(page, head).andExpect(status().isForbidden());
    }

    @Test
    void theAgencySaysHowItsPapersNameIt() throws Exception {
        shows("/organization/profile", administrator, containsString("Sở Thử nghiệm"));
        send(
                        "/organization/profile",
                        administrator,
                        "_method",
                        "put",
                        "name",
                        "Sở Mới",
                        "shortName",
                        "",
                        "notation",
                        "SM",
                        "superior",
                        "UBND TỈNH",
                        "place",
                        "Đông Hà")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("nhập đủ các ô"), containsString("Đông Hà"))));
        send(
                        "/organization/profile",
                        administrator,
                        "_method",
                        "put",
                        "name",
                        "Sở Mới",
                        "shortName",
                        "Sở M",
                        "notation",
                        "SM",
                        "superior",
                        "UBND TỈNH",
                        "place",
                        "Đông Hà",
                        "dueDayTolerated",
                        "on")
                .andExpect(redirectedUrl("/organization/profile"));
        shows("/organization/profile", administrator, allOf(containsString("Sở Mới"), containsString("checked")));
    }

    @Test
    void everyPageSpeaksEnglishToo() throws Exception {
        for (var path : List.of(
                "/organization",
                at(quanLy),
                at(staff),
                "/organization/people",
                "/organization/delegations",
                "/organization/profile",
                "/organization/units/new",
                "/organization/mergers/new")) {
            browser.perform(get(path).with(Visitor.as(administrator, "en")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("lang=\"en\""), containsString("Organisation"))));
        }
    }

    @Test
    void anotherAgencyFindsNothing() throws Exception {
        var other = given.anAgency();
        var stranger =
                other.actor("Kẻ Lạ", other.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.ADMINISTRATOR);
        see(at(quanLy), stranger).andExpect(status().isNotFound());
        see(at(staff), stranger).andExpect(status().isNotFound());
        send(
                        at(staff) + "/positions",
                        stranger,
                        "unit",
                        quanLy.id().toString(),
                        "role",
                        "HEAD",
                        "title",
                        "",
                        "from",
                        "2021-03-01")
                .andExpect(status().isNotFound());
    }
}
