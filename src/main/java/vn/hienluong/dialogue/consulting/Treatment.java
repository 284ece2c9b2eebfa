package vn.hienluong.dialogue.consulting;

import java.util.List;
import java.util.UUID;
import vn.hienluong.authority.PersonId;

/** How a comment, or several that say the same, was taken, and why. */
public record Treatment(UUID id, Verdict verdict, String reason, PersonId writtenBy, List<Comment> of) {

    public enum Verdict {
        ACCEPTED,
        PARTLY,
        EXPLAINED
    }
}
