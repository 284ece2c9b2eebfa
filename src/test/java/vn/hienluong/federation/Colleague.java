package vn.hienluong.federation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hienluong.Given;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.identity.Accounts;
import vn.hienluong.identity.Invitation;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** Somebody in an office of their own, whom a provider knows too. */
final class Colleague {

    static final String PASSWORD = "một câu dễ nhớ hơn";

    final Given.Office office;
    final Unit chancery;
    final Person person;
    final String email;
    final String subject = "subject-" + Ids.next();
    private final Colleagues all;

    /** What a test needs to have some. */
    record Colleagues(Given given, People people, Accounts accounts, Audit audit) {

        Colleague hoa() {
            return new Colleague(this);
        }
    }

    private Colleague(Colleagues all) {
        this.all = all;
        this.office = all.given().anAgency();
        this.chancery = office.unit(UnitKind.OFFICE, "Văn phòng");
        this.email = "hoa." + Ids.next() + "@example.org";
        this.person = office.in(
                        () -> all.people().add("Chị Hoa", Optional.of(email), Optional.empty(), office.administrator))
                .orElseThrow();
    }

    /** With a place in the chancery, entered by hand. */
    Colleague placed() {
        office.in(() -> all.people()
                .appoint(
                        person.id(),
                        chancery.id(),
                        PositionRole.STAFF,
                        "",
                        LocalDate.of(2015, 1, 1),
                        office.administrator));
        return this;
    }

    Invitation invite() {
        return office.in(
                () -> all.accounts().invite(person, office.administrator).orElseThrow());
    }

    Colleague invited() {
        invite();
        return this;
    }

    Colleague withPassword() {
        office.in(() -> all.accounts().accept(invite().token(), PASSWORD, PASSWORD));
        return this;
    }

    /** As the office has them now. */
    Person now() {
        return office.in(() -> all.people().find(person.id(), office.id)).orElseThrow();
    }

    List<String> journal() {
        return office.in(() -> all.audit().historyOf(office.id, person.id().value())).stream()
                .map(AuditEntry::act)
                .toList();
    }
}
