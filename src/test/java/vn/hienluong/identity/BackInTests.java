package vn.hienluong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.Browser.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Browser;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Audit;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Words;

/** A link by mail instead of a forgotten password. What carries the mail is tested with a mail server, in its own room. */
@InTheHouse
class BackInTests {

    private static final Pattern PATH = Pattern.compile("https://hl\\.example\\.gov\\.vn(/invitation/\\S+)");
    private static final String NEXT = "con thuyền trên bến cũ";

    @LocalServerPort
    int port;

    @Autowired
    AccountRepository repository;

    @Autowired
    Accounts accounts;

    @Autowired
    Agencies agencies;

    @Autowired
    Audit audit;

    @Autowired
    Words words;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    People people;

    @Autowired
    Given given;

    private final List<Post.Mail> mails = new ArrayList<>();
    private LinkLetters letters;
    private Given.Office office;
    private Person hoa;
    private String email;

    /** Keeps what would be mailed, as a letter box does. */
    private final Post letterBox = new Post() {
        @Override
        public boolean open() {
            return true;
        }

        @Override
        public String address() {
            return "https://hl.example.gov.vn";
        }

        @Override
        public boolean carry(Mail mail) {
            return mails.add(mail);
        }
    };

    @BeforeEach
    void anAccount() {
        var factory = new StaticListableBeanFactory();
        factory.addBean("post", letterBox);
        letters = new LinkLetters(repository, agencies, factory.getBeanProvider(Post.class), words, transactions);
        office = given.anAgency();
        email = "hoa." + Ids.next() + "@example.org";
        hoa = office.in(() -> people.add("Chị Hoa", Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
        office.in(() -> accounts.accept(
                accounts.invite(hoa, office.administrator).orElseThrow().token(),
                "một câu dễ nhớ hơn",
                "một câu dễ nhớ hơn"));
    }

    private String path() {
        var found = PATH.matcher(mails.getLast().text());
        assertThat(found.find()).as(mails.getLast().text()).isTrue();
        return found.group(1);
    }

    @Test
    void aForgottenPasswordIsSetAnewByTheLinkOnceAndStandsInTheJournal() {
        assertThat(letters.backIn(" " + email.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        var browser = new Browser(port);
        var link = path();
        assertThat(location(browser.send(link, link, Map.of("password", NEXT, "again", NEXT))))
                .isEqualTo("/sign-in");
        assertThat(browser.get(link).statusCode()).as("used up").isEqualTo(404);
        assertThat(location(browser.signIn(email, "một câu dễ nhớ hơn"))).contains("why=wrong");
        assertThat(location(browser.signIn(email, NEXT))).doesNotContain("why=");
        assertThat(office.in(() -> audit.historyOf(office.id, hoa.id().value())))
                .extracting(entry -> entry.act())
                .contains("identity.password.set-by-link");
    }

    @Test
    void threeLettersAnHourAreEnough() {
        for (int i = 0; i < 3; i++) {
            assertThat(letters.backIn(email)).isTrue();
        }
        assertThat(letters.backIn(email)).isFalse();
        assertThat(mails).hasSize(3);
    }

    @Test
    void whoHasNoOpenAccountGetsNoLetter() {
        assertThat(letters.backIn("nobody." + Ids.next() + "@example.org")).isFalse();
        var known = office.in(() -> people.find(hoa.id(), office.id)).orElseThrow();
        office.in(() -> accounts.close(known, true, "", office.administrator).orElseThrow());
        assertThat(letters.backIn(email)).isFalse();
    }

    @Test
    void anInvitationNamesTheAgencyAndLeadsToTheOwnAddress() {
        var invitation =
                office.in(() -> accounts.invite(hoa, office.administrator)).orElseThrow();
        assertThat(office.in(() -> letters.invite(hoa, invitation, office.administrator)))
                .isTrue();
        assertThat(mails.getLast().to()).isEqualTo(email);
        assertThat(mails.getLast().subject()).contains("Sở Thử nghiệm");
        assertThat(path()).isEqualTo(invitation.path());
    }

    @Test
    void withoutAMailServerThereIsNoSuchPage() {
        var browser = new Browser(port);
        assertThat(browser.get("/sign-in/forgotten").statusCode()).isEqualTo(404);
        assertThat(browser.get("/sign-in").body()).doesNotContain("/sign-in/forgotten");
    }
}
