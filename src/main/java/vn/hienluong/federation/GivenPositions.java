package vn.hienluong.federation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Author;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Grant;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.federation.StatementRepository.Of;
import vn.hienluong.federation.Unmatched.What;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.openid.Proven;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Position;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;

/**
 * Positions on the word of a provider. What it says now and did not say last time is opened from today; what it no longer
 * says ends today, if it was opened on its word. Positions that a person entered are left alone, and so is a position that
 * a person ended while the provider goes on saying the same.
 */
@Component
public class GivenPositions {

    private final Accounts accounts;
    private final Agencies agencies;
    private final Units units;
    private final People people;
    private final PositionWords words;
    private final StatementRepository statements;
    private final Puzzles puzzles;
    private final TransactionTemplate transactions;
    private final Clock clock;

    GivenPositions(
            Accounts accounts,
            Agencies agencies,
            Units units,
            People people,
            PositionWords words,
            StatementRepository statements,
            Puzzles puzzles,
            TransactionTemplate transactions,
            Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.units = units;
        this.people = people;
        this.words = words;
        this.statements = statements;
        this.puzzles = puzzles;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives, in sentences for the person, what of it means nothing here. */
    public List<Refusal> follow(Proven proven, AccountId account) {
        if (proven.by().unitClaim().isEmpty()) {
            return List.of();
        }
        var places = accounts.places(account);
        var meant = meant(proven, places.keySet());
        return places.entrySet().stream()
                .map(place -> new Of(place.getValue(), proven.by().id(), place.getKey()))
                .flatMap(of -> in(of, proven, meant).stream())
                .distinct()
                .toList();
    }

    /** The one agency that it speaks of: the only one of the account when it is not asked to name any. */
    private Optional<AgencyId> meant(Proven proven, Set<AgencyId> agencies) {
        var called = proven.by().agencyClaim().map(proven.said()::all);
        var meant = agencies.stream()
                .filter(agency -> called.isEmpty() || called.get().stream().anyMatch(profile(agency)::isCalled))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private AgencyProfile profile(AgencyId agency) {
        return Tenancy.in(agency, () -> agencies.profile(agency));
    }

    private List<Refusal> in(Of of, Proven proven, Optional<AgencyId> meant) {
        return Tenancy.in(
                of.agency(),
                () -> transactions.execute(_ -> {
                    var statement = statement(of, proven, meant);
                    follow(statement, of);
                    return puzzles.told(statement.unmatched(), of, proven.by());
                }));
    }

    /** Of an agency that it does not speak of, it says that somebody has no place there. */
    private Statement statement(Of of, Proven proven, Optional<AgencyId> meant) {
        if (meant.isEmpty()) {
            var called = proven.by().agencyClaim().map(proven.said()::all).orElse(List.of());
            return Statement.nothing(new Unmatched(What.AGENCY, String.join("; ", called)));
        }
        return meant.get().equals(of.agency()) ? statement(proven, of.agency()) : Statement.nothing();
    }

    private Statement statement(Proven proven, AgencyId agency) {
        return Statement.of(
                proven,
                name -> units.called(name, today(), agency).map(Unit::id),
                word -> words.role(word, proven.by()));
    }

    private void follow(Statement now, Of of) {
        var before = statements.said(of);
        var held = held(of);
        var by = by(of);
        for (var gone : without(before, now.places().keySet())) {
            held.stream()
                    .filter(position -> given(position, gone, of.provider()))
                    .forEach(position -> people.relieve(of.person(), position.id(), today(), by));
            statements.remove(of, gone);
        }
        for (var place : without(now.places().keySet(), before)) {
            if (held.stream().noneMatch(position -> is(position, place))) {
                appoint(place, now.places().getOrDefault(place, ""), of, by);
            }
            statements.add(of, place, today());
        }
    }

    private void appoint(Place place, String title, Of of, Actor by) {
        people.appointOnTheWordOf(of.provider(), of.person(), place.unit(), place.role(), title, today(), by)
                .orElseThrow();
    }

    private static Set<Place> without(Set<Place> all, Set<Place> others) {
        var rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static boolean is(Position position, Place place) {
        return position.unit().equals(place.unit()) && position.role() == place.role();
    }

    private static boolean given(Position position, Place place, String provider) {
        return is(position, place)
                && position.givenBy().filter(provider::equals).isPresent();
    }

    /** Held today, and not only for what is left of it. */
    private List<Position> held(Of of) {
        var tomorrow = today().plusDays(1);
        return people.positionsOn(today(), of.agency()).stream()
                .filter(position -> position.person().equals(of.person()))
                .filter(position -> position.validTo().filter(tomorrow::equals).isEmpty())
                .toList();
    }

    private LocalDate today() {
        return Time.today(clock);
    }

    /** The program itself, which here does what the provider says and nothing else. */
    private static Actor by(Of of) {
        var nowhere = new UnitId(of.agency().value());
        return new Actor(
                Author.system(of.agency(), "openid " + of.provider()),
                Set.of(new Grant(nowhere, Role.ADMINISTRATOR, Optional.empty())));
    }
}
