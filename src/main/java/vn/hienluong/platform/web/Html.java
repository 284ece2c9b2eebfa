package vn.hienluong.platform.web;

import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/**
 * What a controller answers: pieces of typed HTML with a status, or the way to another page with a word about what
 * was done. The first piece is the target, further ones are swapped out of band.
 */
public record Html(int status, List<JteModel> pieces, Optional<String> location, Optional<Notice> notice) {

    public Html {
        pieces = List.copyOf(pieces);
    }

    public static Html page(JteModel page) {
        return new Html(200, List.of(page), Optional.empty(), Optional.empty());
    }

    public static Html pieces(JteModel... pieces) {
        return new Html(200, Arrays.asList(pieces), Optional.empty(), Optional.empty());
    }

    /** The form again, with what is wrong in it. */
    public static Html refused(JteModel form) {
        return status(422, form);
    }

    public static Html status(int status, JteModel page) {
        return new Html(status, List.of(page), Optional.empty(), Optional.empty());
    }

    public static Html seeOther(String location) {
        return new Html(303, List.of(), Optional.of(location), Optional.empty());
    }

    /** Goes on to a page that tells whether it was done, or why not. */
    public static Html seeOther(String location, Outcome<?> outcome, String doneKey, Object... arguments) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> seeOther(location).saying(doneKey, arguments);
            case Outcome.Refused<?>(var refusal) -> seeOther(location).refusing(refusal);
        };
    }

    public Html saying(String key, Object... arguments) {
        return withNotice(new Notice(Notice.Kind.DONE, Refusal.of(key, arguments)));
    }

    public Html refusing(Refusal refusal) {
        return withNotice(new Notice(Notice.Kind.REFUSED, refusal));
    }

    private Html withNotice(Notice notice) {
        return new Html(status, pieces, location, Optional.of(notice));
    }
}
