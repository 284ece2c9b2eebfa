package vn.hienluong.disclosure;

/** Where something is made public. */
public enum Place {
    PORTAL,
    /** Bảng niêm yết at the seat of the agency. */
    BOARD,
    /** Bộ phận một cửa. */
    DESK,
    /** For the agency's own people alone: a board inside, the internal system, a meeting. Never the portal. */
    INSIDE
}
