package vn.hienluong.citizens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.InTheHouse;
import vn.hienluong.LetterBox;
import vn.hienluong.identity.Post;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.platform.web.Allowances;

/** What other rooms lend to a citizen's page, and how much one place may ask for. */
@InTheHouse
class CitizensModuleTests {

    @Autowired
    CitizenRepository repository;

    @Autowired
    CitizenSessions sessions;

    @Autowired
    CodeRepository codes;

    @Autowired
    Citizens citizens;

    @Autowired
    ObjectProvider<Post> post;

    @Autowired
    LetterBox letterBox;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Allowances allowances;

    @Autowired
    Words words;

    private Text text;

    @BeforeEach
    void aLetterBox() {
        letterBox.hangOut();
        text = words.in(Words.VIETNAMESE);
    }

    @AfterEach
    void noMailForOthers() {
        letterBox.takeIn();
    }

    /** A room in which a citizen has sent something. */
    private record Room(String title, Instant at, List<CitizenId> gone) implements CitizenMatter {

        @Override
        public List<Line> of(CitizenId citizen, Text text) {
            return List.of(new Line(title, "Đang giải quyết", at, "/cong-dan/" + citizen));
        }

        @Override
        public void left(CitizenId citizen) {
            gone.add(citizen);
        }
    }

    @Test
    void whatIsInEachRoomStandsOnOnePageTheLatestFirstAndEachLetsGo() {
        var early = new Room("Phản ánh", Instant.parse("2026-01-02T00:00:00Z"), new ArrayList<>());
        var late = new Room("Hồ sơ", Instant.parse("2026-02-02T00:00:00Z"), new ArrayList<>());
        var both = new Citizens(repository, sessions, List.of(early, late));
        var id = citizens.ofAddress(Ids.next() + "@example.org");
        assertThat(both.matters(id, text)).extracting(CitizenMatter.Line::title).containsExactly("Hồ sơ", "Phản ánh");
        transactions.executeWithoutResult(_ -> both.leave(id));
        assertThat(early.gone()).containsExactly(id);
        assertThat(late.gone()).containsExactly(id);
    }

    @Test
    void fromOnePlaceOnlySoManyCodesAreAskedFor() {
        var strict = strict(2);
        var place = "10.0.0." + Ids.next();
        assertThat(ask(strict, place)).isInstanceOf(Outcome.Done.class);
        assertThat(ask(strict, place)).isInstanceOf(Outcome.Done.class);
        assertThat(ask(strict, place)).isInstanceOf(Outcome.Refused.class);
        assertThat(letterBox.letters()).hasSize(2);
        assertThat(ask(strict, "10.0.1." + Ids.next())).isInstanceOf(Outcome.Done.class);
    }

    private EmailCodes strict(int codesPerHour) {
        return new EmailCodes(codes, citizens, post, transactions, allowances, new CitizensProperties(codesPerHour));
    }

    private Outcome<AskedCode> ask(EmailCodes at, String place) {
        return at.ask(Ids.next() + "@example.org", place, text);
    }

    @Test
    void aHundredTriesAtOnceAreNoMoreThanFive() throws InterruptedException {
        var mail = strict(100);
        var asked = ((Outcome.Done<AskedCode>) ask(mail, "10.0.2." + Ids.next())).value();
        var counted = new ArrayList<Outcome<CitizenId>>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 100; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                var answer = mail.check(asked, "no digits");
                synchronized (counted) {
                    counted.add(answer);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(counted).hasSize(100).allMatch(Outcome.Refused.class::isInstance);
        assertThat(counted.stream()
                        .map(answer ->
                                ((Outcome.Refused<CitizenId>) answer).refusal().key())
                        .filter("citizens.code.wrong"::equals))
                .hasSize(4);
    }
}
