package vn.hienluong.federation.web;

import java.util.List;

/** One's own identities elsewhere. */
public record OwnIdentitiesPage(List<IdentityRow> identities) {

    /** @param end where to unlink it */
    public record IdentityRow(String provider, String since, String lastUsed, String end) {}
}
