package vn.hienluong.identity.web;

import java.util.Optional;
import vn.hienluong.platform.Refusal;

/**
 * The second step of the way in.
 *
 * @param app whether an app makes codes for this account; else only a recovery code will do, or a passkey
 * @param domain under which a passkey of theirs would do as well
 */
public record CodePage(boolean app, Optional<String> domain, Optional<Refusal> refusal) {}
