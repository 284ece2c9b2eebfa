package vn.hienluong.identity.web;

import java.time.Instant;
import java.util.Optional;

/**
 * Inviting a person to sign in.
 *
 * @param known whether they have an account already; a new link then sets a new password
 * @param mailed the link has left by mail, and is shown nowhere
 * @param link to hand over, shown once
 */
public record InvitePage(
        String person,
        String name,
        String email,
        boolean known,
        boolean mailed,
        Optional<String> link,
        Optional<Instant> expires) {}
