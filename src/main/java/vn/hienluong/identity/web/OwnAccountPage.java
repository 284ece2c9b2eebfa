package vn.hienluong.identity.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/**
 * One's own account.
 *
 * @param secondFactor whether signing in asks for a code
 * @param needed whether a role of theirs needs a second factor
 * @param several whether they have other agencies to work for
 * @param domain under which passkeys work here, if they do
 */
public record OwnAccountPage(
        String email,
        boolean secondFactor,
        boolean needed,
        int codesLeft,
        boolean several,
        Optional<String> domain,
        List<KeyRow> keys,
        List<DeviceRow> devices,
        Optional<Refusal> refusal) {

    /** @param remove where to remove it */
    public record KeyRow(String called, String added, Optional<String> lastUsed, String remove) {}

    /**
     * @param called browser and system, in words
     * @param end where to end it; nothing for the device that looks
     */
    public record DeviceRow(String called, String address, String since, String lastUsed, Optional<String> end) {}

    /** Whether the only factor may not go: a role needs one, and this is the last. */
    public boolean last() {
        return needed && (secondFactor ? 1 : 0) + keys.size() == 1;
    }
}
