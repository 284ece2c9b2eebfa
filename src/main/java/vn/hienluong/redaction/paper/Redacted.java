package vn.hienluong.redaction.paper;

/** The new file, after it was attacked in vain. */
public record Redacted(byte[] content, Tried tried) {

    /**
     * What was looked at.
     *
     * @param areas that were found painted over, pixel by pixel
     * @param words that were looked for: phrases, and single words under areas
     * @param streams of the file that were unpacked and searched
     */
    public record Tried(int pages, int areas, int words, int streams) {}

    /**
     * Makes the file and attacks it.
     *
     * @param step run after each page that is drawn, and each that is attacked
     * @throws Unreadable with the sentence that says where something was found, or why there is no file
     */
    public static Redacted of(SourcePdf source, Hidden hidden, Runnable step) {
        var content = Flattened.of(source, hidden, step);
        var taken = hidden.taken(source.words());
        taken.removeAll(hidden.mayStay());
        return new Redacted(content, Attack.on(content, source.pages(), hidden, taken, step));
    }
}
