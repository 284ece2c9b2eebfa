package vn.hienluong.identity;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.PersonId;
import vn.hienluong.identity.AccountRepository.Membership;
import vn.hienluong.organization.Actors;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/**
 * The agencies for which an account works: into the only one, or the one it used last, else into the one that its owner
 * names. Each agency is asked in a transaction of its own, and none learns of the others.
 */
@Component
public class Workplaces {

    private final AccountRepository accounts;
    private final SecondFactor secondFactor;
    private final People people;
    private final Actors actors;
    private final Agencies agencies;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();

    /** An agency that has a place for somebody, and its name. */
    public record Workplace(AgencyId agency, String name) {}

    private record Place(Membership at, Person person) {}

    Workplaces(
            AccountRepository accounts,
            SecondFactor secondFactor,
            People people,
            Actors actors,
            Agencies agencies,
            Audit audit,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.people = people;
        this.actors = actors;
        this.agencies = agencies;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** By name. */
    public List<Workplace> of(AccountId account) {
        return places(account)
                .map(place -> place.at().agency())
                .map(agency -> new Workplace(
                        agency,
                        Tenancy.in(agency, () -> agencies.profile(agency)).name()))
                .sorted(Comparator.comparing(Workplace::name))
                .toList();
    }

    /**
     * Who somebody is after the door: in, or half the way in; nothing for who has a place in no agency, or not in the
     * wanted one.
     */
    Optional<AuthenticatedPrincipal> enter(Account account, boolean bothFactors, Optional<AgencyId> wanted) {
        if (!bothFactors && secondFactor.has(account.id())) {
            return Optional.of(halfWay(account, HalfWay.Step.CODE, false, wanted));
        }
        var places = places(account.id()).toList();
        if (wanted.isEmpty() && !settled(places)) {
            return Optional.of(halfWay(account, HalfWay.Step.AGENCY, bothFactors, Optional.empty()));
        }
        return places.stream()
                .filter(place -> wanted.filter(place.at().agency()::equals).isPresent() || wanted.isEmpty())
                .findFirst()
                .map(place -> enter(account, bothFactors, place, places.size() > 1));
    }

    /** Nobody to choose from, no choice, or one that was made before. */
    private static boolean settled(List<Place> places) {
        return places.size() < 2 || places.getFirst().at().usedBefore();
    }

    private AuthenticatedPrincipal enter(Account account, boolean bothFactors, Place place, boolean several) {
        var agency = place.at().agency();
        var needed = Tenancy.in(
                agency, () -> secondFactor.neededBy(actors.of(place.person().id(), "", "", agency)));
        if (needed && !bothFactors && secondFactor.any(account.id())) {
            return halfWay(account, HalfWay.Step.CODE, false, Optional.of(agency));
        }
        if (several) {
            transactions.executeWithoutResult(_ -> accounts.use(account.id(), agency, realTime.instant()));
        }
        return new SignedIn(
                account.id(),
                agency,
                place.person().id(),
                place.person().fullName(),
                account.language(),
                needed && !bothFactors && !secondFactor.any(account.id()),
                bothFactors,
                several);
    }

    /**
     * Somebody went on working for another of their agencies in the session they had. Both journals hold their half of it,
     * so that what one person did at one time explains itself in each; neither names the other agency.
     */
    void moved(SignedIn from, SignedIn to, String address) {
        note("identity.agency.entered", to, address);
        note("identity.agency.left", from, address);
    }

    private void note(String act, SignedIn who, String address) {
        var person = who.person().value();
        Tenancy.run(
                who.agency(),
                () -> transactions.executeWithoutResult(_ -> audit.record(
                        Author.person(who.agency(), person, who.fullName(), address),
                        act,
                        new Subject("organization.person", person))));
    }

    /** The one used last comes first. */
    private Stream<Place> places(AccountId account) {
        return Objects.requireNonNull(transactions.execute(_ -> accounts.memberships(account))).stream()
                .flatMap(at -> person(at.person(), at.agency()).map(person -> new Place(at, person)).stream());
    }

    private Optional<Person> person(PersonId person, AgencyId agency) {
        return Tenancy.in(agency, () -> people.find(person, agency));
    }

    private HalfWay halfWay(Account account, HalfWay.Step owes, boolean bothFactors, Optional<AgencyId> wanted) {
        return new HalfWay(account.id(), owes, bothFactors, wanted.orElse(null), realTime.instant());
    }
}
