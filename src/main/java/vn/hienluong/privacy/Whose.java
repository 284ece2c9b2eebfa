package vn.hienluong.privacy;

/** Whom data are about. */
public enum Whose {
    /** Who works or worked in the agency. */
    STAFF,
    /** Who comes to the agency with something of their own. */
    CITIZEN,
    /** Who is named in a paper or a text of somebody else. */
    OTHER
}
