package vn.hienluong.identity;

import java.time.Instant;

/** A one-time link by which a person sets their own password; nobody else ever knows it. */
public record Invitation(String token, Instant expires) {

    /** Where the link leads, on the installation's own address. */
    public String path() {
        return "/invitation/" + token;
    }
}
