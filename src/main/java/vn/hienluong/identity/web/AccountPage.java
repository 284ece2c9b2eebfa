package vn.hienluong.identity.web;

/**
 * Somebody's account, as an administrator sees it.
 *
 * @param own whether it is the administrator's own, which they cannot close
 */
public record AccountPage(
        String person, String name, String email, boolean closed, boolean secondFactor, boolean own) {}
