package vn.hienluong.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.audit.Subject;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.Tenancy;

/** Who follows a link acts for no agency yet; that they set a password stands in the journal of each of theirs. */
@Component
class LinkJournal {

    private final AccountRepository accounts;
    private final People people;
    private final Audit audit;
    private final TransactionTemplate each;

    LinkJournal(AccountRepository accounts, People people, Audit audit, PlatformTransactionManager manager) {
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.each = new TransactionTemplate(manager);
        // a transaction sees one agency, and the caller's may see another
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void passwordSet(AccountId account) {
        for (var membership : accounts.memberships(account)) {
            var agency = membership.agency();
            var person = membership.person();
            Tenancy.run(
                    agency,
                    () -> each.executeWithoutResult(_ -> {
                        var name = people.find(person, agency)
                                .map(Person::fullName)
                                .orElse("");
                        audit.record(
                                Author.person(agency, person.value(), name, "link"),
                                "identity.password.set-by-link",
                                new Subject("organization.person", person.value()));
                    }));
        }
    }
}
