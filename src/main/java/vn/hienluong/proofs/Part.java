package vn.hienluong.proofs;

/**
 * A file of what was made public.
 *
 * @param sha256 of its content, in hexadecimal
 */
public record Part(String name, String sha256) {

    public Part {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256 in hexadecimal: " + sha256);
        }
    }
}
