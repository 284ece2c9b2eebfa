package vn.hienluong.laws;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Uploads;
import vn.hienluong.identity.Accounts;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.obligations.NewPeriod;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.Delegation;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.Amendments;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Outcome;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Evidences;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.Submission;
import vn.hienluong.reports.Writing;
import vn.hienluong.search.Indexer;

/** An agency in the middle of its work: people of every position, and at least one record of every kind. */
final class WalkedAgency {

    static final LocalDate TODAY = LocalDate.of(2021, 5, 20);

    /** What belongs to one unit. */
    record OfUnit(
            UnitId unit,
            TaskId task,
            UUID amendment,
            UUID evidence,
            UUID delegation,
            UUID report,
            UUID figure,
            LooseRecords.Disclosed disclosed) {}

    /** What belongs to one person. */
    record OfPerson(UUID note, UUID upload, UUID position) {}

    final Given.Office office;
    /** By the name of the column that they have in the matrix. */
    final Map<String, Actor> people = new LinkedHashMap<>();

    final OfUnit own;
    final OfUnit other;
    final Map<PersonId, OfPerson> ofPeople = new LinkedHashMap<>();
    final PlanId plan;
    final PeriodId open;
    final PeriodId issued;
    final PeriodId planned;
    final UUID statement;
    /** Somebody in the other unit. */
    final Actor stranger;

    private final Map<String, UUID> loose;
    private final ApplicationContext house;
    private final UnitId ownUnit;
    private final UnitId otherUnit;

    WalkedAgency(ApplicationContext house) {
        this.house = house;
        the(TestClock.class).set(LocalDate.of(2021, 2, 15));
        office = the(Given.class).anAgency();
        var leadership = office.unit(UnitKind.LEADERSHIP, "Ban Giám đốc").id();
        var chancery = office.unit(UnitKind.OFFICE, "Văn phòng").id();
        ownUnit = office.unit(UnitKind.CENTRE, "Trung tâm Thông tin").id();
        otherUnit = office.unit(UnitKind.CENTRE, "Trung tâm Đo lường").id();
        people.put("Administrator", office.actor("Quản Trị", chancery, PositionRole.ADMINISTRATOR));
        people.put("Leadership", office.actor("Lãnh Đạo", leadership, PositionRole.HEAD));
        people.put("Head of office", office.actor("Chánh Văn Phòng", chancery, PositionRole.HEAD));
        people.put("Office", office.actor("Văn Phòng", chancery, PositionRole.STAFF));
        people.put("Clerk", office.actor("Văn Thư", chancery, PositionRole.CLERK));
        people.put("Unit head", office.actor("Giám Đốc Trung Tâm", ownUnit, PositionRole.HEAD));
        people.put("Unit staff", office.actor("Chuyên Viên", ownUnit, PositionRole.STAFF));
        stranger = office.actor("Người Khác", otherUnit, PositionRole.HEAD);
        plan = the(GivenPlan.class)
                .plan(
                        office,
                        writer(),
                        GivenPlan.task("1", "Tuyên truyền", GivenPlan.ongoing(), ownUnit, chancery),
                        GivenPlan.task("2", "Rà soát văn bản", GivenPlan.ongoing(), otherUnit));
        issued = the(GivenPlan.class).openQuarter(office, plan, writer()).id();
        issue();
        the(TestClock.class).set(TODAY);
        open = the(GivenPlan.class)
                .open(office, plan, quarter("2021-Q2", 4), writer())
                .id();
        planned = office.in(() -> the(Periods.class).plan(plan, quarter("2021-Q3", 7), writer()))
                .orElseThrow()
                .id();
        own = ofUnit(ownUnit, 0, people.get("Unit head"));
        other = ofUnit(otherUnit, 1, stranger);
        office.in(() -> the(Consolidation.class).draft(open, writer())).orElseThrow();
        statement = one("select id from consolidation.statement where report_id = "
                + "(select id from consolidation.consolidated_report where period_id = '" + open
                + "') order by id limit 1");
        everybody().forEach(person -> ofPeople.put(person.person(), ofPerson(person)));
        loose = new LooseRecords(house, office).all(this);
        office.in(() -> the(Accounts.class).invite(withAddress(), administrator()));
        the(Indexer.class).catchUp(office.id);
    }

    Actor administrator() {
        return people.get("Administrator");
    }

    Actor writer() {
        return people.get("Office");
    }

    /** By the name that it has in {@link LooseRecords#all}. */
    UUID loose(String name) {
        return java.util.Objects.requireNonNull(loose.get(name), name);
    }

    List<Actor> everybody() {
        return java.util.stream.Stream.concat(people.values().stream(), java.util.stream.Stream.of(stranger))
                .toList();
    }

    private <T> T the(Class<T> type) {
        return house.getBean(type);
    }

    private UUID one(String query) {
        return office.inTransaction(
                () -> the(JdbcClient.class).sql(query).query(UUID.class).single());
    }

    private static NewPeriod quarter(String code, int month) {
        var first = LocalDate.of(2021, month, 1);
        var last = first.plusMonths(3).minusDays(1);
        return new NewPeriod(
                code,
                PeriodKind.QUARTER,
                "quý " + code,
                first,
                last,
                first.plusMonths(2),
                last.minusDays(10),
                Optional.empty(),
                first.plusMonths(1));
    }

    /** The first quarter: everybody has sent, the paper is issued, the period is locked. */
    private void issue() {
        var consolidation = the(Consolidation.class);
        sent(issued, ownUnit, 0, people.get("Unit head"));
        sent(issued, otherUnit, 1, stranger);
        office.in(() -> consolidation.draft(issued, writer())).orElseThrow();
        office.in(() -> consolidation.submit(issued, writer())).orElseThrow();
        office.in(() -> consolidation.check(issued, people.get("Head of office")))
                .orElseThrow();
        office.in(() -> consolidation.signOff(issued, people.get("Leadership"))).orElseThrow();
        var clerk = people.get("Clerk");
        var day = LocalDate.of(2021, 2, 15);
        brought("bc-25.pdf", clerk, signed -> consolidation.issue(issued, "25", day, Optional.of(signed), clerk));
    }

    private TaskId task(int n) {
        return the(GivenPlan.class).tasks(office, plan).get(n).id();
    }

    private void sent(PeriodId period, UnitId unit, int task, Actor head) {
        written(period, unit, task, head);
        office.in(() -> the(Submission.class).send(period, unit, head)).orElseThrow();
    }

    private void written(PeriodId period, UnitId unit, int task, Actor head) {
        var text = LineText.of(LineStatus.DONE_IN_PERIOD, "Đã đăng 03 tin, bài.");
        office.in(() -> the(Writing.class).save(period, unit, task(task), text, 0, head))
                .orElseThrow();
    }

    private OfUnit ofUnit(UnitId unit, int task, Actor head) {
        written(open, unit, task, head);
        brought(
                unit + ".pdf",
                head,
                signed -> the(Writing.class).own(open, unit, "12/BC", Optional.of(TODAY), Optional.of(signed), head));
        var amendment = office.in(
                        () -> the(Amendments.class).request(task(task), unit, "Lùi thời hạn", "Chờ hướng dẫn", head))
                .orElseThrow()
                .id();
        return new OfUnit(
                unit,
                task(task),
                amendment.value(),
                evidence(unit, task, head),
                delegation(unit, head),
                report(unit),
                new LooseRecords(house, office).figure(open, unit, task(task)),
                disclosed(unit, head));
    }

    private LooseRecords.Disclosed disclosed(UnitId unit, Actor head) {
        var records = new LooseRecords(house, office);
        return brought(
                "d-" + unit + ".pdf",
                head,
                document -> Outcome.done(brought(
                        "p-" + unit + ".pdf",
                        head,
                        picture -> Outcome.done(records.disclosed(unit, TODAY, document, picture, head)))));
    }

    private UUID report(UnitId unit) {
        return office.in(() -> the(Reports.class).find(open, unit, office.id))
                .orElseThrow()
                .id()
                .value();
    }

    private <T> T brought(String name, Actor by, Function<Accepted, Outcome<T>> work) {
        var content = new ByteArrayInputStream(pdf(name));
        return office.in(() -> the(Arrivals.class).with(name, content, by, work))
                .orElseThrow();
    }

    private UUID evidence(UnitId unit, int task, Actor head) {
        var day = Optional.of(TODAY);
        var evidence = Evidence.of(unit, "03/BC", day, "Trung tâm", "", Optional.empty(), Optional.empty());
        var kept = brought(
                "e-" + unit + ".pdf",
                head,
                file -> the(Evidences.class).addTo(open, task(task), evidence, Optional.of(file), head));
        return kept.id().value();
    }

    private UUID delegation(UnitId unit, Actor head) {
        var deputy = office.person("Người được uỷ quyền");
        var delegation =
                new Delegation(Ids.next(), head.person(), deputy.id(), unit, TODAY, TODAY.plusDays(9), "Nghỉ phép");
        office.in(() -> the(People.class).delegate(delegation, administrator())).orElseThrow();
        return delegation.id();
    }

    private OfPerson ofPerson(Actor person) {
        var note = new Note("obligations.told.asked", List.of("Chị Hương", "?"), "/my-work");
        office.inTransaction(() -> {
            the(Notifications.class).tell(List.of(person.person()), note, office.id);
            return true;
        });
        var told = one("select id from notifications.note where person_id = '" + person.person()
                + "' order by id desc limit 1");
        var upload = office.in(() -> the(Uploads.class).begin("a.pdf", 10, person))
                .orElseThrow()
                .id();
        var position = one("select id from organization.position where person_id = '" + person.person() + "' limit 1");
        return new OfPerson(told, upload.value(), position);
    }

    private vn.hienluong.organization.Person withAddress() {
        var address = Ids.next() + "@example.org";
        office.in(() -> the(People.class)
                        .update(
                                stranger.person(),
                                "Người Khác",
                                Optional.of(address),
                                Optional.empty(),
                                administrator()))
                .orElseThrow();
        return office.in(() -> the(People.class).find(stranger.person(), office.id))
                .orElseThrow();
    }

    private static byte[] pdf(String words) {
        return ("%PDF-1.7\n% " + words + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The id of every record that it has. */
    List<String> ids() {
        return office.inTransaction(() -> AllIds.of(the(JdbcClient.class)));
    }

    /** Whether a unit of theirs is the one in question; whoever is in none of the two works for the own one here. */
    OfUnit ofUnit(boolean theirs) {
        return theirs ? own : other;
    }
}
