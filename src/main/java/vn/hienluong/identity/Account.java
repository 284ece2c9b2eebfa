package vn.hienluong.identity;

import java.util.Optional;

/**
 * @param passwordHash absent until the invitation is used
 */
record Account(AccountId id, String email, Optional<String> passwordHash, String language, boolean disabled) {}
