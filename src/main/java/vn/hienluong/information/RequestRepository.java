package vn.hienluong.information;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.information.RequestClock.Part;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class RequestRepository {

    private static final String SELECT = """
            select r.id, r.year, r.number, r.code, r.pickup, r.channel, r.arrived_on, r.registered_at, r.wanted,
                   r.delivery, r.purpose, r.consent, r.status, r.valid_on, r.clock_part, r.clock_began_on, r.due_on,
                   r.notice_due_on, r.announced_on, r.answer_by, r.complexity, r.unit_id, r.words, r.draft, r.ground,
                   r.decided_at, r.decided_by, r.letter_number, r.letter_on,
                   k.key as rule_key, k.amount as rule_amount, k.unit as rule_unit, k.source as rule_source,
                   k.valid_from as rule_from, k.certain as rule_certain, k.own as rule_own
            from information.request r
            join information.kept_rule k
              on k.agency_id = r.agency_id and k.request_id = r.id and k.part = r.clock_part
            where r.agency_id = :agency
            """;

    private final JdbcClient jdbc;

    RequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(InformationRequest request, UUID form, AgencyId agency) {
        jdbc.sql("""
                insert into information.request (agency_id, id, year, number, code, pickup, form_id, channel, arrived_on,
                  registered_at, wanted, delivery, purpose, consent, status, valid_on, clock_part, clock_began_on, due_on,
                  draft)
                values (:agency, :id, :year, :number, :code, :pickup, :form, :channel, :arrived, :at, :wanted, :delivery,
                  :purpose, :consent, :status, :valid, :part, :began, :due, '')
                """)
                .params(RequestRows.columns(request))
                .param("agency", agency.value())
                .param("id", request.id().value())
                .param("year", request.year())
                .param("number", request.number())
                .param("code", request.code())
                .param("pickup", request.pickup())
                .param("form", form)
                .param("channel", request.channel().name())
                .param("arrived", request.arrivedOn())
                .param("at", Row.at(request.registeredAt()))
                .param("wanted", request.wanted())
                .param("delivery", request.delivery().name())
                .param("purpose", request.purpose())
                .param("consent", request.consent())
                .update();
    }

    void keep(Map<Part, Rule> rules, RequestId id, AgencyId agency) {
        rules.forEach((part, rule) -> jdbc.sql("""
                insert into information.kept_rule (agency_id, request_id, part, key, amount, unit, source, valid_from,
                                                   certain, own)
                values (:agency, :request, :part, :key, :amount, :unit, :source, :from, :certain, :own)
                """)
                .param("agency", agency.value())
                .param("request", id.value())
                .param("part", part.name())
                .param("key", rule.key())
                .param("amount", rule.amount())
                .param("unit", rule.unit().name())
                .param("source", rule.source())
                .param("from", rule.from())
                .param("certain", rule.certain())
                .param("own", rule.own())
                .update());
    }

    Map<Part, Rule> rules(RequestId id, AgencyId agency) {
        var rules = new EnumMap<Part, Rule>(Part.class);
        jdbc.sql("""
                select part, key as rule_key, amount as rule_amount, unit as rule_unit, source as rule_source,
                       valid_from as rule_from, certain as rule_certain, own as rule_own
                from information.kept_rule where agency_id = :agency and request_id = :request
                """)
                .param("agency", agency.value())
                .param("request", id.value())
                .query(Row.to(row -> rules.put(row.choice("part", Part.class), RequestRows.rule(row))))
                .list();
        return rules;
    }

    void save(InformationRequest request, AgencyId agency) {
        jdbc.sql("""
                update information.request
                set status = :status, complexity = :complexity, unit_id = :unit, decided_at = :decidedAt,
                    decided_by = :decidedBy, words = :words, ground = :ground, answer_by = :answerBy, valid_on = :valid,
                    clock_part = :part, clock_began_on = :began, due_on = :due, notice_due_on = :notice,
                    announced_on = :announced
                where agency_id = :agency and id = :id
                """)
                .params(RequestRows.columns(request))
                .param("agency", agency.value())
                .param("id", request.id().value())
                .update();
    }

    void draft(RequestId id, String text, AgencyId agency) {
        jdbc.sql("update information.request set draft = :text where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .param("text", text)
                .update();
    }

    void wanted(RequestId id, String text, AgencyId agency) {
        jdbc.sql("update information.request set wanted = :text where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .param("text", text)
                .update();
    }

    void number(RequestId id, String number, LocalDate on, AgencyId agency) {
        jdbc.sql("""
                update information.request set letter_number = :number, letter_on = :on
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("number", number)
                .param("on", on)
                .update();
    }

    Optional<InformationRequest> find(RequestId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and r.id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(RequestRows::request))
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<InformationRequest> lock(RequestId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and r.id = :id for update of r")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(RequestRows::request))
                .optional();
    }

    Optional<InformationRequest> byCode(String code, AgencyId agency) {
        return jdbc.sql(SELECT + " and r.code = :code")
                .param("agency", agency.value())
                .param("code", code)
                .query(Row.to(RequestRows::request))
                .optional();
    }

    /** The latest first. */
    List<InformationRequest> ofCitizen(CitizenId citizen, AgencyId agency) {
        return jdbc.sql(SELECT + " and r.citizen_id = :citizen order by r.id desc limit 200")
                .param("agency", agency.value())
                .param("citizen", citizen.value())
                .query(Row.to(RequestRows::request))
                .list();
    }

    /** Who presses twice sends the same form twice at once: the second waits for the first, and finds it. */
    Optional<InformationRequest> byForm(UUID form, AgencyId agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "information.request " + agency + " " + form)
                .query(Row.to(_ -> true))
                .list();
        return jdbc.sql(SELECT + " and r.form_id = :form")
                .param("agency", agency.value())
                .param("form", form)
                .query(Row.to(RequestRows::request))
                .optional();
    }

    /** The latest number first; a reader who does not see all sees those of their units. */
    List<InformationRequest> list(
            Requests.Filter filter, Optional<RequestId> after, int most, LocalDate today, Actor by) {
        return jdbc.sql(SELECT + """
                 and (:all or r.unit_id = any (:own))
                 and (cast(:year as int) is null or r.year = :year)
                 and (:state = '' or r.status = :state)
                 and (not :open or r.status not in ('ANSWERED', 'REFUSED', 'WITHDRAWN', 'SET_ASIDE'))
                 and (not :late or (r.status in ('RECEIVED', 'CLASSIFIED', 'ASSIGNED', 'ANNOUNCED', 'EXTENDED')
                                    and r.due_on < :today))
                 and (cast(:unit as uuid) is null or r.unit_id = :unit)
                 and (:words = '' or r.wanted ilike '%' || :words || '%' or r.code = upper(:words)
                      or r.number || '/' || r.year = :words)
                 and (cast(:after as uuid) is null or (r.year, r.number) <
                      (select a.year, a.number from information.request a where a.agency_id = :agency and a.id = :after))
                order by r.year desc, r.number desc limit :most
                """)
                .param("agency", by.agency().value())
                .param("all", May.readsAll(by))
                .param("own", uuids(by.unitsAs(Role.UNIT_STAFF)))
                .param("year", filter.year().orElse(null))
                .param("state", filter.state().map(Enum::name).orElse(""))
                .param("open", filter.openOnly())
                .param("late", filter.late())
                .param("today", today)
                .param("unit", filter.unit().map(UnitId::value).orElse(null))
                .param("words", filter.words().replaceAll("[%_\\\\]", ""))
                .param("after", after.map(RequestId::value).orElse(null))
                .param("most", most)
                .query(Row.to(RequestRows::request))
                .list();
    }

    /** Everything that waits for somebody, what is due first in front. */
    List<InformationRequest> open(AgencyId agency) {
        return jdbc.sql(SELECT + """
                 and r.status not in ('ANSWERED', 'REFUSED', 'WITHDRAWN', 'SET_ASIDE')
                order by r.due_on, r.id limit 2000
                """)
                .param("agency", agency.value())
                .query(Row.to(RequestRows::request))
                .list();
    }

    static UUID[] uuids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
