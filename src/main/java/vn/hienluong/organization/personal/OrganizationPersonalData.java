package vn.hienluong.organization.personal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.privacy.Basis;
import vn.hienluong.privacy.Copies;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Effect;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.SetAside;
import vn.hienluong.privacy.SetAside.Why;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/**
 * Who works in the agency. How to reach them goes when they have left and ask for it; their name stays with the offices
 * that they held, because papers were signed and acts done in them. Who never held one loses the name too.
 */
@Component
class OrganizationPersonalData implements PersonalDataSource {

    private static final Use OFFICES = new Use(
            Whose.STAFF,
            "organization.personal.offices",
            "organization.personal.offices.why",
            Basis.STAFF_RECORDS,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final Use REACH = new Use(
            Whose.STAFF,
            "organization.personal.reach",
            "organization.personal.reach.why",
            Basis.PUBLIC_DUTY,
            Keep.WHILE_IN_OFFICE,
            OnRequest.ERASED);

    private static final Use ABSENCE = new Use(
            Whose.STAFF,
            "organization.personal.absence",
            "organization.personal.absence.why",
            Basis.PUBLIC_DUTY,
            Keep.WHILE_IN_OFFICE,
            OnRequest.ERASED);

    private static final String PERSON = """
            select full_name, email, phone, created_at from organization.person
            where agency_id = :agency and id = :person
            limit :most
            """;

    private static final String POSITIONS = """
            select p.role, p.title, n.name as unit, p.valid_from, p.valid_to
            from organization.position p
            left join organization.unit_name n on n.agency_id = p.agency_id and n.unit_id = p.unit_id
              and daterange(n.valid_from, n.valid_to) @> p.valid_from
            where p.agency_id = :agency and p.person_id = :person
            order by p.valid_from, p.id
            limit :most
            """;

    private static final String DELEGATIONS = """
            select f.full_name as from_person, t.full_name as to_person, d.valid_from, d.valid_through, d.reason
            from organization.delegation d
            join organization.person f on f.agency_id = d.agency_id and f.id = d.from_person_id
            join organization.person t on t.agency_id = d.agency_id and t.id = d.to_person_id
            where d.agency_id = :agency and :person in (d.from_person_id, d.to_person_id)
            order by d.valid_from, d.id
            limit :most
            """;

    private final PersonalRepository people;
    private final Copies copies;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    OrganizationPersonalData(PersonalRepository people, Copies copies, Audit audit, Words words, Clock clock) {
        this.people = people;
        this.copies = copies;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                OFFICES.in("organization.person", "full_name"),
                OFFICES.in("organization.position", "person_id", "title"),
                OFFICES.in("organization.delegation", "from_person_id", "to_person_id"),
                REACH.in("organization.person", "email", "phone", "account_id"),
                ABSENCE.in("organization.delegation", "reason"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.NAMES_NO_PERSON, "organization.agency", "name", "short_name"),
                SetAside.of(Why.NAMES_NO_PERSON, "organization.unit_name", "name", "short_name"),
                SetAside.of(Why.CLOSED_LIST, "organization.position", "role", "given_by"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("organization.person", PERSON, subject, agency),
                copies.of("organization.position", POSITIONS, subject, agency),
                copies.of("organization.delegation", DELEGATIONS, subject, agency));
    }

    @Override
    public Optional<Refusal> objection(DataSubject subject, AgencyId agency) {
        return people.holdsAPosition(subject.id(), Time.today(clock), agency)
                ? Optional.of(Refusal.of("organization.personal.in-office", subject.name()))
                : Optional.empty();
    }

    @Override
    public List<Effect> restrict(DataSubject subject, Actor by) {
        return List.of(Effect.stayed(OFFICES), Effect.stayed(REACH));
    }

    @Override
    public List<Effect> erase(DataSubject subject, Actor by) {
        people.forgetReach(subject.id(), by.agency());
        people.forgetReasons(subject.id(), by.agency());
        boolean namedInPapers = people.everHeldAPosition(subject.id(), by.agency());
        if (!namedInPapers) {
            var nobody = words.in(Words.VIETNAMESE).say("organization.personal.erased-name");
            people.rename(subject.id(), nobody, by.agency());
        }
        audit.record(by.author(), "organization.person.erased", new Subject("organization.person", subject.id()));
        var name = namedInPapers ? Effect.stayed(OFFICES) : Effect.pseudonymised(OFFICES);
        return List.of(Effect.erased(REACH), Effect.erased(ABSENCE), name);
    }
}
