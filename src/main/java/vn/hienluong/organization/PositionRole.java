package vn.hienluong.organization;

/** What a position is in its unit; together with the unit's kind it gives the roles of whoever holds it. */
public enum PositionRole {
    HEAD,
    DEPUTY,
    STAFF,
    /** Đầu mối báo cáo: writes for a body that is no unit. */
    CONTACT,
    CLERK,
    ADMINISTRATOR
}
