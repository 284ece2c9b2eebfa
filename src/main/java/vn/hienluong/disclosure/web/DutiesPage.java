package vn.hienluong.disclosure.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/** The duties of the agency. */
public record DutiesPage(
        List<Row> law,
        List<Own> own,
        boolean mayManage,
        List<Choice> units,
        List<Choice> places,
        OwnDutyForm typed,
        Optional<Refusal> refusal) {

    /** @param off why the agency does not have it, or empty */
    public record Row(
            String key,
            String name,
            String owner,
            String places,
            String within,
            String source,
            boolean certain,
            String off) {}

    public record Own(
            String id,
            String name,
            String unit,
            String places,
            String within,
            String source,
            String span,
            boolean open) {}
}
