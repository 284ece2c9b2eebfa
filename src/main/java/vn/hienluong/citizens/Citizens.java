package vn.hienluong.citizens;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.openid.Proven;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Text;

/**
 * The accounts of citizens. Nobody invites one: who proves an address, or is proved by a provider, has one. A citizen
 * belongs to no agency and so stands in no agency's journal; what is done to an account is kept as a trail without a name.
 */
@Component
public class Citizens {

    private static final int LONGEST = 300;

    private final CitizenRepository citizens;
    private final CitizenSessions sessions;
    private final List<CitizenMatter> matters;
    private final Clock realTime = Clock.systemUTC();

    Citizens(CitizenRepository citizens, CitizenSessions sessions, List<CitizenMatter> matters) {
        this.citizens = citizens;
        this.sessions = sessions;
        this.matters = List.copyOf(matters);
    }

    @Transactional(readOnly = true)
    public Optional<CitizenProfile> find(CitizenId citizen) {
        return citizens.find(citizen);
    }

    /** Whoever has just proved that they read what comes to an address. */
    @Transactional
    public CitizenId ofAddress(String email) {
        var known = citizens.byEmail(email).orElseGet(() -> open(Optional.of(email), ""));
        citizens.seen(known, realTime.instant());
        return known;
    }

    /**
     * Whoever a provider has proved. An address counts only where the provider has verified it and is trusted to: else
     * somebody could take one in advance that is not theirs.
     */
    @Transactional
    public CitizenId of(Proven proven) {
        var known = citizens.byIdentity(proven).orElseGet(() -> linked(proven));
        citizens.seen(known, realTime.instant());
        return known;
    }

    private CitizenId linked(Proven proven) {
        var email = proven.verifiedEmail().filter(_ -> proven.by().trustedEmail());
        var account = email.flatMap(citizens::byEmail)
                .orElseGet(() -> open(email, proven.name().orElse("")));
        if (citizens.link(proven, account, realTime.instant())) {
            citizens.trail(account, "linked", realTime.instant());
        }
        return citizens.byIdentity(proven).orElseThrow();
    }

    private CitizenId open(Optional<String> email, String name) {
        var fresh = new CitizenProfile(CitizenId.next(), email, name, "", "");
        if (citizens.insert(fresh, realTime.instant())) {
            citizens.trail(fresh.id(), "opened", realTime.instant());
            return fresh.id();
        }
        // opened twice at once: the first counts
        return email.flatMap(citizens::byEmail).orElseThrow();
    }

    /** Name, telephone and postal address are theirs to enter or leave empty. */
    @Transactional
    public Outcome<CitizenProfile> update(CitizenId id, String fullName, String phone, String address) {
        if (List.of(fullName, phone, address).stream().anyMatch(words -> words.length() > LONGEST)) {
            return Outcome.refused("citizens.profile.too-long", LONGEST);
        }
        if (!phone.isEmpty() && !phone.matches("\\+?[0-9][0-9 .()-]{5,20}")) {
            return Outcome.refused("citizens.profile.phone");
        }
        var old = citizens.find(id).orElseThrow(NotFound::new);
        var changed = new CitizenProfile(id, old.email(), fullName, phone, address);
        citizens.update(changed);
        citizens.trail(id, "updated", realTime.instant());
        return Outcome.done(changed);
    }

    /** What is theirs in all rooms, the latest first. */
    public List<CitizenMatter.Line> matters(CitizenId citizen, Text text) {
        return matters.stream()
                .flatMap(room -> room.of(citizen, text).stream())
                .sorted(Comparator.comparing(CitizenMatter.Line::at).reversed())
                .toList();
    }

    /** Erases all that says who they are, and signs them out everywhere. */
    @Transactional
    public void leave(CitizenId citizen) {
        if (citizens.find(citizen).isEmpty()) {
            throw new NotFound();
        }
        matters.forEach(room -> room.left(citizen));
        citizens.delete(citizen);
        citizens.trail(citizen, "erased", realTime.instant());
        sessions.endAll(citizen);
    }
}
