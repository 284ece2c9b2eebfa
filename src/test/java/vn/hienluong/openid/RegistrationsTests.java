package vn.hienluong.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import vn.hienluong.platform.Misconfigured;

/** What a provider publishes about itself, asked of one that says what the test wants. */
class RegistrationsTests {

    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = "";

    @BeforeEach
    void aProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Location", issuer() + "/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        body = published(issuer());
    }

    @AfterEach
    void away() {
        server.stop(0);
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/x";
    }

    private static String published(String issuer) {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["none","HS256","PS256","ES256"]}
                """.formatted(issuer);
    }

    private static OpenIdProperties settings(Map<String, Object> environment) {
        var variables = new StandardEnvironment();
        variables.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        return Binder.get(variables).bindOrCreate("hienluong.identity.oidc", OpenIdProperties.class);
    }

    private Providers providers() {
        return new Providers(settings(Map.of(
                "HIENLUONG_IDENTITY_OIDC_PROVIDERS_TINH_ISSUER", issuer(),
                "HIENLUONG_IDENTITY_OIDC_PROVIDERS_TINH_CLIENTID", "hien-luong",
                "HIENLUONG_IDENTITY_OIDC_PROVIDERS_TINH_LABEL", "Cổng của tỉnh")));
    }

    private static Provider tinh(Providers all) {
        return all.require("tinh", Audience.STAFF);
    }

    @Test
    void aProviderIsKnownByWhatItPublishes() {
        var all = providers();
        var client = new Registrations(all, new Connection()).of(tinh(all)).client();
        assertThat(client.getProviderDetails().getTokenUri()).isEqualTo(issuer() + "/token");
        assertThat(client.getClientAuthenticationMethod()).as("no secret").isEqualTo(ClientAuthenticationMethod.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "<html>", "{\"issuer\":7}", "{\"issuer\":\"ISSUER\"}"})
    void whatIsNoDescriptionOfAProviderIsNone(String instead) {
        body = instead.replace("ISSUER", issuer());
        var all = providers();
        var registrations = new Registrations(all, new Connection());
        assertThatThrownBy(() -> registrations.of(tinh(all))).isInstanceOf(Registrations.Unreachable.class);
        body = published(issuer());
        assertThat(registrations.of(tinh(all))).as("asked again the next time").isNotNull();
    }

    @Test
    void oneThatCallsItselfDifferentlyOrSendsUsElsewhereIsNotBelieved() {
        var all = providers();
        var registrations = new Registrations(all, new Connection());
        body = published("https://elsewhere.example");
        assertThatThrownBy(() -> registrations.of(tinh(all))).hasMessageContaining("elsewhere.example");
        body = "";
        status = 302;
        assertThatThrownBy(() -> registrations.of(tinh(all))).isInstanceOf(Registrations.Unreachable.class);
    }

    @Test
    void oneThatIsAwayWasKnownBefore() {
        var all = providers();
        var registrations = new Registrations(all, new Connection());
        var known = registrations.of(tinh(all));
        away();
        assertThat(registrations.of(tinh(all))).isSameAs(known);
    }

    private static void refused(String sentence, Map<String, Object> environment) {
        var settings = settings(environment);
        assertThatThrownBy(() -> new Providers(settings))
                .isInstanceOf(Misconfigured.class)
                .hasMessage(sentence);
    }

    @Test
    void whatCannotBeUsedIsRefusedAtTheStart() {
        var at = "HIENLUONG_IDENTITY_OIDC_PROVIDERS_TINH_";
        refused("openid.config.missing", Map.of(at + "ISSUER", "https://sso.example"));
        refused("openid.config.missing", Map.of(at + "CLIENTID", "hl"));
        refused("openid.config.not-sealed", Map.of(at + "ISSUER", "http://sso.example", at + "CLIENTID", "hl"));
        refused("openid.config.not-sealed", Map.of(at + "ISSUER", "sso.example", at + "CLIENTID", "hl"));
        refused(
                "openid.config.missing",
                Map.of(at + "ISSUER", "https://sso.example", at + "CLIENTID", "hl", at + "SCOPES", "email"));
        assertThat(new Providers(settings(Map.of())).of(Audience.STAFF))
                .as("none at all")
                .isEmpty();
    }

    @Test
    void aClaimIsReadWhereItStands() {
        var said = new Said(Map.of(
                "unit",
                "  Văn   phòng ",
                "org",
                Map.of("units", java.util.List.of("A", "", "B")),
                "dotted.name",
                "C",
                "number",
                7,
                "yes",
                true));
        assertThat(said.all("unit")).containsExactly("Văn phòng");
        assertThat(said.all("org.units")).containsExactly("A", "B");
        assertThat(said.all("dotted.name")).containsExactly("C");
        assertThat(said.all("number")).containsExactly("7");
        assertThat(said.yes("yes")).isTrue();
        assertThat(said.all("org.units.deeper")).isEmpty();
        assertThat(said.all("nothing")).isEmpty();
    }
}
