package vn.hienluong.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.NotFound;
import vn.hienluong.secrets.Tokens;

/** Where an account is signed in now, and ending that. Sessions live in the database: what ends here ends on every node. */
@Component
public class Devices {

    /** Attributes of a session, set at sign-in. */
    public static final String BROWSER = "hl.browser";

    public static final String ADDRESS = "hl.address";

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;
    private final Audit audit;

    Devices(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * @param key names it to its owner and is no secret: the session's own id is
     * @param browser what the browser calls itself
     */
    public record Device(
            String key, String browser, String address, Instant since, Instant lastUsed, boolean current) {}

    /** The latest used first. */
    public List<Device> of(AccountId account, String current) {
        return sessions(account)
                .map(session -> new Device(
                        key(session.getId()),
                        attribute(session, BROWSER),
                        attribute(session, ADDRESS),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Device::lastUsed).reversed())
                .toList();
    }

    /** @throws NotFound when no device of theirs is called so */
    @Transactional
    public void end(AccountId account, String key, Actor by) {
        if (end(account, session -> key(session.getId()).equals(key), by) == 0) {
            throw new NotFound();
        }
    }

    /** Signs the account out everywhere but here. */
    @Transactional
    public void endOthers(AccountId account, String current, Actor by) {
        end(account, session -> !session.getId().equals(current), by);
    }

    private int end(AccountId account, Predicate<Session> which, Actor by) {
        by.require(IdentityAction.OWN_ACCOUNT);
        var ended = sessions(account).filter(which).toList();
        if (!ended.isEmpty()) {
            var person = new Subject("organization.person", by.person().value());
            audit.record(by.author(), "identity.devices.signed-out", person, ended.size());
            end(ended.stream());
        }
        return ended.size();
    }

    /** With a new password: what is recorded is the password. */
    void endOthers(AccountId account, String current) {
        end(sessions(account).filter(session -> !session.getId().equals(current)));
    }

    void endAll(AccountId account) {
        end(sessions(account));
    }

    private void end(Stream<? extends Session> ended) {
        var all = sessions.getIfAvailable();
        if (all != null) {
            ended.map(Session::getId).toList().forEach(all::deleteById);
        }
    }

    private Stream<? extends Session> sessions(AccountId account) {
        var all = sessions.getIfAvailable();
        return all == null
                ? Stream.empty()
                : all.findByPrincipalName(account.value().toString()).values().stream();
    }

    private static String attribute(Session session, String name) {
        return Optional.<String>ofNullable(session.getAttribute(name)).orElse("");
    }

    private static String key(String session) {
        return HexFormat.of().formatHex(Tokens.digest(session), 0, 8);
    }
}
