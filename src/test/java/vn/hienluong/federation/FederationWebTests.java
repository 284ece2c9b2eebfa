package vn.hienluong.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.Browser.location;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.AProvider;
import vn.hienluong.Browser;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.Traveller;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Role;
import vn.hienluong.federation.Colleague.Colleagues;
import vn.hienluong.identity.Accounts;
import vn.hienluong.identity.SecondFactor;
import vn.hienluong.organization.People;
import vn.hienluong.platform.Outcome;

/** Signing in by a provider, over HTTP as a browser goes: whose account it is, and that all else is as with a password. */
@InTheHouse
class FederationWebTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    People people;

    @Autowired
    Given given;

    @Autowired
    Audit audit;

    private AProvider provider;
    private Colleagues colleagues;
    private Colleague hoa;
    private Traveller traveller;

    @BeforeEach
    void somebodyWhomAProviderKnows() {
        colleagues = new Colleagues(given, people, accounts, audit);
        provider = AProvider.inOrder().sendsBackTo(port);
        hoa = colleagues.hoa().placed();
        provider.knows(hoa.subject, Map.of());
        traveller = traveller();
    }

    private Traveller traveller() {
        return new Traveller(port, "/sign-in/with/");
    }

    private void says(boolean verified) {
        provider.knows(
                hoa.subject, Map.of("email", hoa.email.toUpperCase(java.util.Locale.ROOT), "email_verified", verified));
    }

    @Test
    void whoWasInvitedComesInByTheProviderAndNeedsNoPassword() {
        var invitation = hoa.invite();
        assertThat(traveller.browser.get(invitation.path()).body()).contains("Đăng nhập bằng Nơi khác");
        var question = "?invitation=" + invitation.token();
        assertThat(location(traveller.by("others", question))).startsWith("/my-work");
        assertThat(traveller.browser.get("/workdays").body()).contains("Chị Hoa");
        assertThat(hoa.journal()).contains("federation.identity.linked");
        assertThat(traveller.browser.get("/notifications").body()).contains("mở được bằng cách đăng nhập ở “Nơi khác”");
        assertThat(new Browser(port).get(invitation.path()).statusCode())
                .as("used up")
                .isEqualTo(404);
        assertThat(location(traveller().by("others"))).as("the next time").startsWith("/my-work");
    }

    @Test
    void whomNobodyInvitedIsToldHowToComeIn() {
        says(true);
        hoa.invited();
        var answer = traveller.by("others");
        assertThat(location(answer)).isEqualTo("/sign-in");
        assertThat(traveller.page(answer)).contains("Nơi khác đã xác nhận", "liên kết mời");
        assertThat(location(traveller.browser.get("/my-work"))).isEqualTo("/sign-in");
    }

    @Test
    void aVerifiedAddressOpensTheAccountWhereTheProviderIsTrusted() {
        says(true);
        hoa.invited();
        assertThat(location(traveller.by("staff"))).startsWith("/my-work");
        assertThat(hoa.journal()).contains("federation.identity.linked");
    }

    @Test
    void anAddressThatIsNotVerifiedOpensNothingAnywhere() {
        says(false);
        hoa.invited();
        assertThat(location(traveller.by("staff"))).isEqualTo("/sign-in");
        provider.knows(hoa.subject, Map.of("email", hoa.email));
        assertThat(location(traveller.by("staff"))).isEqualTo("/sign-in");
        assertThat(hoa.journal()).doesNotContain("federation.identity.linked");
    }

    @Test
    void anInvitationForSomebodyElseLinksNobody() {
        var lan = colleagues.hoa().placed();
        traveller.by("others", "?invitation=" + hoa.invite().token());
        var meant = lan.invite();
        var answer = traveller().by("others", "?invitation=" + meant.token());
        assertThat(location(answer)).isEqualTo("/sign-in");
        assertThat(accounts.invited(meant.token()))
                .as("still good for whom it is meant for")
                .isPresent();
        assertThat(location(traveller().by("others", "?invitation=x".repeat(20))))
                .as("no token at all")
                .startsWith("/my-work");
    }

    @Test
    void anInvitationThatWasUsedLetsNobodyIn() {
        var invitation = hoa.invite();
        traveller.by("others", "?invitation=" + invitation.token());
        provider.knows("somebody else", Map.of());
        var late = traveller();
        assertThat(late.page(late.by("others", "?invitation=" + invitation.token())))
                .contains("đã hết hạn hoặc đã được dùng");
    }

    @Test
    void aClosedAccountStaysClosed() {
        says(true);
        hoa.invited();
        traveller.by("staff");
        hoa.office.in(() -> accounts.close(hoa.now(), true, "Nghỉ việc", hoa.office.administrator)
                .orElseThrow());
        assertThat(location(traveller.browser.get("/my-work")))
                .as("out at once")
                .isEqualTo("/sign-in");
        var again = traveller();
        assertThat(again.page(again.by("staff"))).contains("đã bị khóa");
        hoa.office.in(() ->
                accounts.close(hoa.now(), false, "", hoa.office.administrator).orElseThrow());
        assertThat(location(traveller().by("staff"))).startsWith("/my-work");
    }

    @Test
    void aClosedAccountIsNotOpenedByItsAddressEither() {
        says(true);
        hoa.withPassword();
        hoa.office.in(() ->
                accounts.close(hoa.now(), true, "", hoa.office.administrator).orElseThrow());
        assertThat(location(traveller.by("staff"))).isEqualTo("/sign-in");
        assertThat(hoa.journal()).doesNotContain("federation.identity.linked");
    }

    @Test
    void oneComesBackToThePageThatOneWanted() {
        says(true);
        hoa.invited();
        assertThat(location(traveller.browser.get("/workdays"))).isEqualTo("/sign-in");
        assertThat(location(traveller.by("staff"))).startsWith("/workdays");
    }

    @Test
    void theSessionIsAnotherOneAndTheDeviceIsListed() {
        says(true);
        hoa.invited();
        var before = cookie(traveller.browser.get("/sign-in"));
        var in = traveller.by("staff");
        assertThat(cookie(in)).isNotEqualTo(before).contains("HttpOnly");
        var account = traveller.browser.get("/account").body();
        assertThat(account).contains("Thiết bị đang dùng", "127.0.0.1");
        var elsewhere = traveller();
        elsewhere.by("staff");
        traveller.browser.send("/account", "/account/devices", Map.of("_method", "delete"));
        assertThat(location(elsewhere.browser.get("/my-work"))).isEqualTo("/sign-in");
    }

    private static String cookie(java.net.http.HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("hl-session"))
                .findFirst()
                .orElse("");
    }

    private void theOfficeWantsTwoFactors() {
        hoa.office.inTransaction(() -> {
            secondFactor.setRule(Set.of(Role.OFFICE), hoa.office.administrator);
            return true;
        });
    }

    @Test
    void whoseRoleNeedsASecondFactorSetsOneUpAfterTheProviderToo() {
        says(true);
        hoa.invited();
        theOfficeWantsTwoFactors();
        traveller.by("staff");
        assertThat(location(traveller.browser.get("/my-work"))).isEqualTo("/account/second-factor");
    }

    @Test
    void twoFactorsAtTheProviderCountWhereItIsConfiguredSo() {
        hoa.invited();
        theOfficeWantsTwoFactors();
        provider.knows(hoa.subject, Map.of("email", hoa.email, "email_verified", true, "acr", "loa3"));
        traveller.by("staff");
        assertThat(traveller.browser.get("/my-work").statusCode()).isEqualTo(200);
        provider.knows(hoa.subject, Map.of("amr", java.util.List.of("pwd", "otp")));
        var byCode = traveller();
        byCode.by("staff");
        assertThat(byCode.browser.get("/my-work").statusCode()).isEqualTo(200);
        provider.knows(hoa.subject, Map.of("acr", "loa1", "amr", java.util.List.of("pwd")));
        var byPassword = traveller();
        byPassword.by("staff");
        assertThat(location(byPassword.browser.get("/my-work"))).isEqualTo("/account/second-factor");
    }

    @Test
    void theProviderIsAskedForThatMuchCertainty() {
        assertThat(traveller.question("staff", "")).contains("acr_values=loa3", "code_challenge_method=S256", "nonce=");
        assertThat(traveller.question("others", "")).doesNotContain("acr_values");
    }

    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]+)\"");

    @Test
    void signingOutGoesOnToTheProviderWithoutAForm() {
        says(true);
        hoa.invited();
        traveller.by("staff");
        var out = traveller.browser.send("/workdays", "/sign-out", Map.of());
        assertThat(location(out)).isEqualTo("/sign-out/elsewhere");
        assertThat(location(traveller.browser.get("/workdays")))
                .as("out here already")
                .isEqualTo("/sign-in");
        var page = traveller.browser.get("/sign-out/elsewhere").body();
        var to = REFRESH.matcher(page);
        assertThat(to.find()).as(page).isTrue();
        assertThat(to.group(1))
                .startsWith(AProvider.issuer() + "/connect/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Fsign-in");
        assertThat(location(traveller.browser.get("/sign-out/elsewhere")))
                .as("once")
                .isEqualTo("/sign-in");
        var there = traveller.browser.get(to.group(1).replace("&amp;", "&"));
        assertThat(location(there)).as(there.body()).isEqualTo("/sign-in");
    }

    @Test
    void whoCameByPasswordSignsOutHereAlone() {
        hoa.withPassword();
        traveller.browser.signIn(hoa.email, Colleague.PASSWORD);
        assertThat(location(traveller.browser.send("/workdays", "/sign-out", Map.of())))
                .isEqualTo("/sign-in");
    }

    @Test
    void theOnlyWayInStaysAndAnotherIsGivenUp() {
        traveller.by("others", "?invitation=" + hoa.invite().token());
        var own = "/account/providers";
        assertThat(traveller.browser.get(own).body()).contains("Nơi khác", "Thôi nối");
        traveller.browser.send(own, own + "/others", Map.of("_method", "delete"));
        assertThat(traveller.browser.get(own).body()).contains("cách duy nhất", "Thôi nối");
        hoa.withPassword();
        var byPassword = new Browser(port);
        byPassword.signIn(hoa.email, Colleague.PASSWORD);
        byPassword.send(own, own + "/others", Map.of("_method", "delete"));
        assertThat(byPassword.get(own).body()).contains("chưa nối với nơi đăng nhập nào");
        assertThat(hoa.journal()).contains("federation.identity.unlinked");
        assertThat(location(traveller().by("others"))).isEqualTo("/sign-in");
        assertThat(byPassword
                        .send(own, own + "/others", Map.of("_method", "delete"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAdministratorOfAnotherAgencyGetsNoLinkIntoAnAccountThatHasNoPassword() {
        traveller.by("others", "?invitation=" + hoa.invite().token());
        var second = colleagues.hoa();
        var there = second.office
                .in(() -> people.add(
                        "Chị Hoa",
                        java.util.Optional.of(hoa.email),
                        java.util.Optional.empty(),
                        second.office.administrator))
                .orElseThrow();
        assertThat(second.office.in(() -> accounts.invite(there, second.office.administrator)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsNoProviderOfTheStaffIsNotThere() {
        assertThat(traveller.browser.get("/sign-in/with/nowhere").statusCode()).isEqualTo(404);
        assertThat(traveller.browser.get("/sign-in/with/citizens").statusCode()).isEqualTo(404);
        assertThat(traveller
                        .browser
                        .get("/sign-in/with/citizens/answer?state=x&code=y")
                        .statusCode())
                .isEqualTo(404);
        assertThat(traveller.browser.get("/sign-in").body())
                .contains("/sign-in/with/staff")
                .doesNotContain("/sign-in/with/citizens");
    }
}
