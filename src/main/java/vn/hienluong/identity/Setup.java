package vn.hienluong.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Author;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Grant;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;
import vn.hienluong.secrets.Tokens;

/**
 * The first start: an installation without an agency prints a one-time link; who follows it founds the agency and
 * becomes its first administrator. There is no default password anywhere.
 */
@Component
public class Setup {

    /** What the first form asks. */
    public record FirstAgency(
            String name,
            String shortName,
            String notation,
            String superior,
            String place,
            String officeName,
            String adminName,
            String adminEmail) {}

    private final Agencies agencies;
    private final Units units;
    private final People people;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final AtomicReference<@Nullable String> token = new AtomicReference<>();

    Setup(Agencies agencies, Units units, People people, Accounts accounts, TransactionTemplate transactions) {
        this.agencies = agencies;
        this.units = units;
        this.people = people;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** The path of the one-time link, when nobody has founded an agency yet. */
    public Optional<String> open() {
        if (!nobodyIsHere()) {
            return Optional.empty();
        }
        token.compareAndSet(null, Tokens.next());
        return Optional.of("/setup/" + token.get());
    }

    boolean nobodyIsHere() {
        return agencies.all().isEmpty();
    }

    public boolean admits(String claimed) {
        return claimed.equals(token.get());
    }

    /** Founds the agency with its office and first administrator, who is then invited to set a password. */
    public Outcome<Invitation> found(String claimed, FirstAgency first, Clock clock) {
        if (!admits(claimed)) {
            return Outcome.refused("identity.setup.closed");
        }
        if (!AgencyProfile.fitsInASign(first.notation())) {
            return Outcome.refused("organization.agency.notation-unfit", first.notation());
        }
        var id = AgencyId.next();
        var profile = new AgencyProfile(
                id, first.name(), first.shortName(), first.notation(), first.superior(), first.place(), false, false);
        return Tenancy.in(
                id,
                () -> transactions.execute(status -> {
                    var invitation = found(profile, first, clock);
                    if (invitation instanceof Outcome.Refused<?>) {
                        status.setRollbackOnly();
                    } else {
                        token.set(null);
                    }
                    return invitation;
                }));
    }

    /** The office is there since January at least: the plan that is read next has tasks and periods of the whole year. */
    private Outcome<Invitation> found(AgencyProfile profile, FirstAgency first, Clock clock) {
        agencies.found(profile);
        var founder = founder(profile.id());
        var today = Time.today(clock);
        var office = NewUnit.of(UnitKind.OFFICE, first.officeName(), first.officeName());
        return units.open(office, today.withDayOfYear(1), founder)
                .then(opened -> people.add(
                                first.adminName(), Optional.of(first.adminEmail()), Optional.empty(), founder)
                        .then(person -> people.appoint(
                                        person.id(), opened.id(), PositionRole.ADMINISTRATOR, "", today, founder)
                                .then(_ -> accounts.invite(person, founder))));
    }

    /** The program itself, which alone may do this, and only now. */
    private static Actor founder(AgencyId agency) {
        var nowhere = new UnitId(agency.value());
        return new Actor(
                Author.system(agency, "setup"), Set.of(new Grant(nowhere, Role.ADMINISTRATOR, Optional.empty())));
    }
}
