package vn.hienluong.information;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.files.FileId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.PaperCode;

/** Sổ theo dõi cung cấp thông tin theo yêu cầu: the register, read by whoever may. */
@Component
public class Requests {

    public static final int PAGE = 50;

    /** Where the public asks and follows, behind the address of a site. */
    public static final String ADDRESS = "/yeu-cau-thong-tin";

    /** So many tries to open one request a day; then it waits for tomorrow. */
    private static final int TRIES = 20;

    /**
     * Which requests of the register.
     *
     * @param openOnly those that wait for something
     * @param late open ones past their last day
     */
    public record Filter(
            Optional<Integer> year,
            Optional<RequestState.Name> state,
            boolean openOnly,
            boolean late,
            Optional<UnitId> unit,
            String words) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), false, false, Optional.empty(), "");
    }

    private final RequestRepository requests;
    private final RegisterRepository register;
    private final Clocks clocks;
    private final Holding holding;

    Requests(RequestRepository requests, RegisterRepository register, Clocks clocks, Holding holding) {
        this.requests = requests;
        this.register = register;
        this.clocks = clocks;
        this.holding = holding;
    }

    /** The latest number first; of those that this person may see. */
    @Transactional(readOnly = true)
    public List<InformationRequest> list(Filter filter, Optional<RequestId> after, int most, Actor by) {
        by.require(InformationAction.VIEW);
        return requests.list(filter, after, most, holding.today(), by);
    }

    /** @throws NotFound when there is none, or none that this person may see */
    @Transactional(readOnly = true)
    public InformationRequest require(RequestId id, Actor by) {
        by.require(InformationAction.VIEW);
        return requests.find(id, by.agency())
                .filter(request -> May.mayRead(request, by))
                .orElseThrow(NotFound::new);
    }

    /** For the program itself; nothing when there is none. */
    @Transactional(readOnly = true)
    public Optional<InformationRequest> find(RequestId id, AgencyId agency) {
        return requests.find(id, agency);
    }

    /** Who asked; the number of their paper only to those who keep the register. */
    @Transactional(readOnly = true)
    public Asker asker(InformationRequest request, Actor by) {
        var asker = askers(List.of(request.id()), by.agency()).get(request.id());
        var known = Optional.ofNullable(asker).orElseThrow(NotFound::new);
        return May.readsAll(by) ? known : known.withoutPaper();
    }

    @Transactional(readOnly = true)
    public Map<RequestId, Asker> askers(Collection<RequestId> requests, AgencyId agency) {
        return register.askers(requests, agency);
    }

    @Transactional(readOnly = true)
    public List<Step> steps(InformationRequest request, AgencyId agency) {
        return register.steps(request.id(), agency);
    }

    /** @param answer those of the answer, or those that came with the request */
    @Transactional(readOnly = true)
    public List<FileId> files(InformationRequest request, boolean answer, AgencyId agency) {
        return register.files(request.id(), answer, agency);
    }

    @Transactional(readOnly = true)
    public Map<RequestClock.Part, Rule> rules(InformationRequest request, AgencyId agency) {
        return requests.rules(request.id(), agency);
    }

    /** The last day to which it may be extended; nothing where there is no such rule. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> extendable(InformationRequest request, AgencyId agency) {
        var rules = requests.rules(request.id(), agency);
        return Optional.of(rules)
                .filter(all -> all.containsKey(RequestClock.Part.EXTENSION))
                .map(all -> clocks.longest(all, request.clock(), agency).last());
    }

    public May may(InformationRequest request, Actor by) {
        return May.of(request, by);
    }

    /** What waits for this person: as office what nobody has, as unit what it was given; what is due first in front. */
    @Transactional(readOnly = true)
    public List<InformationRequest> waitingFor(Actor by) {
        if (!InformationAction.VIEW.allowedTo(by)) {
            return List.of();
        }
        return requests.open(by.agency()).stream()
                .filter(request -> request.state()
                        .assignedTo()
                        .map(unit -> by.has(Role.UNIT_STAFF, unit))
                        .orElseGet(() -> by.has(Role.OFFICE) && !(request.state() instanceof RequestState.Clarifying)))
                .toList();
    }

    /** All that is open, for who reminds. */
    @Transactional(readOnly = true)
    public List<InformationRequest> open(AgencyId agency) {
        return requests.open(agency);
    }

    /** By the code on the receipt, as somebody typed it. */
    @Transactional(readOnly = true)
    public Optional<InformationRequest> byCode(String typed, AgencyId agency) {
        var code = PaperCode.read(typed);
        return code.isEmpty() ? Optional.empty() : requests.byCode(code, agency);
    }

    /** What a citizen asked from their account, the latest first. */
    @Transactional(readOnly = true)
    public List<InformationRequest> of(CitizenId citizen, AgencyId agency) {
        return requests.ofCitizen(citizen, agency);
    }

    @Transactional
    public void letGo(CitizenId citizen, AgencyId agency) {
        register.letGo(citizen, agency);
    }

    /** Whether somebody knows the second code, too; counted, so that nobody tries them all. */
    @Transactional
    public Outcome<InformationRequest> open(InformationRequest request, String pickup, AgencyId agency) {
        if (register.tried(request.id(), holding.today(), agency) > TRIES) {
            return Outcome.refused("information.open.tomorrow");
        }
        boolean right = MessageDigest.isEqual(bytes(request.pickup()), bytes(pickup.replaceAll("\\D", "")));
        return right ? Outcome.done(request) : Outcome.refused("information.open.wrong");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Forgets who asked, when the law lets them be forgotten: the line of the register stays. For whoever answers requests
     * about personal data. An open request is answered first.
     */
    @Transactional
    public Outcome<InformationRequest> forget(RequestId id, Actor by) {
        by.require(InformationAction.FORGET);
        var request = requests.lock(id, by.agency()).orElseThrow(NotFound::new);
        if (!request.state().closed()) {
            return Outcome.refused("information.forget.open", request.sign());
        }
        register.erase(id, holding.now(), by.agency());
        holding.record("information.request.forgotten", id, by);
        return Outcome.done(request);
    }
}
