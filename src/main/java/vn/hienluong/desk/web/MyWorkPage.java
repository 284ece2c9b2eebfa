package vn.hienluong.desk.web;

import java.util.List;
import java.util.Optional;

/** Việc của tôi, ready to print. */
public record MyWorkPage(List<Mine> mine, List<Item> waiting, List<Running> running) {

    public boolean nothing() {
        return mine.isEmpty() && waiting.isEmpty() && running.isEmpty();
    }

    /** A report that my unit owes. */
    public record Mine(
            String href,
            String unit,
            String period,
            String why,
            String due,
            String dueKind,
            String state,
            String stateKind,
            String act,
            boolean open) {}

    /** Something that waits for me. */
    public record Item(String href, String icon, String title, String more) {}

    public record Running(String href, String period, String plan, int sent, int all, Optional<String> consolidation) {}
}
