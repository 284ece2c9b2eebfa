package vn.hienluong.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.audit.JournalFilter;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;

/** What is past its time goes, a little at a time, and the journal says how much. */
@InTheHouse
class RetentionTests {

    @Autowired
    Retention retention;

    @Autowired
    RetentionRules rules;

    @Autowired
    RetentionRepository repository;

    @Autowired
    List<Perishable> perishables;

    @Autowired
    Audit audit;

    @Autowired
    Words words;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    private final Clock realTime = Clock.systemUTC();
    private Given.Office office;
    private Actor boss;
    private Person hoa;

    @BeforeEach
    void anAgency() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        boss = office.actor("Quản Trị", unit.id(), PositionRole.ADMINISTRATOR);
        hoa = office.person("Chị Hoa");
    }

    /** An id as it would have been given so many days ago; the letters of SQL for the same. */
    private static final String ID_OF_DAYS_AGO = """
            (lpad(to_hex((extract(epoch from now() - make_interval(days => d)) * 1000)::bigint), 12, '0')
              || '7000' || '8' || substr(md5(d || '-' || n), 1, 15))::uuid
            """;

    /** So many notes a day for so many days, each with a mail, as they would stand there. */
    private int notes(int days, int each) {
        return office.inTransaction(() -> {
            jdbc.sql(
                            "insert into notifications.mail (agency_id, id, person_id, tries, sent_at) select :agency, "
                                    + ID_OF_DAYS_AGO
                                    + ", :person, 1, now() - make_interval(days => d) from generate_series(1, :days) d, generate_series(1, :each) n")
                    .param("agency", office.id.value())
                    .param("person", hoa.id().value())
                    .param("days", days)
                    .param("each", each)
                    .update();
            return jdbc.sql(
                            "insert into notifications.note (agency_id, id, person_id, vietnamese, english, href, told_at, mail_id) select :agency, x.id, :person, 'Nhắc', 'Reminder', '/my-work', now() - make_interval(days => x.d), x.id from (select d, "
                                    + ID_OF_DAYS_AGO
                                    + " as id from generate_series(1, :days) d, generate_series(1, :each) n) x")
                    .param("agency", office.id.value())
                    .param("person", hoa.id().value())
                    .param("days", days)
                    .param("each", each)
                    .update();
        });
    }

    private long count(String table) {
        return office.inTransaction(() -> jdbc.sql("select count(*) from " + table + " where agency_id = :agency")
                .param("agency", office.id.value())
                .query(Long.class)
                .single());
    }

    private List<AuditEntry> removedLines() {
        return office.in(() -> audit.journal(JournalFilter.ALL, 1000, office.id)).stream()
                .filter(entry -> entry.act().equals("retention.removed"))
                .toList();
    }

    private Outcome<RetentionRule> set(String kind, int days) {
        var today = Time.today(realTime);
        return office.in(() -> rules.set(kind, days, today, "Quyết định 12/QĐ-SKHCN", today, boss));
    }

    /** A year of a large department: a hundred notes with their mails each day, and the night on which the rule begins. */
    @Test
    void aYearOfNotesGoesInBatchesOfOneSizeAndInBoundedTime() {
        notes(365, 100);
        set("notes", 90);
        set("mail", 90);
        var batches = new ArrayList<Duration>();
        var sizes = new ArrayList<Integer>();
        var begun = System.nanoTime();
        measuring(batches, sizes).run(office.id);
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(count("notifications.note")).isBetween(89L * 100, 91L * 100);
        assertThat(count("notifications.mail")).isBetween(89L * 100, 91L * 100);
        assertThat(sizes).hasSizeGreaterThan(54).allMatch(size -> size <= Retention.BATCH);
        assertThat(taken).isLessThan(Duration.ofMinutes(5));
        var first = median(batches.subList(0, batches.size() / 4));
        var last = median(batches.subList(3 * batches.size() / 4, batches.size()));
        System.out.printf(
                "retention: %d removed in %d batches, %d ms; a batch first %d ms, last %d ms%n",
                sizes.stream().mapToInt(Integer::intValue).sum(),
                sizes.size(),
                taken.toMillis(),
                first.toMillis(),
                last.toMillis());
        assertThat(last)
                .as("the last batches take no longer than the first")
                .isLessThan(first.multipliedBy(5).plusMillis(50));
        assertThat(removedLines())
                .extracting(entry -> entry.reason().orElse(""))
                .hasSize(2)
                .anyMatch(figures -> figures.startsWith("Nhắc việc: đã xóa 27.600 mục"))
                .anyMatch(figures -> figures.startsWith("Thư đã gửi hoặc không gửi được: đã xóa 27.600 mục"));
    }

    /** The same brooms, each with a stopwatch. */
    private Retention measuring(List<Duration> batches, List<Integer> sizes) {
        return with(perishables.stream()
                .filter(one -> List.of("notes", "mail").contains(one.kind()))
                .map(one -> Perishable.ofAnAgency(one.kind(), (before, most, agency) -> {
                    var begun = System.nanoTime();
                    int gone = one.broom().sweep(before, most, agency);
                    batches.add(Duration.ofNanos(System.nanoTime() - begun));
                    sizes.add(gone);
                    return gone;
                }))
                .toList());
    }

    private Retention with(List<Perishable> brooms) {
        return new Retention(
                brooms, new RetentionRules(repository, brooms, audit), repository, audit, words, transactions);
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @Test
    void whatIsYoungerThanItsRuleStays() {
        notes(5, 2);
        retention.run(office.id);
        assertThat(count("notifications.note")).isEqualTo(10);
        assertThat(removedLines()).isEmpty();
    }

    @Test
    void aMailThatIsStillToBeSentIsNeverOld() {
        notes(200, 1);
        office.inTransaction(() -> jdbc.sql(
                        "update notifications.mail set sent_at = null, next_try_at = now() where agency_id = :agency")
                .param("agency", office.id.value())
                .update());
        retention.run(office.id);
        assertThat(count("notifications.mail")).isEqualTo(200);
    }

    @Test
    void aRunThatWasBrokenOffIsStillTold() {
        var old = realTime.instant().minus(Duration.ofDays(1));
        office.inTransaction(() -> {
            repository.removed(new Removal(Ids.next(), "notes", old, 700, old), office.id);
            return true;
        });
        retention.run(office.id);
        assertThat(removedLines())
                .singleElement()
                .satisfies(line -> assertThat(line.reason().orElse("")).contains("đã xóa 700 mục"));
        retention.run(office.id);
        assertThat(removedLines()).hasSize(1);
    }

    @Test
    void whatFailsForOneKindHoldsUpNoOther() {
        var swept = new ArrayList<String>();
        var brooms = List.of(
                Perishable.ofAnAgency("mail", (_, _, _) -> {
                    throw new IllegalStateException("on purpose");
                }),
                Perishable.ofAnAgency("notes", (_, _, _) -> {
                    swept.add("notes");
                    return 0;
                }));
        with(brooms).run(office.id);
        assertThat(swept).containsExactly("notes");
    }

    @Test
    void anAgencyDecidesByADocumentFromADayOn() {
        var today = Time.today(realTime);
        assertThat(set("notes", 90)).isInstanceOf(Outcome.Done.class);
        assertThat(days("notes", today)).isEqualTo(90);
        assertThat(days("notes", today.minusDays(1))).isEqualTo(400);
        var later = today.plusDays(30);
        office.in(() -> rules.set("notes", 120, later, "Quyết định 15/QĐ-SKHCN", today, boss));
        assertThat(days("notes", today)).isEqualTo(90);
        assertThat(days("notes", later)).isEqualTo(120);
        assertThat(office.in(() -> rules.after(today, office.id)))
                .singleElement()
                .satisfies(rule -> assertThat(rule.source()).isEqualTo("Quyết định 15/QĐ-SKHCN"));
        var others = given.anAgency();
        assertThat(others.in(() -> rules.on(today, others.id)))
                .filteredOn(rule -> rule.kind().equals("notes"))
                .extracting(RetentionRule::days)
                .containsExactly(400);
    }

    private int days(String kind, LocalDate day) {
        return office.in(() -> rules.on(day, office.id)).stream()
                .filter(rule -> rule.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .days();
    }

    @Test
    void aRuleThatCannotBeIsRefusedWithTheReason() {
        var today = Time.today(realTime);
        assertThat(why(set("notes", 5))).isEqualTo("retention.rule.days-wrong");
        assertThat(why(set("notes", 40_000))).isEqualTo("retention.rule.days-wrong");
        assertThat(why(office.in(() -> rules.set("notes", 90, today.minusDays(1), "Quyết định", today, boss))))
                .isEqualTo("retention.rule.day-passed");
        assertThat(why(office.in(() -> rules.set("notes", 90, today, " ", today, boss))))
                .isEqualTo("retention.rule.document-missing");
        assertThatThrownBy(() -> set("sessions", 90))
                .as("belongs to the installation and to no agency")
                .isInstanceOf(NotFound.class);
        var staff = office.actor(hoa);
        assertThatThrownBy(() -> office.in(() -> rules.set("notes", 90, today, "Quyết định", today, staff)))
                .isInstanceOf(Forbidden.class);
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }

    @Test
    void everyBroomTakesWhatIsOldAndLeavesWhatIsNot() {
        var longAgo = Instant.parse("2001-01-01T00:00:00Z");
        for (var one : perishables) {
            var gone = office.inTransaction(() -> one.broom().sweep(longAgo, 10, office.id));
            assertThat(gone).as(one.kind()).isZero();
        }
    }

    @Test
    void atTheDoorNothingOldIsLeft() {
        var id = Ids.firstAt(realTime.instant().minus(Duration.ofDays(40)));
        office.inTransaction(() -> jdbc.sql(
                        "insert into identity.sign_in_failure (id, subject_digest, at) values (:id, '\\x01', :at) on conflict do nothing")
                .param("id", id)
                .param("at", Row.at(realTime.instant().minus(Duration.ofDays(40))))
                .update());
        retention.run(office.id);
        assertThat(office.inTransaction(() -> jdbc.sql("select count(*) from identity.sign_in_failure where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(removedLines())
                .extracting(AuditEntry::reason)
                .anyMatch(figures -> figures.orElse("").startsWith("Lần đăng nhập sai"));
    }
}
