package vn.hienluong.redaction;

/** Why something is hidden: the grounds that the law knows, each with its article in the words of the page. */
public enum Reason {
    /** Luật Tiếp cận thông tin 2016, Điều 7 khoản 2; Luật Bảo vệ dữ liệu cá nhân 2025. */
    PERSONAL,
    /** Luật Tiếp cận thông tin 2016, Điều 7 khoản 1. */
    BUSINESS_SECRET,
    /** Luật Tiếp cận thông tin 2016, Điều 6 khoản 1; Luật Bảo vệ bí mật nhà nước 2018. */
    STATE_SECRET,
    /** Luật Tiếp cận thông tin 2016, Điều 6 khoản 2: harm to the state, to order, to life or property of others. */
    HARM,
    /** Luật Tiếp cận thông tin 2016, Điều 6 khoản 2: secrets of work, meetings inside, papers for work inside. */
    INTERNAL,
    /** Luật Tố cáo 2018, Điều 56. */
    DENOUNCER
}
