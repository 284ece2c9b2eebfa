package vn.hienluong.privacy;

/** What becomes of data when their person asks that they be erased. */
public enum OnRequest {
    ERASED,
    /** The record stays and no longer says whose it is. */
    PSEUDONYMISED,
    /** The law wants it kept; the person is told under which article. */
    STAYS
}
