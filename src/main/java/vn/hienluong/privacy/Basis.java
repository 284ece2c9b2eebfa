package vn.hienluong.privacy;

/** On what a use of personal data rests; which article that is on a day stands in {@code privacy/law.tsv}. */
public enum Basis {
    /** The work of a State body, as the law on that work has it: no consent is asked. */
    PUBLIC_DUTY,
    /** Who holds which office. */
    STAFF_RECORDS,
    /** Papers that were signed, and what leads to them: kept as archives are. */
    ARCHIVES,
    /** Who did what: the journal, and what guards the door. */
    SECURITY,
    /** What the person wished for, and may stop wishing for. */
    CONSENT
}
