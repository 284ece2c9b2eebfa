package vn.hienluong.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in now, and ending that. Sessions live in the database: what ends here ends on every node. */
@Component
public class Devices {

    /** Attributes of a session, set at sign-in. */
    public static final String BROWSER = "hl.browser";

    public static final String ADDRESS = "hl.address";

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    Devices(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
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

    public void end(AccountId account, String key) {
        end(sessions(account).filter(session -> key(session.getId()).equals(key)));
    }

    /** Signs the account out everywhere but here. */
    public void endOthers(AccountId account, String current) {
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
        return java.util.HexFormat.of().formatHex(Tokens.digest(session), 0, 8);
    }
}
