package vn.hienluong.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One official paper as content: what is said, by whom, to whom. Every word is the caller's, but for those that belong
 * to the layout (national name and motto, "Số:", "Kính gửi:", "Nơi nhận:"). The same paper gives the same files.
 *
 * @param created when the record was made: the only time that the files carry
 * @param author the person in the properties of the file, or nobody
 * @param letterhead nothing on internal sheets, which begin with their title
 * @param addressees after "Kính gửi:", without dashes and final signs, which the writers set
 * @param signatures from left to right; one stands beside the recipients
 * @param recipients after "Nơi nhận:", without dashes and final signs; the last is the archive ("Lưu: VT, VP")
 * @param marking shown on every page ("DỰ THẢO – DỮ LIỆU MẪU"); nothing on what is signed and issued
 */
public record Paper(
        Instant created,
        @Nullable String author,
        Subject subject,
        @Nullable Letterhead letterhead,
        List<String> addressees,
        List<Block> body,
        List<Signature> signatures,
        List<String> recipients,
        List<Annex> annexes,
        Page page,
        @Nullable String marking) {

    private static final int LONGEST_TITLE = 250;

    public Paper {
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        signatures = List.copyOf(signatures);
        recipients = List.copyOf(recipients);
        annexes = List.copyOf(annexes);
    }

    public static Builder titled(Instant created, String kind, String subject) {
        return new Builder(created, new Titled(kind, subject));
    }

    public static Builder letter(Instant created, String subject) {
        return new Builder(created, new Letter(subject));
    }

    /** What the paper is about (trích yếu), and with it the two ways in which papers begin. */
    public sealed interface Subject {

        String text();

        /** One sentence for the properties of the file, of at most the 250 characters that Word keeps there. */
        default String title() {
            var title = switch (this) {
                case Titled(var kind, var text) -> kind + " " + text;
                case Letter(var text) -> text;
            };
            return title.substring(0, Math.min(title.length(), LONGEST_TITLE)).strip();
        }
    }

    /** A paper of a named kind: "BÁO CÁO" and its subject stand in the middle above the body (cell 5a). */
    public record Titled(String kind, String text) implements Subject {}

    /** An official letter (công văn) has no kind: its subject stands as "V/v …" under the number (cell 5b). */
    public record Letter(String text) implements Subject {}

    /**
     * Who signs in which capacity, line by line ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), and the name, or nothing until it is
     * known: then its place stays empty. Initials (ký nháy) are put by hand and never printed.
     */
    public record Signature(List<String> capacity, @Nullable String name) {

        public Signature {
            capacity = List.copyOf(capacity);
        }

        public static Signature of(String... capacity) {
            return new Signature(Arrays.asList(capacity), null);
        }

        public Signature by(String person) {
            return new Signature(capacity, person);
        }
    }

    /** The clerk has entered number and date: they fill their blanks, and nothing marks the paper as a draft any more. */
    public Paper issued(String number, LocalDate day) {
        if (letterhead == null) {
            throw new IllegalStateException("a paper without a letterhead is not issued");
        }
        return new Paper(
                created,
                author,
                subject,
                letterhead.issued(number, day),
                addressees,
                body,
                signatures,
                recipients,
                annexes,
                page,
                null);
    }

    /** Puts a paper together in the order in which it is read. */
    public static final class Builder {

        private final Instant created;
        private final Subject subject;
        private final List<Block> body = new ArrayList<>();
        private final List<Annex> annexes = new ArrayList<>();
        private @Nullable String author;
        private @Nullable Letterhead letterhead;
        private List<String> addressees = List.of();
        private List<Signature> signatures = List.of();
        private List<String> recipients = List.of();
        private Page page = Page.PORTRAIT;
        private @Nullable String marking;

        private Builder(Instant created, Subject subject) {
            this.created = created;
            this.subject = subject;
        }

        public Builder author(String person) {
            author = person;
            return this;
        }

        public Builder headed(Letterhead from) {
            letterhead = from;
            return this;
        }

        public Builder to(String... agencies) {
            addressees = Arrays.asList(agencies);
            return this;
        }

        public Builder say(Block... blocks) {
            return say(Arrays.asList(blocks));
        }

        public Builder say(List<? extends Block> blocks) {
            body.addAll(blocks);
            return this;
        }

        public Builder signed(Signature... by) {
            signatures = Arrays.asList(by);
            return this;
        }

        public Builder sentTo(String... places) {
            recipients = Arrays.asList(places);
            return this;
        }

        public Builder with(Annex annex) {
            annexes.add(annex);
            return this;
        }

        public Builder on(Page size) {
            page = size;
            return this;
        }

        public Builder marked(@Nullable String words) {
            marking = words;
            return this;
        }

        public Paper build() {
            return new Paper(
                    created,
                    author,
                    subject,
                    letterhead,
                    addressees,
                    body,
                    signatures,
                    recipients,
                    annexes,
                    page,
                    marking);
        }
    }
}
