package vn.hienluong.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annex: a section of its own with page numbers from 1, landscape unless said otherwise.
 *
 * @param label as printed: "Phụ lục", or "Phụ lục I" where there are several (Nghị định 30/2020/NĐ-CP, Phụ lục I)
 * @param title in capitals, as printed
 * @param parent which paper it goes with; number and date are taken from that paper's letterhead
 */
public record Annex(String label, String title, @Nullable Parent parent, Page page, List<Block> body) {

    public Annex {
        body = List.copyOf(body);
    }

    public static Annex of(String label, String title, Parent parent, Block... body) {
        return new Annex(label, title, parent, Page.LANDSCAPE, List.of(body));
    }

    /** The paper that the annex is attached to: its kind ("Báo cáo") and its agency ("Sở KH&CN") as words in a sentence. */
    public record Parent(String kind, String agency) {}
}
