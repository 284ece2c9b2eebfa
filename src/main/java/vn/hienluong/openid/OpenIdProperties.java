package vn.hienluong.openid;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param providers by a short name of small letters, digits and hyphens, which stands in addresses and never changes;
 *     each has issuer, client-id, client-secret, label and what stands in docs/operations/sign-in.md
 */
@ConfigurationProperties("hienluong.identity.oidc")
record OpenIdProperties(@DefaultValue Map<String, Settings> providers) {

    /**
     * @param issuer as the provider itself writes it; https, or http on this machine only
     * @param clientSecret absent for a client that has none
     * @param label what the button says
     * @param labelEn the same in English, where it differs
     * @param trustedEmail whether an address that the provider calls verified opens the account of that address
     * @param acrValues asked of the provider: how it should make sure who somebody is
     * @param secondFactorAcr values of {@code acr} that mean two factors
     * @param secondFactorAmr values of {@code amr} of which one means two factors
     * @param clockSkew how far the provider's clock may be off
     * @param positions words of the provider for positions, to the names that this product has for them
     */
    record Settings(
            @Nullable URI issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String label,
            @Nullable String labelEn,
            @DefaultValue("staff") Audience audience,
            @DefaultValue({"openid", "email", "profile"}) List<String> scopes,
            @DefaultValue("false") boolean trustedEmail,
            @Nullable String acrValues,
            @DefaultValue List<String> secondFactorAcr,
            @DefaultValue List<String> secondFactorAmr,
            @DefaultValue("60s") Duration clockSkew,
            @DefaultValue Claims claims,
            @DefaultValue Map<String, String> positions) {}

    /**
     * Which claim says what; a dot leads into a claim that has parts.
     *
     * @param agency the agency among those of the account; not looked at when absent
     * @param unit the unit, by name, short name or alias; without it positions are nobody's business but ours
     * @param position what the person is in the unit
     */
    record Claims(
            @DefaultValue("email") String email,
            @DefaultValue("email_verified") String emailVerified,
            @DefaultValue("name") String name,
            @Nullable String agency,
            @Nullable String unit,
            @Nullable String position) {}
}
