package vn.hienluong.plans.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.plans.Outline;
import vn.hienluong.platform.web.HistoryLine;

/** A plan, ready to print. */
public record PlanPage(
        String id,
        String sign,
        String title,
        List<Fact> facts,
        List<Outline.Section> sections,
        List<String> bases,
        List<Row> rows,
        Count count,
        Optional<String> withdrawn,
        boolean mayWithdraw,
        Optional<String> nextYear,
        List<HistoryLine> history) {

    public record Fact(String label, String value) {}

    public record Count(int tasks, int leads) {}

    /**
     * A row of the annex as the paper has it.
     *
     * @param href address of the task, nothing for a heading
     */
    public record Row(
            Optional<String> href,
            int level,
            String number,
            String text,
            List<String> leads,
            List<String> coordinators,
            String timing,
            String product,
            Optional<String> note) {

        public boolean heading() {
            return href.isEmpty();
        }
    }
}
