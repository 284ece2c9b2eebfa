package vn.hienluong.federation;

import java.time.Instant;
import vn.hienluong.identity.AccountId;

/**
 * Somebody at a provider, who has an account here.
 *
 * @param provider its short name when they last came by it
 */
public record LinkedIdentity(
        String issuer, String subject, AccountId account, String provider, Instant linkedAt, Instant lastUsedAt) {}
