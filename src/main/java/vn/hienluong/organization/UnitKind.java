package vn.hienluong.organization;

/** What a unit is: that decides whether it belongs to "all phòng, đơn vị" and whether it may have a seal of its own. */
public enum UnitKind {
    /** Ban Giám đốc, lãnh đạo Sở: signs, and is no phòng, đơn vị. */
    LEADERSHIP,
    /** Văn phòng: consolidates and reports. */
    OFFICE,
    /** Phòng. */
    DIVISION,
    /** Thanh tra. */
    INSPECTORATE,
    /** Chi cục. */
    BRANCH,
    /** Trung tâm. */
    CENTRE,
    /** Đảng ủy, Ban Thanh tra nhân dân, Bộ phận một cửa: no phòng, đơn vị, never late; a contact writes for it. */
    BODY;

    public boolean mayCountAmongAll() {
        return this != LEADERSHIP && this != BODY;
    }

    public boolean mayHaveOwnSeal() {
        return this == BRANCH || this == CENTRE || this == INSPECTORATE;
    }
}
