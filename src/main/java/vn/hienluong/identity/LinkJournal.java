package vn.hienluong.identity;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.audit.Subject;
import vn.hienluong.identity.AccountRepository.Membership;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.Tenancy;

/** Who stands at the door acts for no agency yet; what they do to their account stands in the journal of each of theirs. */
@Component
public class LinkJournal {

    private final AccountRepository accounts;
    private final People people;
    private final Audit audit;
    private final ObjectProvider<Bell> bells;
    private final TransactionTemplate each;

    LinkJournal(
            AccountRepository accounts,
            People people,
            Audit audit,
            ObjectProvider<Bell> bells,
            PlatformTransactionManager manager) {
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.bells = bells;
        this.each = new TransactionTemplate(manager);
        // a transaction sees one agency, and the caller's may see another
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void passwordSet(AccountId account) {
        each(account, place -> record(place, "identity.password.set-by-link", "link"));
    }

    /**
     * Another way in was opened: it stands in each journal, and the owner hears of it.
     *
     * @param by what opened it, as the journal names where it came from
     * @param sentence for the owner, in whose place stands the same
     * @param href where the owner can close it again
     */
    public void opened(AccountId account, String act, String by, String sentence, String href) {
        each(account, place -> {
            record(place, act, by);
            bells.forEach(bell -> bell.ring(place.person(), sentence, List.of(by), href, place.agency()));
        });
    }

    private void each(AccountId account, Consumer<Membership> work) {
        for (var place : accounts.memberships(account)) {
            Tenancy.run(place.agency(), () -> each.executeWithoutResult(_ -> work.accept(place)));
        }
    }

    private void record(Membership place, String act, String origin) {
        var name = people.find(place.person(), place.agency())
                .map(Person::fullName)
                .orElse("");
        audit.record(
                Author.person(place.agency(), place.person().value(), name, origin),
                act,
                new Subject("organization.person", place.person().value()));
    }
}
