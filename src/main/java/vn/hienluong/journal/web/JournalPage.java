package vn.hienluong.journal.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/**
 * Lines of the journal.
 *
 * @param author id of the person whose acts are shown, or empty
 * @param from and {@code to}: days as a date field takes them
 * @param sealed how far it is sealed, in words
 */
public record JournalPage(
        List<Row> rows,
        List<Choice> people,
        String author,
        String from,
        String to,
        Refusal sealed,
        boolean mayProve,
        Optional<String> older) {

    /**
     * @param record what it was done to, by name; empty where the reader may not see it or it has none
     * @param href its page
     * @param history everything that was done to it
     */
    public record Row(
            String what,
            String when,
            String who,
            String from,
            String why,
            String record,
            String href,
            String history) {}
}
