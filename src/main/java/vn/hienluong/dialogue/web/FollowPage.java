package vn.hienluong.dialogue.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.QrCode;

/** Where somebody follows what they asked, by its code. */
public record FollowPage(
        String href, String listHref, String typed, Optional<Refusal> refusal, Optional<Followed> found) {

    /**
     * What the code leads to: no name, no way to reach anybody, no word of what was asked but its subject.
     *
     * @param due by when, and under which rule; nothing once it is closed
     * @param answer where it can be read by everybody
     * @param note what whoever asked is to know besides
     */
    public record Followed(
            String code,
            QrCode qr,
            String standing,
            Optional<String> due,
            List<Step> steps,
            Optional<String> answer,
            Optional<String> note,
            boolean withdrawable,
            String contactHref) {}

    public record Step(String when, String what) {}
}
