package vn.hienluong.workdays;

/** Why a day is not as its weekday says. A day off instead of a holiday at the weekend bears the holiday's name. */
public enum Occasion {
    NEW_YEAR,
    TET,
    /** Giỗ Tổ Hùng Vương. */
    ANCESTORS,
    REUNIFICATION,
    LABOUR,
    NATIONAL_DAY,
    /** Ngày Văn hóa Việt Nam, from 2026. */
    CULTURE,
    /** A weekday off for a Saturday at work, and that Saturday. */
    SWAP,
    /** By the agency's own document. */
    OWN
}
