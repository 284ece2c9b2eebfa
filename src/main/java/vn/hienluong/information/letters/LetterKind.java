package vn.hienluong.information.letters;

/** What a letter tells whoever asked. */
public enum LetterKind {
    RECEIVED,
    CLARIFICATION,
    ANNOUNCED,
    EXTENDED,
    ANSWERED,
    REFUSED;

    /** Under which the room's letters are kept. */
    public static final String ROOM = "information";
}
