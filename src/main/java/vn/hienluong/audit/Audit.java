package vn.hienluong.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;

/**
 * Writes and reads the journal. Writing takes part in the caller's transaction and is refused outside one: what is not
 * committed was not done, and what was done is in the journal.
 */
@Component
public class Audit {

    private final EntryRepository entries;
    private final Clock realTime;
    private final SecureRandom random = new SecureRandom();

    Audit(EntryRepository entries) {
        this.entries = entries;
        // the journal's time is the machine's, also where business time is simulated
        this.realTime = Clock.systemUTC();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Author author, String act, Subject subject, Object... changed) {
        record(author, act, subject, Optional.empty(), changed);
    }

    /**
     * @param changed what the act wrote, in a stable text form; only its salted digest is kept here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Author author, String act, Subject subject, Optional<String> reason, Object... changed) {
        var salt = new byte[16];
        random.nextBytes(salt);
        entries.insert(new AuditEntry(
                Ids.next(),
                realTime.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                author,
                act,
                subject,
                reason.filter(words -> !words.isBlank()),
                salt,
                Digests.salted(salt, changed)));
    }

    /**
     * That somebody read what is sealed, or took personal data away: such reading is an entry too. For rooms that hold
     * such data, in the transaction that reads it, before anything of it is shown; where the reading fails, so does this.
     *
     * @param act message key that says what was read, never the data itself
     * @param reason in the reader's own words, where the law asks for one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(Author author, String act, Subject subject, Optional<String> reason) {
        record(author, act, subject, reason);
    }

    /**
     * Takes subjects of committed entries off the list of what nobody has looked up yet, oldest first; whose transaction
     * fails, finds them on it again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Subject> takeUnread(AgencyId agency, int most) {
        return entries.takeUnread(agency, most);
    }

    /** Takes off the list what has waited since before that moment; gives how much, at most so much. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int forgetUnread(Instant before, int most, AgencyId agency) {
        return entries.forgetUnread(before, most, agency);
    }

    /** Puts each subject of these kinds on the list again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unreadAgain(List<String> kinds, AgencyId agency) {
        entries.unreadAgain(kinds, agency);
    }

    /** At most so many lines of the agency's journal, the latest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> journal(JournalFilter filter, int most, AgencyId agency) {
        return entries.journal(filter, most, agency);
    }

    /** What happened to a record, oldest first, at most 500 lines. */
    @Transactional(readOnly = true)
    public List<AuditEntry> historyOf(AgencyId agency, UUID subject) {
        return entries.of(agency, subject);
    }
}
