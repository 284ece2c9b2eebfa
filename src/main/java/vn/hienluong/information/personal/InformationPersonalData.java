package vn.hienluong.information.personal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.Requests;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Refusal;
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
 * Who asked, known by their request: name, paper and ways to reach them are erased when the request is closed and they wish
 * so; the line of the register stays and says no longer whose it is. And who of the staff did what.
 */
@Component
class InformationPersonalData implements PersonalDataSource {

    private static final Use ASKED = new Use(
            Whose.CITIZEN,
            "information.personal.asked",
            "information.personal.asked.why",
            Basis.PUBLIC_DUTY,
            Keep.WITH_ITS_RECORD,
            OnRequest.PSEUDONYMISED);

    private static final Use REGISTER = new Use(
            Whose.CITIZEN,
            "information.personal.register",
            "information.personal.register.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final Use ACTED = new Use(
            Whose.STAFF,
            "information.personal.acted",
            "information.personal.acted.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final String ASKER = """
            select request_id, name, address, id_paper, phone, email, language from information.asker
            where agency_id = :agency and request_id = :person
            limit :most
            """;

    private static final String REQUEST = """
            select year, number, code, arrived_on, citizen_id, wanted, purpose, draft, words, status, decided_at
            from information.request
            where agency_id = :agency and id = :person
            limit :most
            """;

    private static final String STEPS = """
            select kind, at, words from information.step
            where agency_id = :agency and request_id = :person
            order by id limit :most
            """;

    private static final String OWN_STEPS = """
            select person_id, kind, at, words from information.step
            where agency_id = :agency and person_id = :person
            order by id limit :most
            """;

    private static final String DECIDED = """
            select year, number, decided_by, decided_at, status, words from information.request
            where agency_id = :agency and decided_by = :person
            order by id limit :most
            """;

    private static final String LOGGED = """
            select title, written_by, written_at, approved_by, approved_at, withdrawn_reason from information.log_entry
            where agency_id = :agency and :person in (written_by, approved_by)
            order by written_at limit :most
            """;

    private final Copies copies;
    private final Requests requests;

    InformationPersonalData(Copies copies, Requests requests) {
        this.copies = copies;
        this.requests = requests;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                ASKED.in("information.asker", "name", "address", "id_paper", "phone", "email"),
                ASKED.in("information.request", "citizen_id"),
                REGISTER.in("information.request", "wanted", "purpose", "draft", "words"),
                REGISTER.in("information.step", "words"),
                ACTED.in("information.request", "decided_by"),
                ACTED.in("information.step", "person_id"),
                ACTED.in("information.log_entry", "written_by", "approved_by", "withdrawn_reason"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(
                        Why.CLOSED_LIST,
                        "information.request",
                        "channel",
                        "delivery",
                        "status",
                        "clock_part",
                        "complexity",
                        "ground"),
                SetAside.of(Why.TECHNICAL, "information.request", "code", "pickup"),
                SetAside.of(Why.NAMES_NO_PERSON, "information.request", "letter_number", "answer_by"),
                SetAside.of(Why.CLOSED_LIST, "information.step", "kind"),
                SetAside.of(Why.CLOSED_LIST, "information.log_entry", "status"),
                SetAside.of(Why.OFFICIAL_TEXT, "information.log_entry", "title", "question", "answer"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return subject.kind() == Whose.CITIZEN
                ? List.of(
                        copies.of("information.asker", ASKER, subject, agency),
                        copies.of("information.request", REQUEST, subject, agency),
                        copies.of("information.step", STEPS, subject, agency))
                : List.of(
                        copies.of("information.request", DECIDED, subject, agency),
                        copies.of("information.step", OWN_STEPS, subject, agency),
                        copies.of("information.log_entry", LOGGED, subject, agency));
    }

    @Override
    public Optional<Refusal> objection(DataSubject subject, AgencyId agency) {
        return subject.kind() == Whose.CITIZEN
                ? requests.find(new RequestId(subject.id()), agency)
                        .filter(request -> !request.state().closed())
                        .map(request -> Refusal.of("information.forget.open", request.sign()))
                : Optional.empty();
    }

    @Override
    public List<Effect> erase(DataSubject subject, Actor by) {
        if (subject.kind() != Whose.CITIZEN) {
            return List.of(Effect.stayed(ACTED));
        }
        requests.forget(new RequestId(subject.id()), by);
        return List.of(Effect.pseudonymised(ASKED), Effect.stayed(REGISTER));
    }

    @Override
    public List<Effect> restrict(DataSubject subject, Actor by) {
        return subject.kind() == Whose.CITIZEN
                ? List.of(Effect.stayed(ASKED), Effect.stayed(REGISTER))
                : List.of(Effect.stayed(ACTED));
    }
}
