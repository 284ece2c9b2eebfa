package vn.hienluong.openid;

import java.util.Optional;

/**
 * Somebody, as a provider has proved them.
 *
 * @param issuer with {@code subject} the one lasting name of the person there
 * @param verifiedEmail only when the provider says that it has verified the address; small letters
 * @param secondFactor whether the provider has asked for two factors, in a way that was configured to count
 * @param said everything it said, ID token and user info together
 * @param idToken to be shown when the person signs out there too
 */
public record Proven(
        Provider by,
        String issuer,
        String subject,
        Optional<String> verifiedEmail,
        Optional<String> name,
        boolean secondFactor,
        Said said,
        String idToken) {

    @Override
    public String toString() {
        // a log is no place for who somebody is
        return "somebody proved by " + by.id();
    }
}
