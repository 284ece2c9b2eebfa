package vn.hienluong.consolidation;

/** Where a statement stands: the parts of the report, in their order, and the two columns added to the annex. */
public enum Section {
    OPENING,
    /** Công tác chỉ đạo, điều hành, tuyên truyền. */
    DIRECTION,
    /** Kết quả thực hiện các nội dung thành phần, by heading of the plan. */
    COMPONENTS,
    /** Đánh giá chung: kết quả đạt được. */
    ACHIEVED,
    /** Tồn tại, hạn chế; khó khăn, vướng mắc. */
    DIFFICULTIES,
    /** Nguyên nhân. */
    CAUSES,
    /** Phương hướng, nhiệm vụ trọng tâm of the next period. */
    NEXT,
    /** Đề xuất, kiến nghị. */
    PROPOSALS,
    CLOSING,
    /** Annex: kết quả thực hiện trong kỳ. */
    RESULT,
    /** Annex: tài liệu kiểm chứng. */
    EVIDENCE;

    public boolean inAnnex() {
        return this == RESULT || this == EVIDENCE;
    }

    /** Stands as "- …" under its heading. */
    boolean listed() {
        return this == DIFFICULTIES || this == NEXT || this == PROPOSALS;
    }
}
