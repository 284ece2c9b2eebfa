package vn.hienluong.files;

/**
 * A kept file on a page.
 *
 * @param digest SHA-256 in hexadecimal, to be compared with what somebody has
 */
public record FileLink(String href, String digest) {}
