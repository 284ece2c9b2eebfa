package vn.hienluong.publications;

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
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.Actors;

/** Tells whoever has the next step that an edition has come to them, and its writers what became of it. */
@Component
class Turns {

    private final Actors actors;
    private final EditionRepository editions;
    private final Notifications notifications;

    Turns(Actors actors, EditionRepository editions, Notifications notifications) {
        this.actors = actors;
        this.editions = editions;
        this.notifications = notifications;
    }

    void tell(Publication publication, Edition edition, Actor by) {
        switch (edition.state()) {
            case EditionState.Draft _, EditionState.Superseded _ -> {}
            case EditionState.Proposed _ ->
                tell(edition, "publications.told.to-review", heads(publication.owner(), by), by);
            case EditionState.Reviewed _ -> tell(edition, "publications.told.to-approve", approvers(edition, by), by);
            case EditionState.Approved _ -> tell(edition, "publications.told.to-publish", having(Role.OFFICE, by), by);
            case EditionState.Returned _ -> tell(edition, "publications.told.returned", authors(edition, by), by);
            case EditionState.Published _ -> tell(edition, "publications.told.published", authors(edition, by), by);
        }
    }

    void tellWithdrawn(Edition edition, Actor by) {
        tell(edition, "publications.told.withdrawn", authors(edition, by), by);
    }

    private Set<PersonId> heads(UnitId unit, Actor by) {
        var heads = new HashSet<>(having(Role.UNIT_HEAD, by));
        heads.retainAll(actors.in(unit, by.agency()));
        return heads;
    }

    /** Chánh Văn phòng; the leadership where whoever that is wrote it. */
    private Set<PersonId> approvers(Edition edition, Actor by) {
        var heads = new HashSet<>(having(Role.OFFICE_HEAD, by));
        heads.removeAll(authors(edition, by));
        return heads.isEmpty() ? having(Role.LEADER, by) : heads;
    }

    private Set<PersonId> authors(Edition edition, Actor by) {
        return editions.authors(edition.id(), by.agency());
    }

    private Set<PersonId> having(Role role, Actor by) {
        return actors.having(role, by.agency());
    }

    private void tell(Edition edition, String sentence, Collection<PersonId> people, Actor by) {
        var others = people.stream().filter(person -> !by.isPerson(person)).collect(Collectors.toSet());
        notifications.tell(
                others,
                new Note(
                        sentence,
                        List.of(edition.content().vietnamese().title()),
                        "/publications/" + edition.publication()),
                by.agency());
    }
}
