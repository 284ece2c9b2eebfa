package vn.hienluong.information.letters;

/** What a mail tells whoever asked; the room's own list of turns, as the outbox keeps it. */
enum LetterKind {
    RECEIVED,
    CLARIFICATION,
    ANNOUNCED,
    EXTENDED,
    ANSWERED,
    REFUSED
}
