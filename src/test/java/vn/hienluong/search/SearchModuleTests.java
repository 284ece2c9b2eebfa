package vn.hienluong.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.hienluong.GivenPlan.ongoing;
import static vn.hienluong.GivenPlan.task;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.CountedQueries;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Files;
import vn.hienluong.obligations.Period;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.Evidences;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.Writing;

@InTheHouse
class SearchModuleTests {

    @Autowired
    Search search;

    @Autowired
    Indexer indexer;

    @Autowired
    EntryRepository entries;

    @Autowired
    Audit audit;

    @Autowired
    Plans plans;

    @Autowired
    Writing writing;

    @Autowired
    Evidences evidences;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    Given.Office office;
    Unit vanPhong;
    Unit quanLy;
    Unit coSo;
    Actor clerk;
    Actor writer;
    Actor stranger;
    PlanId plan;
    Period quarter;

    @BeforeEach
    void aPlan() {
        clock.set(LocalDate.of(2021, 2, 15));
        office = given.anAgency();
        vanPhong = office.unit(UnitKind.OFFICE, "Văn phòng");
        quanLy = office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        coSo = office.unit(UnitKind.DIVISION, "Phòng Quản lý chuyên ngành");
        clerk = office.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        writer = office.actor("Anh Nam", quanLy.id(), PositionRole.STAFF);
        stranger = office.actor("Đỗ Thị Đào", coSo.id(), PositionRole.STAFF);
        plan = givenPlan.plan(
                office,
                clerk,
                task("1", "Công khai, minh bạch danh mục nhiệm vụ", ongoing(), quanLy.id()),
                task("2", "Đánh giá sự hài lòng của người dân", ongoing(), coSo.id()));
        quarter = givenPlan.openQuarter(office, plan, clerk);
    }

    private List<String> titles(String words, Actor by) {
        indexer.catchUp(office.id);
        return office.in(() -> search.find(words, "", Optional.empty(), by)).stream()
                .map(Hit::title)
                .toList();
    }

    @Test
    void diacriticsMayBeLeftOutAndTheLastWordMayGoOn() {
        var found = "Công khai, minh bạch danh mục nhiệm vụ";
        for (var words :
                List.of("minh bạch", "minh bach", "MINH BACH", "minh ba", "\"minh bach danh muc\"", "bach cong")) {
            assertThat(titles(words, writer)).as(words).contains(found);
        }
        for (var words : List.of("bach khoa", "\"bach minh\"", "\"minh ba\"", "min bach")) {
            assertThat(titles(words, writer)).as(words).doesNotContain(found);
        }
        assertThat(titles("danh gia su hai long", writer)).first().isEqualTo("Đánh giá sự hài lòng của người dân");
        assertThat(titles("do thi dao", writer)).as("đ is d").first().isEqualTo("Đỗ Thị Đào");
        // the same letters typed apart (NFD), as some telephones send them
        assertThat(titles("minh ba\u0323ch", writer)).contains(found);
    }

    @Test
    void aNumberIsFoundAsItIsPrinted() {
        assertThat(titles("15/KH-STN", writer)).first().isEqualTo("Kế hoạch thử nghiệm năm 2021");
        assertThat(titles("15/kh stn", writer)).contains("Kế hoạch thử nghiệm năm 2021");
        assertThat(titles("16/KH-STN", writer)).isEmpty();
    }

    @Test
    void whoTypesTheMarksIsShownTheirWordFirst() {
        office.person("Lê Thị Mã");
        office.person("Lê Thị Má");
        assertThat(titles("má", writer)).containsExactly("Lê Thị Má", "Lê Thị Mã");
        assertThat(titles("mã", writer)).containsExactly("Lê Thị Mã", "Lê Thị Má");
    }

    private void write(String words) {
        var first = givenPlan.tasks(office, plan).getFirst().id();
        office.in(() -> writing.save(
                        quarter.id(), quanLy.id(), first, LineText.of(LineStatus.IN_PROGRESS, words), 0, writer)
                .orElseThrow());
    }

    @Test
    void aReportIsFoundByWhoMayReadItAndByNobodyElse() {
        write("Đã đăng tải hồng hạc");
        assertThat(titles("hong hac", writer)).hasSize(1);
        assertThat(titles("hong hac", clerk)).hasSize(1);
        assertThat(titles("hong hac", stranger)).isEmpty();
        var boss = office.actor("Quản trị", vanPhong.id(), PositionRole.ADMINISTRATOR);
        assertThat(titles("hong hac", boss)).isEmpty();
    }

    @Test
    void everythingFoundOpensForWhoeverFoundIt() throws Exception {
        write("Kế hoạch quản lý đã thực hiện");
        keep("ke-hoach.txt", "Kế hoạch kèm theo".getBytes(StandardCharsets.UTF_8));
        var chief = office.actor("Chánh Văn phòng", vanPhong.id(), PositionRole.HEAD);
        var lead = office.unit(UnitKind.LEADERSHIP, "Lãnh đạo Sở");
        var director = office.actor("Giám đốc", lead.id(), PositionRole.HEAD);
        var seal = office.actor("Văn thư", vanPhong.id(), PositionRole.CLERK);
        var contact = office.actor("Đầu mối", quanLy.id(), PositionRole.CONTACT);
        var boss = office.actor("Quản trị", vanPhong.id(), PositionRole.ADMINISTRATOR);
        int opened = 0;
        indexer.catchUp(office.id);
        for (var person : List.of(clerk, writer, stranger, chief, director, seal, contact, boss)) {
            var hits = new ArrayList<Hit>();
            for (var words : List.of("quan", "ke", "nam", "do", "van", "quy")) {
                hits.addAll(office.in(() -> search.find(words, "", Optional.empty(), person)));
            }
            assertThat(hits).isNotEmpty();
            for (var hit : hits) {
                var status = mvc.perform(get(hit.href()).with(Visitor.as(person)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status).as("%s for %s", hit, person.author().label()).isEqualTo(200);
                opened++;
            }
        }
        assertThat(opened).isGreaterThan(40);
    }

    @Test
    void anotherAgencyFindsNothingAndTheWordsHaveNoOtherDoor() {
        indexer.catchUp(office.id);
        var others = given.anAgency();
        var unit = others.unit(UnitKind.OFFICE, "Văn phòng khác");
        var spy = others.actor("Người khác", unit.id(), PositionRole.STAFF);
        assertThat(others.in(() -> search.find("minh bach", "", Optional.empty(), spy)))
                .isEmpty();
        // somebody who got past the queries and asks the function itself, with the readers of the other agency
        assertThat(others.inTransaction(() -> asked(Readers.borneBy(writer)))).isEmpty();
        List<String> unbound = transactions.execute(_ -> asked(Readers.borneBy(writer)));
        assertThat(unbound).as("no agency bound").isEmpty();
        assertThat(office.inTransaction(() -> asked(Readers.borneBy(writer)))).isNotEmpty();
        for (var table : List.of("search.words", "search.entry")) {
            assertThat(refusedOrEmpty(table, others)).as(table).isTrue();
        }
        assertThatThrownBy(() -> office.inTransaction(() -> jdbc.sql("select count(*) from search.words")
                        .query(Long.class)
                        .single()))
                .hasMessageContaining("search.words");
    }

    private List<String> asked(Readers readers) {
        return jdbc.sql(
                        "select entry_id::text from search.find(array['minh'], true, 'minh', :readers, '', null, null, 10)")
                .param("readers", readers.marks().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private boolean refusedOrEmpty(String table, Given.Office others) {
        try {
            return others.inTransaction(() -> jdbc.sql("select count(*) from " + table + " where agency_id = :agency")
                            .param("agency", office.id.value())
                            .query(Long.class)
                            .single())
                    == 0;
        } catch (org.springframework.dao.DataAccessException refused) {
            return true;
        }
    }

    @Test
    void whatIsWithdrawnIsFoundNoMore() {
        assertThat(titles("hai long", writer)).hasSize(1);
        var chief = office.actor("Chánh Văn phòng", vanPhong.id(), PositionRole.HEAD);
        office.in(() -> plans.withdraw(plan, "nhập nhầm", chief).orElseThrow());
        assertThat(titles("hai long", writer)).isEmpty();
    }

    private void keep(String name, byte[] content) {
        var file = office.in(() -> files.keep(name, content, writer)).orElseThrow();
        office.in(() -> evidences.add(
                Evidence.of(
                        quanLy.id(),
                        "",
                        Optional.empty(),
                        "UBND",
                        "Bản kèm theo " + name,
                        Optional.empty(),
                        Optional.of(file.id())),
                writer));
    }

    @Test
    void whatIsWrittenInAttachedFilesIsFound() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("1").createRow(0).createCell(0).setCellValue("Tham nhũng trong khu vực công");
            book.write(out);
            keep("giấy.xlsx", out.toByteArray());
        }
        for (var ending : List.of("docx", "pdf")) {
            try (var sample = getClass().getResourceAsStream("/samples/plan-07/ke-hoach-07-KH-SKHCN-2021." + ending)) {
                keep("giấy." + ending, java.util.Objects.requireNonNull(sample).readAllBytes());
            }
        }
        assertThat(titles("tham nhung trong khu vuc cong", writer))
                .contains("Bản kèm theo giấy.docx", "Bản kèm theo giấy.pdf", "Bản kèm theo giấy.xlsx");
        assertThat(titles("tham nhung trong khu vuc cong", stranger)).isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadHoldsUpNoOther() {
        var broken = new SearchSource() {
            @Override
            public Set<String> subjects() {
                return Set.of("plans.plan");
            }

            @Override
            public List<String> kinds() {
                return List.of();
            }

            @Override
            public Found read(Subject subject, AgencyId agency) {
                jdbc.sql("select 1/0").query(Integer.class).single();
                throw new AssertionError();
            }
        };
        var limping =
                new Indexer(audit, entries, transactions, List.of(broken, new UnitSource(unitsOfTheHouse(), clock)));
        assertThat(limping.catchUp(office.id)).isGreaterThan(5);
        assertThat(office.in(() -> search.find("phong quan ly", "", Optional.empty(), writer)))
                .hasSize(2);
    }

    @Autowired
    vn.hienluong.organization.Units units;

    private vn.hienluong.organization.Units unitsOfTheHouse() {
        return units;
    }

    @Test
    void readingEverythingAgainGivesTheSame() {
        write("Đã thực hiện");
        var before = titles("quan", clerk);
        assertThat(before).isNotEmpty();
        indexer.rebuild(office.id);
        assertThat(titles("quan", clerk)).containsExactlyInAnyOrderElementsOf(before);
        indexer.turnOfDay(office.id);
        assertThat(titles("quan", clerk)).containsExactlyInAnyOrderElementsOf(before);
    }

    /** Subjects of the journal that are no record to find: settings, keys of other records, what is found by its room. */
    private static final Set<String> NOT_FOUND = Set.of(
            "organization.agency",
            "organization.delegation",
            "workdays.own-day",
            "deadlines.rule",
            "retention.rule",
            "retention.removal",
            // who asked about their own data is not found by anybody's words
            "datarequests.request",
            // what somebody said to a draft is read on the page of the draft
            "dialogue.comment",
            "dialogue.summary",
            "proofs.proof",
            "disclosure.duty",
            "disclosure.posting",
            "disclosure.day",
            "links.link",
            // seen by whoever brought it, on the page of the room
            "redaction.redaction",
            "files.file",
            "pictures.picture",
            "notifications.letter",
            "notifications.mail",
            "notifications.note");

    @Test
    void everySubjectOfTheJournalIsReadOrSetAside() throws IOException {
        var read =
                sources.stream().flatMap(source -> source.subjects().stream()).collect(Collectors.toSet());
        var named = new TreeSet<String>();
        try (var code = java.nio.file.Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    code.filter(path -> path.toString().endsWith(".java")).toList()) {
                Pattern.compile("new Subject\\(\\s*\"([^\"]+)\"")
                        .matcher(java.nio.file.Files.readString(file))
                        .results()
                        .forEach(subject -> named.add(subject.group(1)));
            }
        }
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(named).allMatch(subject -> read.contains(subject) != NOT_FOUND.contains(subject));
    }

    @Autowired
    List<SearchSource> sources;

    @Test
    void manyHitsComePageByPage() {
        for (int i = 0; i < 45; i++) {
            office.unit(UnitKind.CENTRE, "Trung tâm số " + i);
        }
        indexer.catchUp(office.id);
        var seen = new ArrayList<String>();
        var after = Optional.<Search.Place>empty();
        for (int page = 0; page < 3; page++) {
            var from = after;
            var hits = office.in(() -> search.find("trung tam", "", from, writer));
            hits.forEach(hit -> seen.add(hit.title()));
            after = Optional.of(
                    new Search.Place(hits.getLast().rank(), hits.getLast().id()));
        }
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void oddWordsAreAnsweredWithAPage() throws Exception {
        for (var words : List.of(
                "",
                "\"",
                "\"\"\"",
                "' or 1=1 --",
                "a & | ! <-> b",
                ":*",
                "!!!",
                "%",
                "\\",
                "(",
                "x".repeat(5000),
                "đ",
                "\u202etxt",
                "𝄞",
                "a:*b",
                "<script>",
                "0",
                "-1",
                "1e999",
                "http://a.b/c?d=e&f#g")) {
            var answer = mvc.perform(get("/search").param("q", words).with(Visitor.as(clerk)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(words).isEqualTo(200);
            assertThat(answer.getContentAsString()).doesNotContain("<script>");
        }
        for (var field : List.of("rank", "after")) {
            var status = mvc.perform(
                            get("/search").param("q", "a").param(field, "x").with(Visitor.as(clerk)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).isBetween(200, 404);
        }
    }

    @Test
    void aPageAsksAsOftenForManyHitsAsForFew() throws Exception {
        indexer.catchUp(office.id);
        long few = CountedQueries.during(
                () -> mvc.perform(get("/search").param("q", "minh bach").with(Visitor.as(clerk))));
        for (int i = 0; i < 15; i++) {
            office.unit(UnitKind.CENTRE, "Minh bạch " + i);
        }
        indexer.catchUp(office.id);
        long many = CountedQueries.during(
                () -> mvc.perform(get("/search").param("q", "minh bach").with(Visitor.as(clerk))));
        assertThat(many).isEqualTo(few);
    }

    @Test
    void whoSearchesTooOftenIsAskedToWait() throws Exception {
        var restless = office.actor("Người vội", vanPhong.id(), PositionRole.STAFF);
        int status = 200;
        // the allowance fills up again meanwhile, a little with each second
        for (int i = 0; i < 600 && status == 200; i++) {
            status = mvc.perform(get("/search").param("q", "a").with(Visitor.as(restless)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }
        assertThat(status).isEqualTo(429);
    }
}
