package vn.hienluong.identity.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/**
 * One's own account.
 *
 * @param secondFactor whether signing in asks for a code
 * @param needed whether a role of theirs needs that
 */
public record OwnAccountPage(
        String email,
        boolean secondFactor,
        boolean needed,
        int codesLeft,
        List<DeviceRow> devices,
        Optional<Refusal> refusal) {

    /**
     * @param called browser and system, in words
     * @param end where to end it; nothing for the device that looks
     */
    public record DeviceRow(String called, String address, String since, String lastUsed, Optional<String> end) {}
}
