package vn.hienluong.citizens;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a citizen is signed in. Sessions live in the database: what ends here ends on every node. */
@Component
class CitizenSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    CitizenSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    void endAll(CitizenId citizen) {
        var all = sessions.getIfAvailable();
        if (all != null) {
            List.copyOf(all.findByPrincipalName(new Citizen(citizen).getName()).keySet())
                    .forEach(all::deleteById);
        }
    }
}
