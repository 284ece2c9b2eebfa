package vn.hienluong.information;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.information.letters.LetterKind;
import vn.hienluong.notifications.Correspondence;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.Actors;

/** Tells staff whose turn it is, and has whoever asked written to. */
@Component
class Turns {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Actors actors;
    private final Notifications notifications;
    private final Correspondence letters;

    Turns(Actors actors, Notifications notifications, Correspondence letters) {
        this.actors = actors;
        this.notifications = notifications;
        this.letters = letters;
    }

    void received(InformationRequest request, Asker asker, Actor by) {
        tell(actors.having(Role.OFFICE, by.agency()), "information.told.received", request, by);
        if (!asker.email().isEmpty()) {
            write(request, LetterKind.RECEIVED, by);
        }
    }

    void assigned(InformationRequest request, UnitId unit, Actor by) {
        tell(actors.in(unit, by.agency()), "information.told.assigned", request, by);
    }

    void completed(InformationRequest request, Actor by) {
        tell(actors.having(Role.OFFICE, by.agency()), "information.told.completed", request, by);
    }

    void withdrawn(InformationRequest request, Actor by) {
        tell(actors.having(Role.OFFICE, by.agency()), "information.told.withdrawn", request, by);
    }

    /** Whoever decides is asked; a note says which, and no word of the asker's. */
    private void tell(Set<PersonId> people, String sentence, InformationRequest request, Actor by) {
        var others = new HashSet<>(people);
        others.removeIf(by::isPerson);
        notifications.tell(
                others,
                new Note(
                        sentence,
                        List.of(request.sign(), DAY.format(request.clock().next())),
                        "/information/requests/" + request.id()),
                by.agency());
    }

    /** Who has no address gets none: that is asked when it leaves. */
    void write(InformationRequest request, LetterKind kind, Actor by) {
        letters.put(LetterKind.ROOM, kind, request.id().value(), by.agency());
    }
}
