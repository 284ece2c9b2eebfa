package vn.hienluong.information;

import static vn.hienluong.information.RequestState.Name.ANNOUNCED;
import static vn.hienluong.information.RequestState.Name.ASSIGNED;
import static vn.hienluong.information.RequestState.Name.CLARIFYING;
import static vn.hienluong.information.RequestState.Name.CLASSIFIED;
import static vn.hienluong.information.RequestState.Name.EXTENDED;
import static vn.hienluong.information.RequestState.Name.RECEIVED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;

/** What somebody may do with a request as it stands: the buttons of its page. The acts ask again. */
public record May(
        boolean classify,
        boolean assign,
        boolean askBack,
        boolean complete,
        boolean announce,
        boolean extend,
        boolean write,
        boolean answer,
        boolean refuse,
        boolean withdraw,
        boolean setAside,
        boolean number,
        boolean enter) {

    private static final Set<RequestState.Name> NOT_YET_PROMISED = EnumSet.of(RECEIVED, CLASSIFIED, ASSIGNED);
    private static final Set<RequestState.Name> WORKED_ON = EnumSet.of(ASSIGNED, ANNOUNCED, EXTENDED);

    static May of(InformationRequest request, Actor by) {
        var at = request.state().name();
        boolean handles = InformationAction.HANDLE.allowedTo(by);
        boolean complicated = request.complexity().equals(Optional.of(Complexity.COMPLICATED));
        boolean decides = InformationAction.REFUSE.allowedTo(by) && at.open();
        boolean replied = at == RequestState.Name.ANSWERED || at == RequestState.Name.REFUSED;
        return new May(
                handles && NOT_YET_PROMISED.contains(at),
                handles && (WORKED_ON.contains(at) || at == CLASSIFIED),
                handles && NOT_YET_PROMISED.contains(at),
                handles && at == CLARIFYING,
                handles && complicated && at == ASSIGNED,
                handles && complicated && (at == ASSIGNED || at == ANNOUNCED),
                mayWrite(request, by) && (WORKED_ON.contains(at) || at == CLASSIFIED),
                mayAnswer(request, by) && (WORKED_ON.contains(at) || at == CLASSIFIED),
                decides,
                handles && at.open(),
                handles && EnumSet.of(RECEIVED, CLARIFYING, CLASSIFIED).contains(at),
                InformationAction.NUMBER.allowedTo(by)
                        && replied
                        && request.letter().isEmpty(),
                InformationAction.ENTER.allowedTo(by));
    }

    static boolean readsAll(Actor by) {
        return InformationAction.READ_ALL.allowedTo(by);
    }

    /** Office and leadership see every request, a unit those that it was given. */
    static boolean mayRead(InformationRequest request, Actor by) {
        return readsAll(by)
                || request.state()
                        .assignedTo()
                        .filter(unit -> by.has(Role.UNIT_STAFF, unit))
                        .isPresent();
    }

    static boolean mayWrite(InformationRequest request, Actor by) {
        return by.has(Role.OFFICE)
                || request.state()
                        .assignedTo()
                        .filter(unit -> by.has(Role.UNIT_STAFF, unit))
                        .isPresent();
    }

    static boolean mayAnswer(InformationRequest request, Actor by) {
        return by.has(Role.OFFICE)
                || request.state()
                        .assignedTo()
                        .filter(unit -> by.has(Role.UNIT_HEAD, unit))
                        .isPresent();
    }
}
