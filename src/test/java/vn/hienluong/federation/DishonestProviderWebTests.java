package vn.hienluong.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.Browser.location;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import vn.hienluong.AProvider;
import vn.hienluong.AProvider.Answer;
import vn.hienluong.AProvider.Signature;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.Traveller;
import vn.hienluong.audit.Audit;
import vn.hienluong.federation.Colleague.Colleagues;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;

/** Whatever a provider, the way to it, or somebody on that way does wrong: a page with a sentence, and nobody is let in. */
@InTheHouse
class DishonestProviderWebTests {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    private AProvider provider;
    private Colleagues colleagues;
    private Traveller traveller;

    @BeforeEach
    void somebodyWhoHasComeBefore() {
        colleagues = new Colleagues(given, people, accounts, audit);
        provider = AProvider.inOrder().sendsBackTo(port);
        var hoa = colleagues.hoa().placed().invited();
        provider.knows(hoa.subject, Map.of("email", hoa.email, "email_verified", true));
        assertThat(location(traveller().by("staff"))).startsWith("/my-work");
        traveller = traveller();
    }

    private Traveller traveller() {
        return new Traveller(port, "/sign-in/with/");
    }

    private void refused(String sentence) {
        refused(traveller.back("staff", ""), sentence);
    }

    private void refused(String back, String sentence) {
        var answer = traveller.browser.get(back);
        assertThat(location(answer)).as(answer.body()).isEqualTo("/sign-in");
        assertThat(traveller.page(answer)).contains(sentence);
        assertThat(location(traveller.browser.get("/my-work"))).isEqualTo("/sign-in");
    }

    private void twisted(Consumer<JwtClaimsSet.Builder> twist, String sentence) {
        provider.mend().twists(twist);
        refused(sentence);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GENUINE")
    void aTokenThatTheProviderDidNotSignIsNone(Signature signature) {
        provider.signs(signature);
        refused("không hợp lệ");
    }

    @Test
    void aTokenForAnotherQuestionAnotherClientOrOfAnotherIssuerIsNone() {
        twisted(claims -> claims.claim("nonce", "another"), "không hợp lệ");
        twisted(claims -> claims.claims(all -> all.remove("nonce")), "không hợp lệ");
        twisted(claims -> claims.audience(List.of("somebody-else")), "không hợp lệ");
        twisted(claims -> claims.claim("azp", "somebody-else"), "không hợp lệ");
        twisted(claims -> claims.issuer("http://localhost:1"), "không hợp lệ");
        provider.mend().answers("/userinfo", new Answer(200, "application/json", "{\"sub\":\"somebody else\"}"));
        refused("không hợp lệ");
    }

    @Test
    void clocksMayBeOffByAMinuteAndNoMore() {
        var now = Instant.now();
        twisted(claims -> claims.issuedAt(now.minusSeconds(600)).expiresAt(now.minusSeconds(120)), "Đồng hồ");
        twisted(claims -> claims.issuedAt(now.plusSeconds(300)).expiresAt(now.plusSeconds(600)), "Đồng hồ");
        provider.mend().twists(claims -> claims.issuedAt(now.plusSeconds(30)).expiresAt(now.plusSeconds(300)));
        assertThat(location(traveller.by("staff"))).startsWith("/my-work");
    }

    @Test
    void aStateIsGoodOnce() {
        var back = traveller.back("staff", "");
        assertThat(location(traveller.browser.get(back))).startsWith("/my-work");
        assertThat(location(traveller.browser.get(back))).as("pressed twice").isEqualTo("/my-work");
        var stranger = traveller();
        var replayed = stranger.browser.get(back);
        assertThat(stranger.page(replayed)).contains("đã quá lâu hoặc đã được dùng");
        assertThat(location(stranger.browser.get("/my-work"))).isEqualTo("/sign-in");
    }

    @Test
    void anAnswerThatNobodyAskedForIsNone() {
        refused("/sign-in/with/staff/answer?code=abc&state=guessed", "đã quá lâu hoặc đã được dùng");
        refused("/sign-in/with/staff/answer", "đã quá lâu hoặc đã được dùng");
        refused("/sign-in/with/staff/answer?error=access_denied", "đã quá lâu hoặc đã được dùng");
    }

    @Test
    void anAnswerFromOneProviderIsNoneFromAnother() {
        var back = traveller.back("staff", "");
        refused(back.replace("/staff/", "/others/"), "đã quá lâu hoặc đã được dùng");
        refused(back, "đã quá lâu hoặc đã được dùng");
        refused(traveller.back("staff", "") + "&iss=https%3A%2F%2Felsewhere.example", "không hợp lệ");
    }

    @Test
    void aCodeThatWasMadeUpOrForSomebodyElseIsNone() {
        refused(traveller.back("staff", "").replaceFirst("code=[^&]+", "code=made-up"), "Hãy bắt đầu đăng nhập lại");
        var anothers = traveller().back("staff", "").replaceFirst(".*[?&]code=([^&]+).*", "$1");
        refused(
                traveller.back("staff", "").replaceFirst("code=[^&]+", "code=" + anothers),
                "Hãy bắt đầu đăng nhập lại");
    }

    private String state() {
        return traveller.question("staff", "").replaceFirst(".*[?&]state=([^&]+).*", "$1");
    }

    @Test
    void whoDoesNotAgreeReadsThatAndCanTryAgain() {
        refused("/sign-in/with/staff/answer?error=access_denied&state=" + state(), "không đồng ý");
        assertThat(location(traveller.by("staff"))).startsWith("/my-work");
    }

    @Test
    void whateverTheProviderSaysInsteadOfYesIsASentence() {
        refused("/sign-in/with/staff/answer?error=server_error&state=" + state(), "Chưa kết nối được");
        refused("/sign-in/with/staff/answer?error=invalid_scope&state=" + state(), "không nhận hệ thống này");
        refused("/sign-in/with/staff/answer?error=%0d%0aX:y&state=" + state(), "không hợp lệ");
        refused("/sign-in/with/staff/answer?code=&state=" + state(), "không nhận hệ thống này");
    }

    @Test
    void aProviderThatIsNotThereIsASentence() {
        var answer = traveller.browser.get("/sign-in/with/away");
        assertThat(location(answer)).isEqualTo("/sign-in");
        assertThat(traveller.page(answer)).contains("Chưa kết nối được với Nơi đã đóng cửa");
    }

    @Test
    void aProviderThatBreaksOnTheWayIsASentence() {
        provider.answers("/oauth2/token", new Answer(500, "text/html", "<h1>Broken</h1>"));
        refused("Chưa kết nối được");
        provider.mend().answers("/oauth2/token", new Answer(502, "application/json", "{\"error\":"));
        refused("Chưa kết nối được");
        provider.mend().answers("/oauth2/token", new Answer(200, "text/html", "<h1>Please sign in</h1>"));
        refused("không hợp lệ");
        provider.mend().answers("/oauth2/token", new Answer(200, "application/json", "[]"));
        refused("không hợp lệ");
        provider.mend()
                .answers(
                        "/oauth2/token",
                        new Answer(200, "application/json", "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}"));
        refused("không hợp lệ");
        provider.mend().answers("/oauth2/token", new Answer(401, "application/json", "{\"error\":\"invalid_client\"}"));
        refused("không nhận hệ thống này");
        provider.mend()
                .answers(
                        "/oauth2/token",
                        new Answer(
                                200,
                                "application/json",
                                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":7}"));
        refused("không hợp lệ");
        provider.mend().answers("/userinfo", new Answer(503, "text/plain", "later"));
        refused("Chưa kết nối được");
        provider.mend().answers("/userinfo", new Answer(200, "application/json", "null"));
        refused("không hợp lệ");
        provider.mend();
        assertThat(location(traveller.by("staff"))).startsWith("/my-work");
    }
}
