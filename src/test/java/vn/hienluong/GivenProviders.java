package vn.hienluong;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The providers that the product is told of in the tests: one whose addresses are trusted and that speaks of units, one that
 * is trusted with nothing, one of citizens, and one that is not there. Each but the last is {@link AProvider}.
 */
final class GivenProviders implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String AT = "hienluong.identity.oidc.providers.";

    /** Where Keycloak is started by the journey that is about it. */
    static final int KEYCLOAK_PORT = AProvider.freePort();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new HashMap<String, Object>();
        add(settings, "staff", "Cổng của tỉnh", AProvider.issuer());
        settings.putAll(Map.of(
                AT + "staff.trusted-email", "true",
                AT + "staff.claims.agency", "agency",
                AT + "staff.claims.unit", "org.unit",
                AT + "staff.claims.position", "position",
                AT + "staff.acr-values", "loa3",
                AT + "staff.second-factor-acr", "loa3",
                AT + "staff.second-factor-amr", "otp,hwk",
                AT + "staff.positions.TP", "HEAD"));
        add(settings, "others", "Nơi khác", AProvider.issuer());
        add(settings, "citizens", "Định danh công dân", AProvider.issuer());
        settings.put(AT + "citizens.audience", "citizens");
        settings.put(AT + "citizens.trusted-email", "true");
        add(settings, "away", "Nơi đã đóng cửa", "http://localhost:1");
        add(settings, "keycloak", "Keycloak", "http://localhost:" + KEYCLOAK_PORT + "/realms/quang-tri");
        settings.put(AT + "keycloak.trusted-email", "true");
        settings.put(AT + "keycloak.claims.unit", "unit");
        settings.put(AT + "keycloak.claims.position", "position");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("providers", settings));
    }

    private static void add(Map<String, Object> settings, String id, String label, String issuer) {
        settings.put(AT + id + ".issuer", issuer);
        settings.put(AT + id + ".client-id", id);
        settings.put(AT + id + ".client-secret", AProvider.SECRET);
        settings.put(AT + id + ".label", label);
    }
}
