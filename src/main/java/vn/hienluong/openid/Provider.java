package vn.hienluong.openid;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import vn.hienluong.openid.OpenIdProperties.Settings;
import vn.hienluong.platform.Text;

/**
 * A provider as it was configured.
 *
 * @param id short name, in addresses and in what is kept of it
 * @param trustedEmail whether a verified address of it opens the account of that address
 * @param positions its own words for positions
 */
public record Provider(
        String id,
        Audience audience,
        URI issuer,
        boolean trustedEmail,
        Optional<String> agencyClaim,
        Optional<String> unitClaim,
        Optional<String> positionClaim,
        Map<String, String> positions,
        String vietnamese,
        String english) {

    static Provider of(String id, URI issuer, Settings settings) {
        var label = Optional.ofNullable(settings.label()).orElse(id);
        return new Provider(
                id,
                settings.audience(),
                issuer,
                settings.trustedEmail(),
                Optional.ofNullable(settings.claims().agency()),
                Optional.ofNullable(settings.claims().unit()),
                Optional.ofNullable(settings.claims().position()),
                Map.copyOf(settings.positions()),
                label,
                Optional.ofNullable(settings.labelEn()).orElse(label));
    }

    /** What people call it. */
    public String label(Text text) {
        return text.english() ? english : vietnamese;
    }
}
