package vn.hienluong.datarequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.Browser;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.audit.Sealer;
import vn.hienluong.audit.Verifier;
import vn.hienluong.authority.Actor;
import vn.hienluong.datarequests.DataRequest.Asking;
import vn.hienluong.files.Uploads;
import vn.hienluong.identity.Accounts;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.Delegation;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.privacy.Effect;
import vn.hienluong.privacy.Whose;
import vn.hienluong.search.Indexer;
import vn.hienluong.search.Search;

/** Requests of people about their data, from the letter to the last room. */
@InTheHouse
class DataRequestsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);
    private static final String PHONE = "0912345678";
    private static final String PASSWORD = "con sông bên cầu cũ";
    private static final Asking LETTER =
            new Asking("Chị Hoa", "gửi về nhà", "theo đơn ngày 05/3", "đối chiếu căn cước");

    @Autowired
    DataRequests requests;

    @Autowired
    Receiving receiving;

    @Autowired
    Handling handling;

    @Autowired
    DataRequestRepository repository;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Notifications notifications;

    @Autowired
    Uploads uploads;

    @Autowired
    Search search;

    @Autowired
    Indexer indexer;

    @Autowired
    Audit audit;

    @Autowired
    Sealer sealer;

    @Autowired
    Verifier verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    @LocalServerPort
    int port;

    private Given.Office office;
    private Unit unit;
    private Actor boss;
    private Person hoa;
    private String email;
    private Actor hoaAtWork;

    @BeforeEach
    void somebodyWithEverything() {
        clock.set(TODAY);
        office = given.anAgency();
        unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        boss = office.actor("Quản Trị", unit.id(), PositionRole.ADMINISTRATOR);
        email = Ids.next() + "@example.org";
        hoa = office.in(() -> people.add("Chị Hoa", Optional.of(email), Optional.of(PHONE), office.administrator)
                .orElseThrow());
        office.in(() -> people.appoint(hoa.id(), unit.id(), PositionRole.STAFF, "Chuyên viên", SINCE, boss));
        office.in(() -> accounts.accept(accounts.invite(hoa, boss).orElseThrow().token(), PASSWORD, PASSWORD));
        hoaAtWork = office.actor(hoa);
        office.in(() -> people.delegate(
                new Delegation(
                        Ids.next(),
                        boss.person(),
                        hoa.id(),
                        unit.id(),
                        TODAY.minusDays(9),
                        TODAY.minusDays(5),
                        "nghỉ ốm, mổ ruột thừa"),
                boss));
        office.inTransaction(() -> {
            notifications.tell(
                    List.of(hoa.id()), new Note("workdays.own.done", List.of("04/9/2026"), "/my-work"), office.id);
            return true;
        });
        var begun = office.in(() -> uploads.begin("ảnh của tôi.png", 1000, hoaAtWork))
                .orElseThrow();
        var piece = new ByteArrayInputStream(new byte[10]);
        office.in(() -> uploads.add(begun.id(), 0, 10, piece, new byte[0], hoaAtWork))
                .orElseThrow();
        office.inTransaction(() -> jdbc.sql("""
                insert into identity.passkey (id, account_id, credential_id, label, public_key, attestation_object,
                  transports, signature_count, backup_eligible, backed_up, created_at)
                select :id, account_id, decode(replace(cast(:id as text), '-', ''), 'hex'), 'Điện thoại của Hoa', '', '',
                  array['internal'], 0, false, false, now()
                from identity.membership where agency_id = :agency and person_id = :person
                """)
                .param("id", Ids.next())
                .param("agency", office.id.value())
                .param("person", hoa.id().value())
                .update());
    }

    private DataRequest asked(Wish wish) {
        var wanted = new NewDataRequest(wish, Whose.STAFF, Optional.of(hoa.id().value()), "", LETTER, Optional.empty());
        return office.in(() -> receiving.receive(wanted, boss)).orElseThrow();
    }

    private DataRequest taken(Wish wish) {
        var request = asked(wish);
        office.in(() -> requests.take(request.id(), boss)).orElseThrow();
        return request;
    }

    private Outcome<DataRequest> finish(DataRequest request) {
        return office.in(() -> handling.finish(request.id(), "đã làm như đơn", boss));
    }

    private void leavesTheAgency() {
        var position = office.in(() -> people.positionsOf(unit.id(), TODAY, office.id)).stream()
                .filter(one -> one.person().equals(hoa.id()))
                .findFirst()
                .orElseThrow();
        office.in(() -> {
            people.relieve(hoa.id(), position.id(), TODAY, boss);
            return true;
        });
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }

    private List<AuditEntry> historyOf(UUID record) {
        return office.in(() -> audit.historyOf(office.id, record));
    }

    private long count(String query) {
        return office.inTransaction(() -> jdbc.sql(query)
                .param("agency", office.id.value())
                .param("person", hoa.id().value())
                .query(Long.class)
                .single());
    }

    @Test
    void staffAskForThemselvesAndSeeTheirOwnAlone() {
        var wanted = new NewDataRequest(
                Wish.COPY,
                Whose.STAFF,
                Optional.of(boss.person().value()),
                "",
                new Asking("Ai đó", "", "", ""),
                Optional.empty());
        var own = office.in(() -> receiving.receive(wanted, hoaAtWork)).orElseThrow();
        assertThat(own.subject()).as("whoever they name").contains(hoa.id().value());
        assertThat(own.asking().by()).isEqualTo("Chị Hoa");
        asked(Wish.ERASURE);
        var other = office.actor("Anh Nam", unit.id(), PositionRole.STAFF);
        assertThat(office.in(() -> requests.seenBy(hoaAtWork))).hasSize(2);
        assertThat(office.in(() -> requests.seenBy(other))).isEmpty();
        assertThatThrownBy(() -> office.in(() -> requests.require(own.id(), other)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.in(() -> requests.take(own.id(), hoaAtWork)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void nobodyHandlesTheirOwn() {
        var wanted = new NewDataRequest(
                Wish.COPY,
                Whose.STAFF,
                Optional.of(boss.person().value()),
                "",
                new Asking("", "", "", ""),
                Optional.empty());
        var own = office.in(() -> receiving.receive(wanted, boss)).orElseThrow();
        assertThat(why(office.in(() -> requests.take(own.id(), boss)))).isEqualTo("datarequests.not-oneself");
        var leadership = office.unit(UnitKind.LEADERSHIP, "Ban Giám đốc");
        var leader = office.actor("Lãnh Đạo", leadership.id(), PositionRole.HEAD);
        assertThat(why(office.in(() -> requests.take(own.id(), leader)))).isEqualTo("done");
    }

    @Test
    void whoHasNotTakenItDecidesAndOpensNothing() {
        var request = asked(Wish.COPY);
        assertThat(why(finish(request))).isEqualTo("datarequests.not-taken");
        assertThat(why(office.in(() -> handling.copy(request.id(), boss)))).isEqualTo("datarequests.not-taken");
        var second = office.actor("Quản Trị Hai", unit.id(), PositionRole.ADMINISTRATOR);
        office.in(() -> requests.take(request.id(), second));
        assertThat(why(office.in(() -> handling.copy(request.id(), boss)))).isEqualTo("datarequests.not-taken");
        office.in(() -> requests.take(request.id(), boss));
        assertThat(why(office.in(() -> handling.copy(request.id(), boss)))).isEqualTo("done");
        assertThat(why(finish(request))).isEqualTo("done");
        assertThat(why(office.in(() -> requests.take(request.id(), second)))).isEqualTo("datarequests.closed");
    }

    @Test
    void aRequestThatCannotBeIsRefusedWithTheReason() {
        var nobody = new NewDataRequest(Wish.COPY, Whose.STAFF, Optional.empty(), "", LETTER, Optional.empty());
        assertThat(why(office.in(() -> receiving.receive(nobody, boss)))).isEqualTo("datarequests.subject-missing");
        var unproved = new NewDataRequest(
                Wish.COPY,
                Whose.STAFF,
                Optional.of(hoa.id().value()),
                "",
                new Asking("Chị Hoa", "", "", " "),
                Optional.empty());
        assertThat(why(office.in(() -> receiving.receive(unproved, boss)))).isEqualTo("datarequests.proof-missing");
        var tomorrow = new NewDataRequest(
                Wish.COPY, Whose.STAFF, Optional.of(hoa.id().value()), "", LETTER, Optional.of(TODAY.plusDays(1)));
        assertThat(why(office.in(() -> receiving.receive(tomorrow, boss)))).isEqualTo("datarequests.day-wrong");
        var silent = new NewDataRequest(
                Wish.CORRECTION,
                Whose.STAFF,
                Optional.of(hoa.id().value()),
                "",
                new Asking("Chị Hoa", "", "", "căn cước"),
                Optional.empty());
        assertThat(why(office.in(() -> receiving.receive(silent, boss)))).isEqualTo("datarequests.words-missing");
    }

    @Test
    void anOpenRequestKeepsTheRuleThatItBeganUnder() {
        clock.set(LocalDate.of(2025, 12, 30), LocalTime.of(10, 0));
        var request = taken(Wish.ERASURE);
        clock.set(LocalDate.of(2026, 1, 2), LocalTime.of(9, 59));
        var now = office.in(() -> requests.require(request.id(), boss));
        assertThat(now.due().source()).contains("13/2023");
        assertThat(now.late(clock.instant())).isFalse();
        assertThat(why(office.in(() -> requests.extend(request.id(), "nhiều hồ sơ", boss))))
                .as("the old decree knows none")
                .isEqualTo("datarequests.no-extension");
        clock.set(LocalDate.of(2026, 1, 2), LocalTime.of(10, 0));
        assertThat(now.late(clock.instant())).isTrue();
    }

    @Test
    void moreTimeIsGivenOnceWithAReason() {
        var request = taken(Wish.COPY);
        assertThat(why(office.in(() -> requests.extend(request.id(), " ", boss))))
                .isEqualTo("datarequests.reason-missing");
        var extended = office.in(() -> requests.extend(request.id(), "nhiều hồ sơ giấy", boss))
                .orElseThrow();
        assertThat(extended.dueBefore()).isEqualTo(Time.endOf(LocalDate.of(2026, 3, 26)));
        assertThat(why(office.in(() -> requests.extend(request.id(), "lần nữa", boss))))
                .isEqualTo("datarequests.no-extension");
    }

    @Test
    void administratorsAreToldOfANewOneAndOfOneThatIsDueAndNoNoteNamesAnybody() {
        asked(Wish.COPY);
        clock.set(LocalDate.of(2026, 3, 16), LocalTime.of(7, 0));
        office.in(() -> {
            requests.remind(Actor.system(office.id, "test"));
            return true;
        });
        var told = office.in(() -> notifications.of(boss.person(), Optional.empty(), office.id));
        assertThat(told).hasSize(2).allSatisfy(note -> {
            assertThat(note.vietnamese()).contains("dữ liệu cá nhân").doesNotContain("Hoa");
            assertThat(note.href()).startsWith("/personal-data/requests/");
        });
    }

    private Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private MockHttpServletResponse as(Actor person, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(Visitor.as(person)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void aCopyHoldsEverythingButTheKeysForWhoeverHandlesItAndTheJournalSaysSo() throws Exception {
        new Browser(port).signIn(email, PASSWORD);
        indexer.catchUp(office.id);
        var request = taken(Wish.COPY);
        var answer = as(boss, post("/personal-data/requests/" + request.id() + "/copy"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
        var files = unzipped(answer.getContentAsByteArray());
        assertThat(files).containsOnlyKeys("data.json", "data.html", "copy.css");
        for (var file : List.of(files.get("data.json"), files.get("data.html"))) {
            assertThat(file)
                    .contains("Chị Hoa", email, PHONE, "nghỉ ốm, mổ ruột thừa", "ảnh của tôi.png", "Điện thoại của Hoa")
                    .contains("Java-http-client", "127.0.0.1")
                    .doesNotContain("$argon2");
        }
        assertThat(files.get("data.html"))
                .contains("Họ tên và các vị trí công tác", "vì là chìa khóa hoặc mã băm: phần tương ứng của Mật khẩu")
                .contains("<html lang=\"vi\">")
                .doesNotContain("http://", "https://", "<script");
        var tables =
                JsonMapper.builder().build().readTree(files.get("data.json")).path("tables");
        assertThat(tables.path("notifications.note")).hasSize(1);
        assertThat(tables.path("organization.position").get(0).path("title").asString())
                .isEqualTo("Chuyên viên");
        assertThat(tables.path("search.entry")).hasSize(1);
        assertThat(tables.path("audit.entry"))
                .as("what was done to her record, not by whom")
                .anyMatch(line -> line.path("act").asString().equals("organization.person.added")
                        && line.path("author_label").isNull());
        assertThat(historyOf(request.id().value())).extracting(AuditEntry::act).contains("datarequests.request.read");
        assertThat(as(hoaAtWork, get("/personal-data/requests/" + request.id())).getContentAsString())
                .as("they see it")
                .contains("Đọc dữ liệu cá nhân để lập bản sao");
        assertThat(historyOf(hoa.id().value()))
                .as("colleagues who look at them do not")
                .noneMatch(entry -> entry.act().startsWith("datarequests"));
    }

    @Test
    void aCopyIsForNobodyElse() throws Exception {
        var request = taken(Wish.COPY);
        var path = "/personal-data/requests/" + request.id() + "/copy";
        assertThat(as(hoaAtWork, post(path)).getStatus()).isEqualTo(403);
        var second = office.actor("Quản Trị Hai", unit.id(), PositionRole.ADMINISTRATOR);
        var answer = as(second, post(path));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("Chỉ người đã nhận giải quyết");
        var others = given.anAgency();
        var spy = others.actor(
                "Kẻ khác", others.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.ADMINISTRATOR);
        assertThat(as(spy, post(path)).getStatus()).isEqualTo(404);
        assertThat(as(spy, get("/personal-data/requests/" + request.id())).getStatus())
                .isEqualTo(404);
        assertThat(historyOf(request.id().value()))
                .extracting(AuditEntry::act)
                .doesNotContain("datarequests.request.read");
    }

    /** Records that keep a name and no id must not give one person's acts to another. */
    @Test
    void aNamesakesActsAreInNobodysCopy() {
        var request = taken(Wish.COPY);
        assertThat(office.in(() -> handling.copy(request.id(), boss))
                        .orElseThrow()
                        .subject()
                        .signature())
                .contains("Chị Hoa");
        office.person("Chị Hoa");
        assertThat(office.in(() -> handling.copy(request.id(), boss))
                        .orElseThrow()
                        .subject()
                        .signature())
                .isEmpty();
    }

    @Test
    void whoStillHoldsAPositionIsNotErased() {
        var request = taken(Wish.ERASURE);
        assertThat(why(finish(request))).isEqualTo("organization.personal.in-office");
        assertThat(office.in(() -> people.find(hoa.id(), office.id))
                        .orElseThrow()
                        .email())
                .contains(email);
    }

    @Test
    void erasureTakesWhatTheLawLetsBeTakenAndSaysWhatStays() {
        new Browser(port).signIn(email, PASSWORD);
        var account = hoa(Person::account);
        leavesTheAgency();
        var request = taken(Wish.ERASURE);
        sealer.seal(office.id);
        var done = finish(request).orElseThrow();
        assertThat(done.state()).isInstanceOf(DataRequestState.Done.class);

        var person = office.in(() -> people.find(hoa.id(), office.id)).orElseThrow();
        assertThat(person.fullName()).as("held an office").isEqualTo("Chị Hoa");
        assertThat(person.email()).isEmpty();
        assertThat(person.phone()).isEmpty();
        assertThat(person.account()).isEmpty();
        assertThat(count("select count(*) from notifications.note where agency_id = :agency and person_id = :person"))
                .isZero();
        assertThat(count("select count(*) from files.upload where agency_id = :agency and person_id = :person"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from organization.delegation where agency_id = :agency and to_person_id = :person and reason <> ''"))
                .isZero();
        assertThat(count("select count(*) from identity.membership where agency_id = :agency and person_id = :person"))
                .isZero();
        assertThat(accounts(account, "select email from identity.account where id = :account"))
                .isEqualTo("erased-" + account);
        assertThat(accounts(account, "select count(*) from identity.passkey where account_id = :account"))
                .isEqualTo("0");
        assertThat(accounts(
                        account,
                        "select count(*) from technical.spring_session where principal_name = cast(:account as text)"))
                .isEqualTo("0");
        assertThat(new Browser(port).signIn(email, PASSWORD).headers().firstValue("Location"))
                .get()
                .asString()
                .contains("/sign-in");

        var effects = office.in(() -> requests.effects(done, boss));
        assertThat(effects)
                .filteredOn(effect -> effect.what().equals("organization.personal.reach"))
                .extracting(CarriedOut::kind)
                .containsExactly(Effect.Kind.ERASED);
        assertThat(effects)
                .filteredOn(effect -> effect.kind() == Effect.Kind.STAYED)
                .extracting(CarriedOut::what)
                .contains("organization.personal.offices", "privacy.personal.journal", "reports.personal.acted");
        assertThat(effects).allSatisfy(effect -> assertThat(effect.source()).isNotBlank());
    }

    private <T> T hoa(Function<Person, Optional<T>> part) {
        return part.apply(office.in(() -> people.find(hoa.id(), office.id)).orElseThrow())
                .orElseThrow();
    }

    private String accounts(UUID account, String query) {
        return office.inTransaction(() ->
                jdbc.sql(query).param("account", account).query(String.class).single());
    }

    @Test
    void afterAnErasureTheJournalIsStillWhole() {
        leavesTheAgency();
        sealer.seal(office.id);
        assertThat(office.in(() -> verifier.verify(office.id)).intact()).isTrue();
        finish(taken(Wish.ERASURE)).orElseThrow();
        assertThat(office.in(() -> verifier.verify(office.id)).intact()).isTrue();
        sealer.seal(office.id);
        var after = office.in(() -> verifier.verify(office.id));
        assertThat(after.intact()).isTrue();
        assertThat(after.unsealed()).isZero();
        assertThat(historyOf(hoa.id().value()))
                .extracting(AuditEntry::act)
                .contains(
                        "organization.person.erased",
                        "identity.account.erased",
                        "notifications.personal.erased",
                        "files.personal.erased");
    }

    @Test
    void whatIsErasedIsNotFoundByItsWords() {
        indexer.catchUp(office.id);
        assertThat(found(PHONE)).hasSize(1);
        assertThat(found("Hoa")).isNotEmpty();
        leavesTheAgency();
        indexer.catchUp(office.id);
        assertThat(found(PHONE)).as("without a position, by name alone").isEmpty();
        finish(taken(Wish.ERASURE)).orElseThrow();
        indexer.catchUp(office.id);
        assertThat(found(email)).isEmpty();
        assertThat(found(PHONE)).isEmpty();
    }

    private List<String> found(String words) {
        return office.in(() -> search.find(words, "", Optional.empty(), boss)).stream()
                .map(hit -> hit.title())
                .toList();
    }

    @Test
    void whoNeverHeldAnOfficeLosesTheNameToo() {
        hoa = office.in(() -> people.add("Mời Nhầm", Optional.empty(), Optional.of(PHONE), boss)
                .orElseThrow());
        finish(taken(Wish.ERASURE)).orElseThrow();
        assertThat(office.in(() -> people.find(hoa.id(), office.id))
                        .orElseThrow()
                        .fullName())
                .isEqualTo("(đã xóa dữ liệu cá nhân)");
    }

    @Test
    void anAccountThatAnotherAgencyUsesKeepsItsKeys() {
        var account = hoa(Person::account);
        var others = given.anAgency();
        var theirs = others.unit(UnitKind.OFFICE, "Văn phòng");
        var theirBoss = others.actor("Quản Trị Bên Kia", theirs.id(), PositionRole.ADMINISTRATOR);
        var same = others.in(() -> people.add("Chị Hoa", Optional.of(email), Optional.empty(), theirBoss)
                .orElseThrow());
        others.in(() -> people.appoint(same.id(), theirs.id(), PositionRole.STAFF, "", SINCE, theirBoss));
        others.in(() -> accounts.invite(same, theirBoss));
        leavesTheAgency();
        var done = finish(taken(Wish.ERASURE)).orElseThrow();
        assertThat(accounts(account, "select email from identity.account where id = :account"))
                .isEqualTo(email);
        assertThat(office.in(() -> requests.effects(done, boss)))
                .filteredOn(effect -> effect.what().equals("identity.personal.keys"))
                .extracting(CarriedOut::kind)
                .containsExactly(Effect.Kind.STAYED);
        assertThat(new Browser(port).signIn(email, PASSWORD).headers().firstValue("Location"))
                .get()
                .asString()
                .doesNotContain("/sign-in");
    }

    @Test
    void aRestrictionStopsLettersAndLeavesWorkAsItIs() {
        var done = finish(taken(Wish.RESTRICTION)).orElseThrow();
        assertThat(
                        count(
                                "select count(*) from notifications.delivery where agency_id = :agency and person_id = :person and mail = 'NEVER' and not message"))
                .isEqualTo(1);
        assertThat(count("select count(*) from notifications.note where agency_id = :agency and person_id = :person"))
                .isEqualTo(1);
        assertThat(office.in(() -> requests.effects(done, boss)))
                .extracting(CarriedOut::kind)
                .contains(Effect.Kind.STOPPED, Effect.Kind.STAYED)
                .doesNotContain(Effect.Kind.ERASED);
    }

    @Test
    void aThirdPersonWhoIsOnlyNamedInAPaperIsHandledByHand() {
        var wanted =
                new NewDataRequest(Wish.ERASURE, Whose.OTHER, Optional.empty(), "Bà Năm", LETTER, Optional.empty());
        var request = office.in(() -> receiving.receive(wanted, boss)).orElseThrow();
        office.in(() -> requests.take(request.id(), boss));
        assertThat(why(office.in(() -> handling.finish(request.id(), "", boss))))
                .isEqualTo("datarequests.decision-missing");
        assertThat(why(finish(request))).isEqualTo("done");
    }

    @Test
    void aRefusalNeedsAReasonWhichThePersonReads() throws Exception {
        var request = taken(Wish.ERASURE);
        assertThat(why(office.in(() -> requests.refuse(request.id(), " ", boss))))
                .isEqualTo("datarequests.reason-missing");
        office.in(() -> requests.refuse(request.id(), "Còn giữ vị trí, Điều 19", boss));
        assertThat(as(hoaAtWork, get("/personal-data/requests/" + request.id())).getContentAsString())
                .contains("Còn giữ vị trí, Điều 19", "Đã từ chối, có lý do")
                .doesNotContain("/taking\"");
    }

    @Test
    void afterYearsARequestForgetsWhoAsked() {
        var request = taken(Wish.COPY);
        finish(request).orElseThrow();
        office.inTransaction(() -> jdbc.sql(
                        "update datarequests.request set decided_at = decided_at - interval '10 years' where agency_id = :agency")
                .param("agency", office.id.value())
                .update());
        var forgotten = office.inTransaction(
                () -> repository.forgetWords(Instant.parse("2020-01-01T00:00:00Z"), 10, office.id));
        assertThat(forgotten).isEqualTo(1);
        var now = office.in(() -> requests.require(request.id(), boss));
        assertThat(now.asking()).isEqualTo(new Asking("", "", "", ""));
        assertThat(now.subjectName()).isEmpty();
        assertThat(now.state())
                .isInstanceOfSatisfying(
                        DataRequestState.Done.class,
                        done -> assertThat(done.decision()).isEmpty());
        assertThat(historyOf(request.id().value()))
                .as("the journal, which forgets nothing, never had them")
                .isNotEmpty()
                .allMatch(entry -> entry.reason().isEmpty());
        assertThat(office.inTransaction(
                        () -> repository.forgetWords(Instant.parse("2020-01-01T00:00:00Z"), 10, office.id)))
                .isZero();
    }
}
