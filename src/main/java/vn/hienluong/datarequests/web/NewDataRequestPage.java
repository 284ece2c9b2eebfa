package vn.hienluong.datarequests.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/**
 * The form of a request.
 *
 * @param mayHandle whether it may be about somebody else
 * @param find what was looked for, and {@code found} who was found: address and name
 */
public record NewDataRequestPage(
        DataRequestForm typed,
        List<Choice> wishes,
        boolean mayHandle,
        String find,
        List<Choice> found,
        Optional<Refusal> refusal) {

    /** Whether whose data it is about has been chosen, other than one's own. */
    public boolean aboutSomebody() {
        return !typed.whose().isEmpty();
    }

    /** A third person, whom no list knows. */
    public boolean unknown() {
        return typed.whose().equals("OTHER");
    }
}
