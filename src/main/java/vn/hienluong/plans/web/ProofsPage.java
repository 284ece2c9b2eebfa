package vn.hienluong.plans.web;

import java.util.List;
import java.util.Optional;

/**
 * Which measures prove the tasks of a plan.
 *
 * @param proposed how many wait for the office
 */
public record ProofsPage(String plan, String sign, List<Row> rows, int proposed, boolean mayDecide) {

    /** A task; a heading where there is no address. */
    public record Row(Optional<String> href, String number, String text, List<Mark> marks) {}

    /** @param trust how sure a proposal is, in words; empty for what is confirmed */
    public record Mark(String at, String measureAt, String name, boolean confirmed, String trust) {}
}
