package vn.hienluong.datarequests;

/** What may be asked about one's own data (Luật 91/2025/QH15, Điều 4). */
public enum Wish {
    COPY,
    CORRECTION,
    RESTRICTION,
    ERASURE
}
