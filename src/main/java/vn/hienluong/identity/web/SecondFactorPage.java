package vn.hienluong.identity.web;

import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.QrCode;

/**
 * Setting up an authenticator app.
 *
 * @param secret for typing it in, in groups of four
 * @param needed whether the way on leads only through here, or through a passkey
 * @param passkeys whether there can be passkeys here
 */
public record SecondFactorPage(
        QrCode code, String secret, boolean needed, boolean passkeys, Optional<Refusal> refusal) {}
