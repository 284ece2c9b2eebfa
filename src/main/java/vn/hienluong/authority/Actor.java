package vn.hienluong.authority;

import java.util.Set;
import java.util.stream.Collectors;
import vn.hienluong.audit.Author;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Refusal;

/** Whoever acts, with what they may be today: every use case takes one as its last argument. */
public record Actor(Author author, Set<Grant> grants) {

    public Actor {
        grants = Set.copyOf(grants);
    }

    /** A user of the system at the machine itself, for one agency. */
    public static Actor terminal(AgencyId agency, String user) {
        return new Actor(Author.terminal(agency, user), Set.of());
    }

    /** The program itself, such as a job that sends reminders. */
    public static Actor system(AgencyId agency, String job) {
        return new Actor(Author.system(agency, job), Set.of());
    }

    public AgencyId agency() {
        return author.agency();
    }

    /** The person, for acts that only people do. */
    public PersonId person() {
        return new PersonId(author.id().orElseThrow());
    }

    public boolean isPerson(PersonId person) {
        return author.id().filter(person.value()::equals).isPresent();
    }

    public boolean has(Role role) {
        return role == Role.TERMINAL
                ? author.kind() == Author.Kind.TERMINAL
                : grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean has(Role role, UnitId unit) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role && grant.unit().equals(unit));
    }

    /** The first line of a use case: refuses whoever may not ask for this at all. */
    public void require(Action action) {
        if (!action.allowedTo(this)) {
            throw new Forbidden(Refusal.of("organization.forbidden"));
        }
    }

    public Set<UnitId> unitsAs(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::unit)
                .collect(Collectors.toUnmodifiableSet());
    }
}
