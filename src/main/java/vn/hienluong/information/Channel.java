package vn.hienluong.information;

/** How a request arrived: each way has its own clocks. */
public enum Channel {
    /** Điều 30: qua mạng điện tử. */
    ONLINE("online"),
    /** Điều 29: trực tiếp tại trụ sở. */
    DESK("direct"),
    /** Điều 31: qua dịch vụ bưu chính. */
    POST("post"),
    /** Điều 31: fax. */
    FAX("post");

    private final String rule;

    Channel(String rule) {
        this.rule = rule;
    }

    /** The part of its rules' keys. */
    String rule() {
        return rule;
    }
}
