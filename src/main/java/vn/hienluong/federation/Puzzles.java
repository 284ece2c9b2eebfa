package vn.hienluong.federation;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Role;
import vn.hienluong.federation.StatementRepository.Of;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.openid.Provider;
import vn.hienluong.organization.Actors;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;

/** What a provider says and nobody here understands: the person reads it each time, the administrators are told once. */
@Component
class Puzzles {

    private final StatementRepository statements;
    private final Notifications notifications;
    private final Actors actors;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Puzzles(
            StatementRepository statements,
            Notifications notifications,
            Actors actors,
            People people,
            Audit audit,
            Clock clock) {
        this.statements = statements;
        this.notifications = notifications;
        this.actors = actors;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the sentences for the person. */
    List<Refusal> told(List<Unmatched> unmatched, Of of, Provider provider) {
        var fresh = statements.keep(of, unmatched, Time.today(clock));
        fresh.forEach(one -> tell(one, of, provider));
        return unmatched.stream()
                .distinct()
                .map(one -> one.sentence(provider.vietnamese()))
                .toList();
    }

    private void tell(Unmatched one, Of of, Provider provider) {
        var name = people.find(of.person(), of.agency()).map(Person::fullName).orElse("");
        var note = new Note(
                "federation.note.unmatched",
                one.arguments(name, provider.vietnamese()),
                "/organization/people/" + of.person());
        notifications.tell(actors.having(Role.ADMINISTRATOR, of.agency()), note, of.agency());
        audit.record(
                Author.system(of.agency(), "openid " + of.provider()),
                "federation.position.unmatched",
                new Subject("organization.person", of.person().value()),
                one.what(),
                one.words());
    }
}
