package vn.hienluong.demo;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Author;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Grant;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.Actors;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitAlias;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** Founds the sample department: units of the plan, the usual ones of such a Sở, bodies with their contacts, people. */
@Component
@ConditionalOnBooleanProperty("hienluong.demo")
class Department {

    private static final LocalDate FOUNDED = LocalDate.of(2016, 1, 1);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 14;

    private final Agencies agencies;
    private final Units units;
    private final People people;
    private final Actors actors;
    private final Accounts accounts;
    private final Text text;
    private final SecureRandom random = new SecureRandom();

    Department(Agencies agencies, Units units, People people, Actors actors, Accounts accounts, Words words) {
        this.agencies = agencies;
        this.units = units;
        this.people = people;
        this.actors = actors;
        this.accounts = accounts;
        this.text = words.in(Words.VIETNAMESE);
    }

    /** @param people by the first part of their address, {@code units} by their key */
    record Staffed(
            AgencyId agency, Map<String, UnitId> units, Map<String, Person> people, List<DemoAccount> accounts) {}

    Staffed found() {
        var id = AgencyId.next();
        agencies.found(new AgencyProfile(
                id,
                text.say("demo.agency.name"),
                text.say("demo.agency.short-name"),
                text.say("demo.agency.notation"),
                text.say("demo.agency.superior"),
                text.say("demo.agency.place"),
                true,
                false));
        return Tenancy.in(id, () -> staffed(id));
    }

    private Staffed staffed(AgencyId id) {
        var root = new UnitId(id.value());
        var founder =
                new Actor(Author.system(id, "demo"), Set.of(new Grant(root, Role.ADMINISTRATOR, Optional.empty())));
        var made = new HashMap<String, UnitId>();
        Rows.of("units").forEach(row -> made.put(requireNonNull(row.get("key")), unit(row, founder)));
        var staff = new HashMap<String, Person>();
        var logins = new ArrayList<DemoAccount>();
        for (var row : Rows.of("people")) {
            var person = person(row, made, founder);
            staff.put(requireNonNull(row.get("mail")), person);
            logins.add(account(row, person, founder));
        }
        return new Staffed(id, made, staff, logins);
    }

    private UnitId unit(Map<String, String> row, Actor by) {
        var unit = units.open(
                        new NewUnit(
                                UnitKind.valueOf(requireNonNull(row.get("kind"))),
                                requireNonNull(row.get("name")),
                                requireNonNull(row.get("short")),
                                "yes".equals(row.get("counts")),
                                "yes".equals(row.get("seal"))),
                        FOUNDED,
                        by)
                .orElseThrow();
        Arrays.stream(requireNonNull(row.get("aliases")).split("\\|"))
                .filter(alias -> !alias.isBlank())
                .forEach(alias -> units.remember(new UnitAlias(unit.id(), alias), by));
        return unit.id();
    }

    private Person person(Map<String, String> row, Map<String, UnitId> made, Actor by) {
        var person = people.add(
                        requireNonNull(row.get("name")),
                        Optional.of(row.get("mail") + "@demo.example"),
                        Optional.ofNullable(row.get("phone")).filter(phone -> !phone.isBlank()),
                        by)
                .orElseThrow();
        people.appoint(
                person.id(),
                requireNonNull(made.get(row.get("unit"))),
                PositionRole.valueOf(requireNonNull(row.get("role"))),
                requireNonNull(row.get("title")),
                FOUNDED,
                by);
        return person;
    }

    private DemoAccount account(Map<String, String> row, Person person, Actor by) {
        var password = password();
        var token = accounts.invite(person, by).orElseThrow().token();
        accounts.accept(token, password, password).orElseThrow();
        return new DemoAccount(
                requireNonNull(row.get("title")),
                requireNonNull(row.get("unit")),
                person.email().orElseThrow(),
                password);
    }

    private String password() {
        var letters = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    /** Somebody of the department, with the rights of today. */
    Actor actor(PersonId person, String name, AgencyId agency) {
        return actors.of(person, name, "demo", agency);
    }
}
