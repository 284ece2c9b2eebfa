package vn.hienluong.information;

/** In which form the answer is wanted (Điều 25). */
public enum Delivery {
    ONLINE,
    /** Read, seen, copied at the agency, or a copy fetched there. */
    DESK,
    POST,
    FAX
}
