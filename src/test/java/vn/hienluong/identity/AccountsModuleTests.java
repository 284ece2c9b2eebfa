package vn.hienluong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.identity.Setup.FirstAgency;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;
import vn.hienluong.secrets.Tokens;

/** Invitations and the first start. */
@InTheHouse
class AccountsModuleTests {

    private static final String PASSWORD = "một câu dễ nhớ hơn";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    Agencies agencies;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Given given;

    private static String anAddress() {
        return Ids.next() + "@example.org";
    }

    private Person person(Given.Office office, Optional<String> email) {
        return office.in(() -> people.add("Anh Nam", email, Optional.empty(), office.administrator))
                .orElseThrow();
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }

    @Test
    void whoHasNoAddressCannotBeInvited() {
        var office = given.anAgency();
        var nobody = person(office, Optional.empty());
        assertThat(why(office.in(() -> accounts.invite(nobody, office.administrator))))
                .isEqualTo("identity.invite.email-missing");
    }

    @Test
    void onlyAnAdministratorInvites() {
        var office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        var staff = office.actor("Chị Hương", unit.id(), PositionRole.STAFF);
        var nam = person(office, Optional.of(anAddress()));
        assertThatThrownBy(() -> office.in(() -> accounts.invite(nam, staff))).isInstanceOf(Forbidden.class);
    }

    @Test
    void aLinkIsGoodOnceAndForSevenDays() {
        var office = given.anAgency();
        var invitation = office.in(() -> accounts.invite(person(office, Optional.of(anAddress())), office.administrator)
                .orElseThrow());
        assertThat(accounts.invited(invitation.token())).isPresent();
        assertThat(why(accounts.accept(invitation.token(), PASSWORD, PASSWORD))).isEqualTo("done");
        assertThat(why(accounts.accept(invitation.token(), PASSWORD, PASSWORD)))
                .isEqualTo("identity.invitation.expired");
        var old = office.in(() -> accounts.invite(person(office, Optional.of(anAddress())), office.administrator)
                .orElseThrow());
        transactions.executeWithoutResult(_ -> jdbc.sql(
                        "update identity.invitation set expires_at = now() - interval '1 second' where token_digest = :it")
                .param("it", Tokens.digest(old.token()))
                .update());
        assertThat(accounts.invited(old.token())).isEmpty();
        assertThat(why(accounts.accept(old.token(), PASSWORD, PASSWORD))).isEqualTo("identity.invitation.expired");
    }

    @Test
    void theSecretOfALinkIsNotKept() {
        var office = given.anAgency();
        var invitation = office.in(() -> accounts.invite(person(office, Optional.of(anAddress())), office.administrator)
                .orElseThrow());
        assertThat(transactions.<Long>execute(
                        _ -> jdbc.sql("select count(*) from identity.invitation where token_digest = :secret")
                                .param("secret", invitation.token().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void onePersonMayWorkInTwoAgenciesWithOneAccount() {
        var email = anAddress();
        var first = given.anAgency();
        var second = given.anAgency();
        var link = first.in(() -> accounts.invite(person(first, Optional.of(email)), first.administrator)
                .orElseThrow());
        accounts.accept(link.token(), PASSWORD, PASSWORD).orElseThrow();
        second.in(() -> accounts.invite(person(second, Optional.of(email)), second.administrator));
        var memberships = transactions.execute(_ ->
                repository.memberships(repository.byEmail(email).orElseThrow().id()));
        assertThat(memberships)
                .extracting(AccountRepository.Membership::agency)
                .containsExactlyInAnyOrder(first.id, second.id);
    }

    @Test
    void theAdministratorOfOneAgencyGetsNoLinkToThePasswordOfAnother() {
        var email = anAddress();
        var first = given.anAgency();
        var link = first.in(() -> accounts.invite(person(first, Optional.of(email)), first.administrator)
                .orElseThrow());
        accounts.accept(link.token(), PASSWORD, PASSWORD);
        var second = given.anAgency();
        assertThat(why(second.in(() -> accounts.invite(person(second, Optional.of(email)), second.administrator))))
                .isEqualTo("identity.invite.elsewhere");
    }

    private List<AgencyId> agenciesOf(String email) {
        return transactions
                .execute(_ -> repository.memberships(
                        repository.byEmail(email).orElseThrow().id()))
                .stream()
                .map(AccountRepository.Membership::agency)
                .toList();
    }

    /** Whoever holds the first agency's link would otherwise come into the second one as well. */
    @Test
    void anAddressThatAnotherAgencyHasInvitedIsNotJoinedBeforeItsOwnerHasAnswered() {
        var email = anAddress();
        var first = given.anAgency();
        var second = given.anAgency();
        first.in(() -> accounts.invite(person(first, Optional.of(email)), first.administrator)
                .orElseThrow());
        var invited = person(second, Optional.of(email));
        assertThat(why(second.in(() -> accounts.invite(invited, second.administrator))))
                .isEqualTo("identity.invite.pending-elsewhere");
        assertThat(agenciesOf(email)).containsExactly(first.id);
        assertThat(second.in(() -> people.find(invited.id(), second.id))
                        .orElseThrow()
                        .account())
                .isEmpty();
    }

    @Test
    void anAddressIsTheAccountOfOnePersonInAnAgency() {
        var email = anAddress();
        var office = given.anAgency();
        office.in(() -> accounts.invite(person(office, Optional.of(email)), office.administrator)
                .orElseThrow());
        assertThat(why(office.in(() -> accounts.invite(person(office, Optional.of(email)), office.administrator))))
                .isEqualTo("identity.invite.address-taken");
    }

    /** An installation of its own, as far as the first start can tell: the tests share one that has agencies. */
    private Setup firstStart() {
        return new Setup(agencies, units, people, accounts, transactions);
    }

    private static FirstAgency agency(String adminName) {
        return new FirstAgency("Sở Mới", "Sở M", "SM", "UBND TỈNH", "Thử Nghiệm", "Văn phòng", adminName, anAddress());
    }

    @Test
    void anInstallationThatHasAnAgencyOffersNoFirstStart() {
        given.anAgency();
        var setup = firstStart();
        assertThat(setup.open()).isEmpty();
        assertThat(setup.admits("")).isFalse();
        assertThat(why(setup.found("đoán mò", agency("Quản Trị"), clock))).isEqualTo("identity.setup.closed");
    }

    @Test
    void theFirstStartFoundsTheAgencyOnceAndItsAdministratorIsInvited() {
        var setup = onAnEmptyInstallation();
        var token = setup.open().orElseThrow().replace("/setup/", "");
        var before = agencies.all();
        assertThat(why(setup.found(token, agency(" "), clock))).isEqualTo("organization.person.name-missing");
        var unfit =
                new FirstAgency("Sở Mới", "Sở M", "S M / ĐL", "UBND TỈNH", "Thử Nghiệm", "Văn phòng", "A", anAddress());
        assertThat(why(setup.found(token, unfit, clock))).isEqualTo("organization.agency.notation-unfit");
        assertThat(agencies.all()).as("refused whole").isEqualTo(before);
        var invitation = setup.found(token, agency("Quản Trị"), clock).orElseThrow();
        assertThat(accounts.invited(invitation.token())).isPresent();
        var founded = agencies.all().stream()
                .filter(agency -> !before.contains(agency))
                .findFirst()
                .orElseThrow();
        assertThat(profile(founded).name()).isEqualTo("Sở Mới");
        var january = Time.today(clock).withDayOfYear(1);
        assertThat(Tenancy.in(founded, () -> units.on(january, founded)))
                .as("the plan that is read next has tasks of the whole year")
                .hasSize(1);
        assertThat(Tenancy.in(founded, () -> people.all(founded)))
                .extracting(Person::fullName)
                .containsExactly("Quản Trị");
        assertThat(why(setup.found(token, agency("Kẻ Khác"), clock))).isEqualTo("identity.setup.closed");
    }

    private AgencyProfile profile(AgencyId agency) {
        return Tenancy.in(agency, () -> agencies.profile(agency));
    }

    private Setup onAnEmptyInstallation() {
        return new Setup(agencies, units, people, accounts, transactions) {
            @Override
            boolean nobodyIsHere() {
                return true;
            }
        };
    }
}
