package vn.hienluong.information.open;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.QrCode;

/**
 * A request as it is followed: to whoever has the code where it stands, to whoever opened it the whole.
 *
 * @param at address of the page
 * @param due last day of the answer with its rule; empty once it is decided, and while the asker is asked back
 * @param own nothing until it is opened
 */
public record TrackPage(
        String at,
        String sign,
        String code,
        String state,
        String due,
        List<StepRow> steps,
        Optional<Own> own,
        Optional<Refusal> refusal,
        String csrf) {

    public record StepRow(String what, String when, String day) {}

    /**
     * What is theirs.
     *
     * @param asked what the office wants to know before it goes on; empty where it does not
     * @param answer words of the answer, or ground and reason of the refusal
     */
    public record Own(
            String pickup,
            QrCode qr,
            String contact,
            String wanted,
            String asked,
            String ground,
            String answer,
            String letter,
            List<OpenFile> files,
            boolean open) {}

    public record OpenFile(String href, String name, String size) {}
}
