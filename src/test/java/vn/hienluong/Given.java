package vn.hienluong;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Author;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Grant;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Actors;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/** What tests start from, built through the same façades that the pages use. */
@TestComponent
public class Given {

    private final Agencies agencies;
    private final Units units;
    private final People people;
    private final Actors actors;
    private final TransactionTemplate transactions;
    final Clock clock;

    Given(Agencies agencies, Units units, People people, Actors actors, TransactionTemplate transactions, Clock clock) {
        this.agencies = agencies;
        this.units = units;
        this.people = people;
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new agency without units, and its administrator. */
    public Office anAgency() {
        var id = AgencyId.next();
        agencies.found(new AgencyProfile(
                id, "Sở Thử nghiệm", "Sở TN", "STN", "UBND TỈNH THỬ NGHIỆM", "Thử Nghiệm", true, false));
        var root = new UnitId(id.value());
        var administrator =
                new Actor(Author.system(id, "test"), Set.of(new Grant(root, Role.ADMINISTRATOR, Optional.empty())));
        return new Office(id, administrator);
    }

    /** One agency of a test and what the test asks of it. */
    public final class Office {

        private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

        public final AgencyId id;
        public final Actor administrator;

        Office(AgencyId id, Actor administrator) {
            this.id = id;
            this.administrator = administrator;
        }

        public <T> T in(Supplier<T> work) {
            return Tenancy.in(id, work::get);
        }

        public <T> T inTransaction(Supplier<T> work) {
            return in(() -> transactions.execute(_ -> work.get()));
        }

        public Unit unit(UnitKind kind, String name) {
            return in(() -> units.open(NewUnit.of(kind, name, name), FOUNDED, administrator)
                    .orElseThrow());
        }

        public Person person(String name) {
            return in(() -> people.add(name, Optional.empty(), Optional.empty(), administrator)
                    .orElseThrow());
        }

        /** A person with one position, as they act today. */
        public Actor actor(String name, UnitId unit, PositionRole role) {
            var person = person(name);
            in(() -> people.appoint(person.id(), unit, role, role.name(), FOUNDED, administrator));
            return actor(person);
        }

        public Actor actor(Person person) {
            return in(() -> actors.of(person.id(), person.fullName(), "127.0.0.1", id));
        }
    }
}
