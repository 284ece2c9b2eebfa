package vn.hienluong.datarequests;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.PersonId;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Position;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;

/** Who bears the requests of an agency, and is told of them: its administrators. A note names nobody. */
@Component
class Bearers {

    private final People people;
    private final Notifications notifications;
    private final Clock clock;

    Bearers(People people, Notifications notifications, Clock clock) {
        this.people = people;
        this.notifications = notifications;
        this.clock = clock;
    }

    void tellReceived(DataRequest request, AgencyId agency) {
        tell("datarequests.note.received", request, agency);
    }

    void tellDue(DataRequest request, AgencyId agency) {
        tell(request.late(clock.instant()) ? "datarequests.note.late" : "datarequests.note.due", request, agency);
    }

    private void tell(String key, DataRequest request, AgencyId agency) {
        var note = new Note(key, List.of(Due.shown(request.dueBefore())), "/personal-data/requests/" + request.id());
        notifications.tell(administrators(request, agency), note, agency);
    }

    private List<PersonId> administrators(DataRequest request, AgencyId agency) {
        return people.positionsOn(Time.today(clock), agency).stream()
                .filter(position -> position.role() == PositionRole.ADMINISTRATOR)
                .map(Position::person)
                .filter(person -> !request.isAbout(person))
                .distinct()
                .toList();
    }
}
