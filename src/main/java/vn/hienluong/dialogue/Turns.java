package vn.hienluong.dialogue;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.notifications.Correspondence;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.Actors;

/** Tells staff whose turn it is, and has whoever asked written to. A note names no asker and holds none of their words. */
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

    void received(Question question, Actor by) {
        tell(question, "dialogue.told.received", having(Role.OFFICE, by), by);
        write(question, AskerLetters.Kind.RECEIVED, by);
    }

    void assigned(Question question, Actor by) {
        tell(question, "dialogue.told.assigned", unit(question, by), by);
    }

    void proposed(Question question, Actor by) {
        tell(question, "dialogue.told.proposed", approvers(question, by), by);
    }

    void returned(Question question, Set<PersonId> authors, Actor by) {
        tell(question, "dialogue.told.returned", authors, by);
    }

    void answered(Question question, Set<PersonId> authors, Actor by) {
        tell(question, "dialogue.told.answered", authors, by);
        write(question, AskerLetters.Kind.ANSWERED, by);
    }

    void withdrawn(Question question, Actor by) {
        var people = question.state().handed().isPresent() ? unit(question, by) : having(Role.OFFICE, by);
        tell(question, "dialogue.told.withdrawn", people, by);
    }

    /** Near its last day, or over it: the unit that has it, or the office that has not given it to one. */
    void due(Question question, boolean over, Actor by) {
        var people =
                new HashSet<>(question.state().handed().isPresent() ? unit(question, by) : having(Role.OFFICE, by));
        if (over) {
            people.addAll(having(Role.OFFICE_HEAD, by));
        }
        tell(question, over ? "dialogue.told.over" : "dialogue.told.near", people, by);
    }

    private Set<PersonId> unit(Question question, Actor by) {
        return question.state()
                .handed()
                .map(hand -> actors.in(hand.unit(), by.agency()))
                .orElse(Set.of());
    }

    /** The head of the unit; where there is none but its writer, Chánh Văn phòng. */
    private Set<PersonId> approvers(Question question, Actor by) {
        var unit = question.state().handed().orElseThrow().unit();
        var heads = heads(unit, by);
        return heads.isEmpty() ? having(Role.OFFICE_HEAD, by) : heads;
    }

    private Set<PersonId> heads(UnitId unit, Actor by) {
        var heads = new HashSet<>(having(Role.UNIT_HEAD, by));
        heads.retainAll(actors.in(unit, by.agency()));
        heads.removeIf(by::isPerson);
        return heads;
    }

    private Set<PersonId> having(Role role, Actor by) {
        return actors.having(role, by.agency());
    }

    private void tell(Question question, String sentence, Collection<PersonId> people, Actor by) {
        var others = people.stream().filter(person -> !by.isPerson(person)).collect(Collectors.toSet());
        var due = DAY.format(question.deadline().last());
        notifications.tell(others, new Note(sentence, List.of(due), "/questions/" + question.id()), by.agency());
    }

    private void write(Question question, AskerLetters.Kind kind, Actor by) {
        if (!question.asker().email().isEmpty()) {
            letters.put(AskerLetters.ROOM, kind, question.id().value(), by.agency());
        }
    }
}
