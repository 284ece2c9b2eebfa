package vn.hienluong.dialogue;

import java.util.Set;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.QuestionState.Assigned;
import vn.hienluong.dialogue.QuestionState.Proposed;
import vn.hienluong.dialogue.QuestionState.Received;
import vn.hienluong.dialogue.QuestionState.SetAside;

/**
 * What somebody may do with a question as it stands: the buttons of its page. The acts ask again.
 *
 * @param ownWords the approval would be theirs, had they not written some of it
 */
public record May(
        boolean assign,
        boolean setAside,
        boolean putBack,
        boolean write,
        boolean approve,
        boolean ownWords,
        boolean giveBack,
        boolean takeDown) {

    static May of(Question question, Set<PersonId> authors, Actor by) {
        var state = question.state();
        boolean sorts = DialogueAction.SORT.allowedTo(by);
        boolean early = state instanceof Received || state instanceof Assigned;
        boolean decides = state instanceof Proposed(var hand, var _) && approves(hand.unit(), by);
        boolean wrote = authors.stream().anyMatch(by::isPerson);
        return new May(
                sorts && early,
                sorts && early,
                sorts && state instanceof SetAside,
                state instanceof Assigned(var hand, var _) && writes(hand.unit(), by),
                decides && !wrote,
                decides && wrote,
                decides,
                DialogueAction.TAKE_DOWN.allowedTo(by) && question.shown());
    }

    /** Office and leadership read every question and comment, a unit those that it was given. */
    public static boolean readsAll(Actor by) {
        return by.has(Role.OFFICE) || by.has(Role.OFFICE_HEAD) || by.has(Role.LEADER);
    }

    static boolean mayRead(Question question, Actor by) {
        return readsAll(by)
                || question.state()
                        .handed()
                        .filter(hand -> by.has(Role.UNIT_STAFF, hand.unit()))
                        .isPresent();
    }

    /** The unit writes; the office for any, as with reports. */
    public static boolean writes(UnitId unit, Actor by) {
        return by.has(Role.UNIT_STAFF, unit) || by.has(Role.OFFICE);
    }

    /** The head of the unit, Chánh Văn phòng, the leadership. */
    public static boolean approves(UnitId unit, Actor by) {
        return by.has(Role.UNIT_HEAD, unit) || by.has(Role.OFFICE_HEAD) || by.has(Role.LEADER);
    }
}
