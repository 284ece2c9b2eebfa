package vn.hienluong.notifications.web;

import java.util.List;
import java.util.Optional;

/**
 * What did not arrive, the latest first.
 *
 * @param older address of the next page
 */
public record UndeliveredPage(List<Row> rows, Optional<String> older) {

    /**
     * @param why in words, or as the other side put it
     * @param href of the record that it told of; empty when there is none to lead to
     * @param again address to which the wish to send it again goes
     */
    public record Row(String person, String sentence, String way, String when, String why, String href, String again) {}
}
