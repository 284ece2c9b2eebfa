package vn.hienluong.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Files;
import vn.hienluong.organization.Actors;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.redaction.paper.Area;
import vn.hienluong.redaction.paper.CorpusFiles;
import vn.hienluong.redaction.paper.Phrase;
import vn.hienluong.retention.Perishable;

@InTheHouse
class RedactionModuleTests {

    private static final Phrase NAME = new Phrase("Nguyễn Văn An", false);

    @Autowired
    Redactions redactions;

    @Autowired
    Marks marks;

    @Autowired
    Files files;

    @Autowired
    Arrivals arrivals;

    @Autowired
    @Qualifier("oldWords")
    Perishable oldWords;

    @Autowired
    Audit audit;

    @Autowired
    Given given;

    Given.Office office;

    @Autowired
    Workshop workshop;

    @Autowired
    MakingRepository makings;

    @Autowired
    People people;

    @Autowired
    Actors actors;

    @Autowired
    Turns turns;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    Actor clerk;
    Actor colleague;
    Actor head;

    @BeforeEach
    void anOffice() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng").id();
        clerk = office.actor("Văn Thư", unit, PositionRole.CLERK);
        colleague = office.actor("Văn Phòng", unit, PositionRole.STAFF);
        head = office.actor("Chánh Văn Phòng", unit, PositionRole.HEAD);
    }

    private Outcome<RedactionId> brought(String name, byte[] content) {
        return office.in(() ->
                arrivals.with(name, new ByteArrayInputStream(content), clerk, paper -> redactions.begin(paper, clerk)));
    }

    private RedactionId begun() {
        return brought("Đơn của Nguyễn Văn An.pdf", CorpusFiles.plain()).orElseThrow();
    }

    private List<Mark> marked(RedactionId id) {
        return office.in(
                () -> marks.mark(id, List.of(NAME), Reason.PERSONAL, clerk).orElseThrow());
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.key() : "done";
    }

    private List<String> journal(RedactionId id) {
        return office.in(() -> audit.historyOf(office.id, id.value())).stream()
                .map(AuditEntry::act)
                .toList();
    }

    @Test
    void aFileIsMadeLinkedToItsSourceAndWrittenDown() {
        var id = begun();
        marked(id);
        var made = office.in(() -> redactions.make(id, clerk, () -> {})).orElseThrow();
        var shown = office.in(() -> redactions.require(id, clerk)).redaction();
        assertThat(shown.made()).contains(made);
        var result = office.in(() -> files.require(made.file(), office.id));
        assertThat(result.name()).isEqualTo("tai-lieu-da-che.pdf");
        assertThat(office.in(() -> redactions.isSource(shown.source(), office.id)))
                .isTrue();
        assertThat(office.in(() -> redactions.isSource(made.file(), office.id))).isFalse();
        assertThat(office.in(() -> redactions.isResult(made.file(), office.id))).isTrue();
        assertThat(made.tried().areas()).isEqualTo(1);
        assertThat(made.by()).isEqualTo("Văn Thư");
        assertThat(journal(id))
                .containsExactly("redaction.redaction.begun", "redaction.redaction.marked", "redaction.redaction.made");
    }

    @Test
    void aFinishedFileIsNotChangedAnyMore() {
        var id = begun();
        var mark = marked(id).getFirst();
        office.in(() -> redactions.make(id, clerk, () -> {})).orElseThrow();
        assertThat(refusal(office.in(() -> redactions.make(id, clerk, () -> {}))))
                .isEqualTo("redaction.made-already");
        assertThat(refusal(office.in(() -> marks.unmark(id, mark.id(), clerk)))).isEqualTo("redaction.made-already");
        assertThat(refusal(office.in(() -> marks.mark(id, List.of(NAME), Reason.HARM, clerk))))
                .isEqualTo("redaction.made-already");
        assertThat(refusal(office.in(() -> redactions.giveUp(id, clerk)))).isEqualTo("redaction.made-already");
    }

    @Test
    void wordsElsewhereAreDecidedAboutBeforeAFileIsMade() {
        var id = brought("a.pdf", CorpusFiles.twice()).orElseThrow();
        var first = new Area(1, 60, 60, 300, 40);
        office.in(() -> marks.mark(id, first, Reason.PERSONAL, clerk)).orElseThrow();
        assertThat(refusal(office.in(() -> redactions.make(id, clerk, () -> {}))))
                .isEqualTo("redaction.make.elsewhere");
        var asked = office.in(() -> redactions.require(id, clerk)).redaction().asked();
        assertThat(asked).containsExactly("an", "nguyễn", "văn");
        office.in(() -> marks.mark(id, List.of(new Phrase("an", true)), Reason.PERSONAL, clerk))
                .orElseThrow();
        assertThat(refusal(office.in(() -> redactions.make(id, clerk, () -> {}))))
                .isEqualTo("redaction.make.elsewhere");
        assertThat(office.in(() -> redactions.require(id, clerk)).redaction().asked())
                .containsExactly("nguyễn", "văn");
        office.in(() -> marks.letStay(id, clerk)).orElseThrow();
        office.in(() -> redactions.make(id, clerk, () -> {})).orElseThrow();
        assertThat(journal(id)).contains("redaction.redaction.let-stay", "redaction.redaction.made");
    }

    @Test
    void aFileIsMadeWhileNobodyWaitsAndHowFarItIsCanBeAsked() {
        var id = begun();
        assertThat(refusal(office.in(() -> workshop.begin(id, clerk)))).isEqualTo("redaction.make.nothing");
        marked(id);
        office.inTransaction(() -> makings.begin(id, 2, clock.instant(), clerk));
        office.inTransaction(() -> {
            makings.step(id, clock.instant(), office.id);
            return true;
        });
        var seen = office.in(() -> workshop.making(id, clerk)).orElseThrow();
        assertThat(seen.done()).isOne();
        assertThat(seen.at(clock.instant())).isEqualTo(Making.Standing.UNDER_WAY);
        assertThat(refusal(office.in(() -> workshop.begin(id, clerk)))).isEqualTo("redaction.make.under-way");
        var later = clock.instant().plus(Making.SILENCE).plusSeconds(1);
        assertThat(seen.at(later)).isEqualTo(Making.Standing.BROKEN_OFF);
        office.inTransaction(() -> {
            makings.refuse(id, Refusal.of("redaction.make.broken"), office.id);
            return true;
        });
        office.in(() -> workshop.begin(id, clerk)).orElseThrow();
        await(() -> office.in(() -> workshop.making(id, clerk)).isEmpty());
        assertThat(office.in(() -> redactions.require(id, clerk)).redaction().made())
                .isPresent();
    }

    @Test
    void whatAProgramLeavesUnfinishedWhenItEndsIsTakenUpByAnotherInTheNameOfWhoeverAsked() {
        var id = begun();
        marked(id);
        var ending = new Workshop(redactions, makings, people, actors, transactions, clock);
        turns.making(() -> {
            office.in(() -> ending.begin(id, clerk)).orElseThrow();
            assertThat(takenUp()).as("somebody is at it").isZero();
            ended(ending);
            return Outcome.done(id);
        });
        var left = office.in(() -> workshop.making(id, clerk)).orElseThrow();
        assertThat(left.at(clock.instant())).isEqualTo(Making.Standing.BROKEN_OFF);
        assertThat(takenUp()).isOne();
        assertThat(takenUp()).as("taken up once").isZero();
        await(() -> office.in(() -> workshop.making(id, clerk)).isEmpty());
        var made = office.in(() -> redactions.require(id, clerk))
                .redaction()
                .made()
                .orElseThrow();
        assertThat(made.by()).isEqualTo(clerk.author().label());
    }

    private int takenUp() {
        return office.in(() -> workshop.takeUp(office.id));
    }

    private static void ended(Workshop program) {
        try {
            program.destroy();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    @Test
    void whatWasMadeWhenTheProgramDiedIsNotMadeAgainAndWhatKillsItEachTimeIsGivenUp() {
        var longAgo = clock.instant().minus(Duration.ofHours(1));
        var made = begun();
        marked(made);
        office.in(() -> redactions.make(made, clerk, () -> {})).orElseThrow();
        office.inTransaction(() -> makings.begin(made, 2, longAgo, clerk));
        assertThat(takenUp()).isOne();
        await(() -> office.in(() -> workshop.making(made, clerk)).isEmpty());

        var deadly = begun();
        marked(deadly);
        office.inTransaction(() -> makings.begin(deadly, 2, longAgo, clerk));
        for (int i = 1; i < Workshop.TRIES; i++) {
            var then = longAgo.plus(Duration.ofMinutes(10L * i));
            assertThat(office.inTransaction(() -> makings.takeUp(then, office.id)))
                    .isPresent();
        }
        var taken = new AtomicInteger();
        await(() -> taken.addAndGet(takenUp()) == 1);
        assertThat(office.in(() -> workshop.making(deadly, clerk)).orElseThrow().refused())
                .contains(Refusal.of("redaction.make.broken"));
        assertThat(takenUp()).as("and stays given up").isZero();
    }

    @Test
    void whyThereIsNoFileIsSaidUntilTheMarksChange() {
        var id = brought("a.pdf", CorpusFiles.twice()).orElseThrow();
        office.in(() -> marks.mark(id, new Area(1, 60, 60, 300, 40), Reason.PERSONAL, clerk))
                .orElseThrow();
        office.in(() -> workshop.begin(id, clerk)).orElseThrow();
        await(() -> office.in(() -> workshop.making(id, clerk))
                .flatMap(Making::refused)
                .isPresent());
        assertThat(office.in(() -> workshop.making(id, clerk)).orElseThrow().refused())
                .contains(new Refusal("redaction.make.elsewhere", List.of("3")));
        office.in(() -> marks.letStay(id, clerk)).orElseThrow();
        assertThat(office.in(() -> workshop.making(id, clerk))).isEmpty();
    }

    private static void await(BooleanSupplier done) {
        for (int i = 0; i < 600 && !done.getAsBoolean(); i++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void whatIsNotThereOrNotOnThePageIsRefusedWithASentence() {
        var id = begun();
        assertThat(refusal(office.in(() -> redactions.make(id, clerk, () -> {}))))
                .isEqualTo("redaction.make.nothing");
        assertThat(refusal(words(id, "Trần Thị Bình"))).isEqualTo("redaction.mark.not-found");
        assertThat(refusal(words(id, "x"))).isEqualTo("redaction.mark.length");
        assertThat(refusal(words(id, " - "))).isEqualTo("redaction.mark.length");
        assertThat(refusal(area(id, new Area(2, 0, 0, 50, 50)))).isEqualTo("redaction.mark.no-page");
        assertThat(refusal(area(id, new Area(1, 900, 10, 50, 50)))).isEqualTo("redaction.mark.too-small");
        assertThat(refusal(area(id, new Area(1, 10, 10, -50, 50)))).isEqualTo("redaction.mark.too-small");
        var text = brought("a.txt", "chữ".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(text)).isEqualTo("redaction.not-pdf");
    }

    private Outcome<List<Mark>> words(RedactionId id, String words) {
        return office.in(() -> marks.mark(id, List.of(new Phrase(words, false)), Reason.PERSONAL, clerk));
    }

    private Outcome<List<Mark>> area(RedactionId id, Area area) {
        return office.in(() -> marks.mark(id, area, Reason.HARM, clerk));
    }

    @Test
    void somebodySeesTheirOwnAndTheHeadOfTheOfficeAll() {
        var id = begun();
        assertThat(office.in(() -> redactions.latest(colleague))).isEmpty();
        assertThatThrownBy(() -> office.in(() -> redactions.require(id, colleague)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.in(() -> marks.mark(id, List.of(NAME), Reason.PERSONAL, colleague)))
                .isInstanceOf(NotFound.class);
        assertThat(office.in(() -> redactions.latest(head))).hasSize(1);
        assertThat(office.in(() -> redactions.require(id, head)).marks()).isEmpty();
        assertThatThrownBy(() -> office.in(() -> redactions.latest(office.administrator)))
                .isInstanceOf(Forbidden.class);
        var other = given.anAgency();
        assertThatThrownBy(() -> other.in(() -> redactions.require(id, clerk))).isInstanceOf(NotFound.class);
    }

    @Test
    void markedWordsAreForgottenWhenTheFileIsLongMadeAndNotBefore() {
        var open = begun();
        marked(open);
        var id = begun();
        marked(id);
        var made = office.in(() -> redactions.make(id, clerk, () -> {})).orElseThrow();
        assertThat(forgotten(made.at())).isZero();
        assertThat(forgotten(made.at().plusSeconds(1))).isEqualTo(1);
        assertThat(forgotten(made.at().plusSeconds(1))).isZero();
        var mark = office.in(() -> redactions.require(id, clerk)).marks().getFirst();
        assertThat(mark.phrase()).isEmpty();
        assertThat(mark.areas()).hasSize(1);
        assertThat(office.in(() -> redactions.require(open, clerk))
                        .marks()
                        .getFirst()
                        .phrase())
                .contains(NAME);
    }

    private int forgotten(Instant before) {
        return office.inTransaction(() -> oldWords.broom().sweep(before, 10, office.id));
    }

    @Test
    void whatIsGivenUpIsGoneWithItsMarks() {
        var id = begun();
        marked(id);
        office.in(() -> redactions.giveUp(id, clerk)).orElseThrow();
        assertThatThrownBy(() -> office.in(() -> redactions.require(id, clerk))).isInstanceOf(NotFound.class);
        assertThat(journal(id)).endsWith("redaction.redaction.given-up");
    }
}
