package vn.hienluong.publications;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hienluong.publications.facts.TypedFacts;
import vn.hienluong.richtext.CleanHtml;

/**
 * What an edition says.
 *
 * @param vietnamese the original
 * @param english may be empty
 * @param correctionNote what is other than in the edition before, for the public to read; empty in a first edition
 */
public record EditionContent(Wording vietnamese, Wording english, TypedFacts facts, String correctionNote) {

    /** Title, summary and text in one language. The summary is one paragraph without tags: lists and feeds show it. */
    public record Wording(String title, String summary, CleanHtml body) {

        public static final Wording NOTHING = new Wording("", "", CleanHtml.NOTHING);

        public boolean empty() {
            return title.isEmpty() && summary.isEmpty() && body.empty();
        }
    }

    /** Everything that an edition says, without tags: to be found by, and to show the place where it was found. */
    String words(Parts parts) {
        var files = parts.attachments().stream().map(Parts.Attachment::title);
        var pictures = parts.illustrations().stream().flatMap(one -> Stream.of(one.alt(), one.caption()));
        var said = Stream.of(
                vietnamese.summary(),
                vietnamese.body().words(),
                english.summary(),
                english.body().words());
        return Stream.of(said, facts.values().values().stream(), files, pictures)
                .flatMap(words -> words)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
