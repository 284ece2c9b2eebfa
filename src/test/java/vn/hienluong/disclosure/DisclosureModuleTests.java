package vn.hienluong.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hienluong.disclosure.AnOffice.hung;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Files;
import vn.hienluong.notifications.KeptNote;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.proofs.Part;
import vn.hienluong.proofs.Proof;
import vn.hienluong.proofs.ProofKind;
import vn.hienluong.proofs.Proofs;
import vn.hienluong.proofs.Snapshot;

/** What arises, who owes it by when, how it is kept, and what is left of it in the ledger. */
@InTheHouse
class DisclosureModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);

    @Autowired
    Disclosures disclosures;

    @Autowired
    Items items;

    @Autowired
    Postings postings;

    @Autowired
    Duties duties;

    @Autowired
    DisclosureRounds rounds;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Proofs proofs;

    @Autowired
    Files files;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Notifications notifications;

    @Autowired
    GivenPlan givenPlan;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    AnOffice office;

    @BeforeEach
    void anAgency() {
        clock.set(TODAY);
        office = new AnOffice(given);
    }

    private Item record(String duty, LocalDate arose, Actor by) {
        return office.agency.in(() -> items.record(duty, "Kết luận số 05/KL-TTr", arose, office.phong.id(), by)
                .orElseThrow());
    }

    private Item now(Item item) {
        return office.agency.in(() -> items.require(item.id(), office.agency.id));
    }

    private Posting post(Item item, Place place, LocalDate from, Actor by) {
        return office.agency.in(
                () -> postings.post(item.id(), hung(place, from), by).orElseThrow());
    }

    private Outcome<Posting> takeDown(Posting posting, LocalDate on, String reason, Actor by) {
        return office.agency.in(() -> postings.takeDown(posting.id(), posting.item(), on, reason, false, by));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    private List<KeptNote> notes(Actor person) {
        return office.agency.in(() -> notifications.of(person.person(), Optional.empty(), office.agency.id));
    }

    private Actor system() {
        return Actor.system(office.agency.id, "test");
    }

    @Test
    void aPlanThatWasIssuedIsOwedToThePortalAndInsideEachByTheRuleOfItsDay() {
        var plan = givenPlan.plan(
                office.agency,
                office.huong,
                GivenPlan.task("1", "Tuyên truyền", GivenPlan.ongoing(), office.phong.id()));
        var owed = office.agency.in(() -> items.of(plan.value(), office.agency.id)).stream()
                .collect(Collectors.toMap(Item::duty, item -> item));
        assertThat(owed).containsOnlyKeys("plan", "plan.inside");
        // ten and five working days from 20/01/2021
        assertThat(requireNonNull(owed.get("plan")).due()).isEqualTo(LocalDate.of(2021, 2, 3));
        var inside = requireNonNull(owed.get("plan.inside"));
        assertThat(inside.due()).isEqualTo(LocalDate.of(2021, 1, 27));
        assertThat(inside.stays()).contains(20);
        assertThat(owed.values())
                .allMatch(item -> item.unit().equals(office.vanPhong.id()) && item.standing() == Standing.MISSING);
        assertThat(notes(office.huong)).anyMatch(note -> note.vietnamese().contains("15/KH-STN"));
        assertThat(notes(office.nam)).isEmpty();
        assertThat(office.agency.in(() -> items.owed(List.of(office.vanPhong.id()), 20, office.agency.id)))
                .extracting(Item::duty)
                .containsExactly("plan.inside", "plan");
    }

    @Test
    void aDutyIsRaisedForARecordOnceAndPartOfWhatHappened() {
        var subject = new Subject("science-project", Ids.next());
        var approved =
                new Occurrence("science-project.approved", subject, "Đề tài A", TODAY, Optional.of(office.phong.id()));
        var raised = office.agency.inTransaction(() -> disclosures.raise(approved, office.nam));
        assertThat(raised).singleElement().satisfies(item -> {
            assertThat(item.unit()).isEqualTo(office.phong.id());
            // twenty working days
            assertThat(item.due()).isEqualTo(LocalDate.of(2021, 3, 29));
        });
        assertThat(office.agency.inTransaction(() -> disclosures.raise(approved, office.nam)))
                .isEmpty();
        assertThatThrownBy(() -> office.agency.in(() -> disclosures.raise(approved, office.nam)))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void anOpenItemKeepsTheRuleThatItAroseUnder() {
        var item = record("statistics", TODAY, office.nam);
        office.agency.in(() ->
                deadlines.set("portal.statistics", 1, RuleUnit.WORKING_DAYS, "01/QĐ-STN", TODAY, office.administrator));
        assertThat(now(item)).isEqualTo(item);
        assertThat(record("statistics", TODAY, office.nam).due()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void whoOwesAnInspectionConclusionIsTheInspectorateAndWithoutOneTheOffice() {
        assertThat(record("inspection-conclusion", TODAY, office.huong).unit()).isEqualTo(office.thanhTra.id());
        var bare = given.anAgency();
        var hall = bare.unit(vn.hienluong.organization.UnitKind.OFFICE, "Văn phòng");
        var staff = bare.actor("Chị Mai", hall.id(), vn.hienluong.organization.PositionRole.STAFF);
        assertThat(bare.in(() -> items.record("inspection-conclusion", "KL 01", TODAY, hall.id(), staff)
                        .orElseThrow()
                        .unit()))
                .isEqualTo(hall.id());
    }

    @Test
    void declarationsOfAssetsAreShownInsideAndNeverOnThePortalOrABoard() {
        var item = record("assets", TODAY, office.huong);
        var onThePortal = office.agency.inTransaction(
                () -> disclosures.fulfil(item.id(), appearance(Place.PORTAL), office.huong));
        assertThat(refusal(onThePortal).key()).isEqualTo("disclosure.post.inside-only");
        assertThat(refusal(onThePortal).arguments().getFirst().toString()).contains("130/2020/NĐ-CP, Điều 11");
        assertThat(refusal(office.agency.in(() -> postings.post(item.id(), hung(Place.BOARD, TODAY), office.huong)))
                        .key())
                .isEqualTo("disclosure.post.inside-only");
        var posting = post(item, Place.INSIDE, TODAY, office.huong);
        assertThat(posting.until()).contains(TODAY.plusDays(15));
        assertThat(now(item).standing()).isEqualTo(Standing.ON_TIME);
        // the ledger, which everybody may read, names the duty and neither title nor place's words about persons
        assertThat(proof(posting).snapshot().title()).isEqualTo("Bản kê khai tài sản, thu nhập");
    }

    private Disclosures.Appearance appearance(Place place) {
        var snapshot = new Snapshot(
                ProofKind.PUBLISHED, new Subject("test", Ids.next()), "Bài", "/tin/1", "a".repeat(64), List.of());
        return new Disclosures.Appearance(
                place,
                "/tin/1",
                TODAY,
                proofs.append(snapshot, office.huong.author()).id());
    }

    private Proof proof(Posting posting) {
        return office.agency.in(
                () -> proofs.find(posting.proof(), office.agency.id).orElseThrow());
    }

    @Test
    void anItemIsDoneWhenItIsPublicInAllItsPlacesAndLapsesWhenThePortalLosesIt() {
        var item = record("inspection-conclusion", TODAY, office.huong);
        post(item, Place.BOARD, TODAY, office.thanh);
        assertThat(now(item).standing()).isEqualTo(Standing.OPEN);
        assertThat(office.agency.in(() -> disclosures.waitingFor(Place.PORTAL, office.agency.id)))
                .extracting(Item::id)
                .contains(item.id());
        var published = office.agency.inTransaction(() -> {
            var appearance = appearance(Place.PORTAL);
            disclosures.fulfil(item.id(), appearance, office.huong).orElseThrow();
            return appearance;
        });
        assertThat(now(item).standing()).isEqualTo(Standing.ON_TIME);
        assertThat(now(item).doneOn()).contains(TODAY);
        office.agency.inTransaction(() -> {
            disclosures.vanished(published.proof(), published.proof(), "Đăng nhầm", false, office.huong);
            return true;
        });
        assertThat(now(item).standing()).isEqualTo(Standing.LAPSED);
    }

    @Test
    void everythingThatARecordOwesInAPlaceIsKeptAtOnce() {
        var plan = givenPlan.plan(
                office.agency,
                office.huong,
                GivenPlan.task("1", "Tuyên truyền", GivenPlan.ongoing(), office.phong.id()));
        int kept = office.agency.inTransaction(() ->
                disclosures.fulfil(new Subject("plans.plan", plan.value()), appearance(Place.PORTAL), office.huong));
        assertThat(kept).isEqualTo(1);
        assertThat(office.agency.in(() -> items.of(plan.value(), office.agency.id)))
                .filteredOn(item -> item.duty().equals("plan"))
                .singleElement()
                .matches(item -> item.standing() == Standing.LATE);
    }

    @Test
    void takingDownTooEarlyIsRefusedWithTheRuleAndWithAReasonMarked() {
        var item = record("inside-decision", TODAY, office.nam);
        var posting = post(item, Place.INSIDE, TODAY, office.nam);
        clock.set(TODAY.plusDays(20));
        var early = takeDown(posting, TODAY.plusDays(20), "", office.nam);
        assertThat(refusal(early).key()).isEqualTo("disclosure.down.early");
        assertThat(refusal(early).arguments()).contains(TODAY.plusDays(20));
        takeDown(posting, TODAY.plusDays(20), "Sửa bảng tin", office.nam).orElseThrow();
        assertThat(now(item).standing()).isEqualTo(Standing.LAPSED);
        // hanging it anew cures it, but the time began anew too
        post(item, Place.INSIDE, TODAY.plusDays(20), office.nam);
        assertThat(now(item).standing()).isEqualTo(Standing.LATE);
    }

    @Test
    void takingDownInTimeLeavesTheItemAsItWas() {
        var item = record("inside-decision", TODAY, office.nam);
        var posting = post(item, Place.INSIDE, TODAY, office.nam);
        clock.set(TODAY.plusDays(21));
        takeDown(posting, TODAY.plusDays(21), "", office.nam).orElseThrow();
        assertThat(now(item).standing()).isEqualTo(Standing.ON_TIME);
        var kinds = office.agency.in(() -> proofs.of(posting.id().value(), office.agency.id)).stream()
                .map(proof -> proof.snapshot().kind())
                .toList();
        assertThat(kinds).containsExactly(ProofKind.ISSUED, ProofKind.TAKEN_DOWN, ProofKind.ISSUED, ProofKind.POSTED);
        assertThat(refusal(takeDown(posting, TODAY.plusDays(21), "", office.nam))
                        .key())
                .isEqualTo("disclosure.down.already");
    }

    @Test
    void theMinutesBearTheCodeAndAreFoundInTheLedgerByTheirFile() throws IOException {
        var item = record("assets", TODAY, office.huong);
        var posting = post(item, Place.INSIDE, TODAY, office.huong);
        var pdf = office.agency.in(() ->
                files.content(postings.minutes(posting, ProofKind.POSTED, true, office.agency.id), office.agency.id));
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            proof(posting).code(),
                            "ngày 01 tháng 03 năm 2021",
                            "ít nhất đến hết ngày 16/03/2021",
                            "Bản 2",
                            "Bà Lan",
                            "ĐẠI DIỆN CÔNG ĐOÀN",
                            "THỦ TRƯỞNG CƠ QUAN",
                            "Điều 11");
        }
        var sha256 = HexFormat.of().formatHex(sha256(pdf));
        assertThat(office.agency.in(() -> proofs.byDigest(sha256, office.agency.id)))
                .singleElement()
                .matches(found -> found.snapshot().kind() == ProofKind.ISSUED);
        assertThat(office.agency.in(() -> proofs.verify(office.agency.id)).broken())
                .isEmpty();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(content);
        } catch (java.security.NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Test
    void theFileThatWasPostedIsInTheProofUnderItsNameButInsideWithoutIt() {
        for (var duty : List.of("assets", "procedures")) {
            var place = duty.equals("assets") ? Place.INSIDE : Place.DESK;
            var item = record(duty, TODAY, office.huong);
            var content = new ByteArrayInputStream("nội dung".getBytes(UTF_8));
            var posting = office.agency.in(() -> arrivals.with("Kê khai của ông A.txt", content, office.huong, file -> {
                        var with = new Postings.Hung(
                                place, "quầy số 1", TODAY, "", "", Optional.of(file), Optional.empty());
                        return postings.post(item.id(), with, office.huong);
                    })
                    .orElseThrow());
            var file = office.agency.in(() -> files.require(posting.document().orElseThrow(), office.agency.id));
            assertThat(proof(posting).snapshot().parts())
                    .extracting(Part::name)
                    .containsExactly(duty.equals("assets") ? "Tài liệu niêm yết" : "Kê khai của ông A.txt");
            assertThat(proof(posting).snapshot().parts().getFirst().sha256()).isEqualTo(file.sha256());
        }
    }

    @Test
    void whoMayPostIsTheUnitThatOwesItTheOfficeAndTheClerk() {
        var item = record("inspection-conclusion", TODAY, office.huong);
        assertThatThrownBy(() -> post(item, Place.BOARD, TODAY, office.nam)).isInstanceOf(Forbidden.class);
        post(item, Place.BOARD, TODAY, office.thanh);
        var before = proofs();
        assertThat(refusal(office.agency.in(() -> postings.post(item.id(), hung(Place.BOARD, TODAY), office.huong)))
                        .key())
                .isEqualTo("disclosure.post.already");
        assertThat(proofs()).as("a refusal leaves nothing in the ledger").isEqualTo(before);
        assertThat(refusal(office.agency.in(
                                () -> postings.post(item.id(), hung(Place.DESK, TODAY.minusDays(1)), office.huong)))
                        .key())
                .isEqualTo("disclosure.post.not-a-place");
    }

    private long proofs() {
        return office.agency.inTransaction(() -> jdbc.sql("select count(*) from proofs.proof where agency_id = :agency")
                .param("agency", office.agency.id.value())
                .query(Long.class)
                .single());
    }

    @Test
    void theHeadOfTheOfficeWaivesWithAReasonAndNobodyElse() {
        var item = record("information", TODAY, office.nam);
        assertThatThrownBy(() -> office.agency.in(() -> items.waive(item.id(), "Bí mật nhà nước", office.huong)))
                .isInstanceOf(Forbidden.class);
        assertThat(refusal(office.agency.in(() -> items.waive(item.id(), " ", office.chanh)))
                        .key())
                .isEqualTo("disclosure.waive.reason-missing");
        office.agency.in(
                () -> items.waive(item.id(), "Bí mật nhà nước", office.chanh).orElseThrow());
        assertThat(now(item).standing()).isEqualTo(Standing.WAIVED);
        assertThat(refusal(office.agency.in(() -> items.waive(item.id(), "x", office.chanh)))
                        .key())
                .isEqualTo("disclosure.waive.not-open");
    }

    @Test
    void whatNoRoomKnowsIsRecordedByHandUnlessTheDutyDidNotHoldThen() {
        assertThat(refusal(office.agency.in(() -> items.record(
                                "assets", "Bản kê khai", LocalDate.of(2019, 1, 1), office.phong.id(), office.nam)))
                        .key())
                .isEqualTo("disclosure.record.no-duty");
        assertThat(refusal(office.agency.in(() -> items.record(
                                "assets", "Bản kê khai", TODAY.plusDays(1), office.phong.id(), office.nam)))
                        .key())
                .isEqualTo("disclosure.record.day-ahead");
        assertThat(refusal(office.agency.in(
                                () -> items.record("no-such", "Gì đó", TODAY, office.phong.id(), office.nam)))
                        .key())
                .isEqualTo("disclosure.record.no-duty");
    }

    @Test
    void aDutyThatIsSwitchedOffBringsNothingUntilItIsOnAgain() {
        assertThat(refusal(office.agency.in(() -> duties.switchOff("statistics", "", office.chanh)))
                        .key())
                .isEqualTo("disclosure.duty-off.reason-missing");
        assertThatThrownBy(() -> office.agency.in(() -> duties.switchOff("no-such", "x", office.chanh)))
                .isInstanceOf(NotFound.class);
        office.agency.in(() -> duties.switchOff("statistics", "Do Cục Thống kê công bố", office.chanh)
                .orElseThrow());
        assertThat(office.agency.in(() -> items.record("statistics", "Số liệu", TODAY, office.phong.id(), office.nam)))
                .isInstanceOf(Outcome.Refused.class);
        office.agency.in(() -> duties.switchOn("statistics", office.chanh).orElseThrow());
        assertThat(record("statistics", TODAY, office.nam).standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    void aDutyOfTheAgencysOwnArisesOnItsDayOfEachYearOnce() {
        office.agency.in(() -> duties.add(own(Set.of(Place.BOARD), Optional.of(MonthDay.of(3, 5))), office.chanh)
                .orElseThrow());
        clock.set(LocalDate.of(2021, 3, 4));
        assertThat(raised()).isZero();
        // the machine was off on the day itself
        clock.set(LocalDate.of(2021, 3, 8));
        assertThat(raised()).isEqualTo(1);
        assertThat(raised()).isZero();
        var item = office.agency
                .in(() -> items.owed(List.of(office.phong.id()), 20, office.agency.id))
                .getFirst();
        assertThat(item.title()).isEqualTo("Lịch tiếp dân, kỳ 05/03/2021");
        assertThat(item.due()).isEqualTo(LocalDate.of(2021, 3, 10));
        assertThat(item.source()).isEqualTo("Quy chế 01");
        assertThat(refusal(office.agency.in(() ->
                                duties.add(own(Set.of(Place.INSIDE, Place.PORTAL), Optional.empty()), office.chanh)))
                        .key())
                .isEqualTo("disclosure.own.inside-and-portal");
    }

    private OwnDuty own(Set<Place> places, Optional<MonthDay> yearly) {
        return new OwnDuty(
                Duties.nextId(),
                "Lịch tiếp dân",
                "Quy chế 01",
                office.phong.id(),
                places,
                3,
                RuleUnit.WORKING_DAYS,
                Optional.of(10),
                yearly,
                LocalDate.of(2021, 1, 1),
                Optional.empty());
    }

    private int raised() {
        return office.agency.in(() -> rounds.raiseByCalendar(system()));
    }

    @Test
    void theFirstDayOfAQuarterBringsTheReportOnTheBudget() {
        clock.set(LocalDate.of(2021, 4, 1));
        assertThat(raised()).isEqualTo(1);
        var item = office.agency
                .in(() -> items.owed(List.of(office.vanPhong.id()), 20, office.agency.id))
                .getFirst();
        assertThat(item.duty()).isEqualTo("budget.quarter");
        assertThat(item.due()).isEqualTo(LocalDate.of(2021, 4, 16));
    }

    @Test
    void theUnitIsRemindedBeforeAndAfterAndEachTimeOnce() {
        record("information", TODAY, office.nam);
        int first = notes(office.nam).size();
        assertThat(reminded()).isZero();
        clock.set(LocalDate.of(2021, 3, 4));
        assertThat(reminded()).isEqualTo(1);
        assertThat(reminded()).isZero();
        clock.set(LocalDate.of(2021, 3, 9));
        assertThat(reminded()).isEqualTo(1);
        assertThat(reminded()).isZero();
        assertThat(notes(office.nam)).hasSize(first + 2);
        assertThat(notes(office.nam).getFirst().vietnamese()).contains("quá hạn");
        clock.set(LocalDate.of(2021, 3, 13));
        record("information", LocalDate.of(2021, 3, 8), office.nam);
        assertThat(reminded()).as("on a Saturday").isZero();
    }

    private int reminded() {
        return office.agency.in(() -> rounds.remind(system()));
    }

    @Test
    void theAdministratorHearsWhenTheLedgerIsBroken() {
        var item = record("inside-decision", TODAY, office.nam);
        post(item, Place.INSIDE, TODAY, office.nam);
        assertThat(office.agency.in(() -> rounds.prove(office.agency.id))).isTrue();
        office.agency.inTransaction(
                () -> jdbc.sql("update proofs.tip set place = place + 1").update());
        post(record("inside-decision", TODAY, office.nam), Place.INSIDE, TODAY, office.nam);
        assertThat(office.agency.in(() -> rounds.prove(office.agency.id))).isFalse();
        assertThat(notes(office.administrator).getFirst().vietnamese()).contains("bản ghi số 3");
    }

    @Test
    void anotherAgencySeesNothingOfIt() {
        var item = record("information", TODAY, office.nam);
        var other = new AnOffice(given);
        assertThatThrownBy(() -> other.agency.in(() -> items.require(item.id(), other.agency.id)))
                .isInstanceOf(NotFound.class);
        assertThat(other.agency.in(() -> items.list(ItemFilter.ALL, Optional.empty(), 50, other.chanh)))
                .isEmpty();
        assertThat(other.agency.in(() -> items.find(new ItemId(UUID.randomUUID()), other.agency.id)))
                .isEmpty();
    }
}
