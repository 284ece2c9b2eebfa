package vn.hienluong.authority;

/** What a person may be to the product, given by positions held in units. */
public enum Role {
    ADMINISTRATOR,
    /** Lãnh đạo Sở. */
    LEADER,
    /** Chánh Văn phòng and deputies: check the consolidated report. */
    OFFICE_HEAD,
    /** Văn phòng: consolidates. */
    OFFICE,
    /** Văn thư. */
    CLERK,
    UNIT_HEAD,
    UNIT_STAFF,
    /** A user of the system, at the machine itself. */
    TERMINAL
}
