package vn.hienluong.information;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Files;
import vn.hienluong.information.RequestState.Received;
import vn.hienluong.information.codes.PickupCode;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.PaperCode;

/** Tiếp nhận: a request comes into the register, whichever way it arrived, and its clock begins. */
@Component
public class Receiving {

    /** What lies ready, and what must be gathered. */
    public record Within(Rule simple, Rule complicated) {}

    private final RequestRepository requests;
    private final RegisterRepository register;
    private final Clocks clocks;
    private final Holding holding;
    private final Turns turns;
    private final Files files;

    Receiving(
            RequestRepository requests,
            RegisterRepository register,
            Clocks clocks,
            Holding holding,
            Turns turns,
            Files files) {
        this.requests = requests;
        this.register = register;
        this.clocks = clocks;
        this.holding = holding;
        this.turns = turns;
        this.files = files;
    }

    /** Whoever sends the form of the public. */
    public static Actor somebody(AgencyId agency) {
        return Actor.system(agency, "public-form");
    }

    /** Refused where something is missing that the law asks for; the files were looked at before. */
    @Transactional(readOnly = true)
    public Outcome<NewRequest> check(NewRequest typed, Channel channel) {
        return typed.fault(channel).<Outcome<NewRequest>>map(Outcome::refused).orElseGet(() -> Outcome.done(typed));
    }

    /**
     * Sent by the public form.
     *
     * @param form the form that was sent: sent twice it is one request
     * @param citizen whose account it belongs to, where they had signed in
     */
    @Transactional
    public Outcome<InformationRequest> send(
            NewRequest typed, Optional<Accepted> file, UUID form, Optional<CitizenId> citizen, AgencyId agency) {
        var sent = requests.byForm(form, agency);
        if (sent.isPresent()) {
            return Outcome.done(sent.get());
        }
        if (!clocks.ruled(Channel.ONLINE, holding.today(), agency)) {
            return Outcome.refused("information.enter.before-the-law");
        }
        return check(typed, Channel.ONLINE)
                .map(_ -> received(typed, Channel.ONLINE, holding.today(), file, form, somebody(agency)))
                .map(request -> {
                    citizen.ifPresent(one -> register.belongsTo(request.id(), one, agency));
                    return request;
                });
    }

    /** How long an answer to a request of today takes that comes over the network; nothing before the law. */
    @Transactional(readOnly = true)
    public Optional<Within> within(AgencyId agency) {
        var rules = clocks.rules(Channel.ONLINE, holding.today(), agency);
        var simple = Optional.ofNullable(rules.get(RequestClock.Part.SIMPLE));
        var complicated = Optional.ofNullable(rules.get(RequestClock.Part.COMPLICATED));
        return simple.flatMap(ready -> complicated.map(gathered -> new Within(ready, gathered)));
    }

    /** Entered by staff: at the desk today, by post or fax on the day when it arrived. */
    @Transactional
    public Outcome<InformationRequest> enter(
            NewRequest typed, Channel channel, LocalDate arrived, Optional<Accepted> file, UUID form, Actor by) {
        by.require(InformationAction.ENTER);
        if (arrived.isAfter(holding.today())) {
            return Outcome.refused("information.enter.to-come");
        }
        if (!clocks.ruled(channel, arrived, by.agency())) {
            return Outcome.refused("information.enter.before-the-law");
        }
        return requests.byForm(form, by.agency())
                .map(Outcome::done)
                .orElseGet(() -> check(typed, channel).map(_ -> received(typed, channel, arrived, file, form, by)));
    }

    private InformationRequest received(
            NewRequest typed, Channel channel, LocalDate arrived, Optional<Accepted> file, UUID form, Actor by) {
        var agency = by.agency();
        var rules = clocks.rules(channel, arrived, agency);
        var request = entered(typed, channel, arrived, clocks.begin(rules, arrived, agency), agency);
        requests.insert(request, form, agency);
        requests.keep(rules, request.id(), agency);
        register.insert(typed.asker(), request.id(), agency);
        file.map(brought -> files.keep(brought, by))
                .ifPresent(kept -> register.attach(request.id(), kept.id(), false, holding.now(), agency));
        holding.step(
                request.id(),
                Step.Kind.RECEIVED,
                "",
                Optional.of(request.clock().answer().last()),
                by);
        holding.record("information.request.received", request.id(), by, request.sign(), channel, arrived);
        turns.received(request, typed.asker(), by);
        return request;
    }

    /** Numbered by the year in which it is entered: the book of a year is closed at its end. */
    private InformationRequest entered(
            NewRequest typed, Channel channel, LocalDate arrived, RequestClock clock, AgencyId agency) {
        int year = holding.today().getYear();
        return new InformationRequest(
                new RequestId(Ids.next()),
                year,
                register.nextNumber(year, agency),
                PaperCode.next(),
                PickupCode.next(),
                channel,
                arrived,
                holding.now(),
                typed.wanted(),
                typed.delivery().orElseThrow(),
                typed.purpose(),
                typed.consent(),
                new Received(),
                Optional.empty(),
                arrived,
                clock,
                "",
                Optional.empty());
    }
}
