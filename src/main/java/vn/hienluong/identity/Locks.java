package vn.hienluong.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;

/**
 * What guards an account was changed: it stands in the journal, and the owner hears of it, whoever did it. Whoever sits
 * down at an open desk can open the account for good, but not unheard.
 */
@Component
class Locks {

    private final Audit audit;
    private final ObjectProvider<Bell> bells;

    Locks(Audit audit, ObjectProvider<Bell> bells) {
        this.audit = audit;
        this.bells = bells;
    }

    /**
     * @param act names the entry in the journal, and the sentence for the owner
     * @param what stands in that sentence
     */
    void changed(String act, PersonId owner, Optional<String> reason, String what, Actor by) {
        audit.record(by.author(), act, new Subject("organization.person", owner.value()), reason, what);
        var sentence = "identity.told." + act.replaceFirst("^identity\\.", "");
        bells.forEach(bell -> bell.ring(owner, sentence, List.of(what), "/account", by.agency()));
    }
}
