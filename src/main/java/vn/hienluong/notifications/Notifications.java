package vn.hienluong.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.identity.Bell;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Words;

/**
 * Tells people something, in the transaction of what it is about: what is rolled back was never told. That a person
 * has read their own note is between them and their desk, and not in the journal.
 */
@Component
public class Notifications implements Bell {

    static final int PAGE = 50;

    private final NoteRepository notes;
    private final Outbox outbox;
    private final Messages messages;
    private final Words words;
    private final Clock clock;

    Notifications(NoteRepository notes, Outbox outbox, Messages messages, Words words, Clock clock) {
        this.notes = notes;
        this.outbox = outbox;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    /** Tells each person once; by mail and telephone as they want it, where there is such a way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<PersonId> people, Note note, AgencyId agency) {
        for (var person : new LinkedHashSet<>(people)) {
            keep(note, person, outbox.mailFor(person, agency), agency);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void ring(PersonId person, String sentence, List<String> arguments, String href, AgencyId agency) {
        keep(new Note(sentence, arguments, href), person, outbox.ownMailFor(person, agency), agency);
    }

    private void keep(Note note, PersonId person, Optional<UUID> mail, AgencyId agency) {
        var kept = new KeptNote(
                NoteId.next(),
                said(note, Words.VIETNAMESE),
                said(note, Words.ENGLISH),
                note.href(),
                clock.instant(),
                Optional.empty());
        notes.insert(kept, person, mail, agency);
        messages.add(kept.id(), person, agency);
    }

    /** A person's notes, the latest first, at most 50; {@code before} continues after the last one seen. */
    @Transactional(readOnly = true)
    public List<KeptNote> of(PersonId person, Optional<NoteId> before, AgencyId agency) {
        return notes.of(person, before, PAGE, agency);
    }

    @Override
    @Transactional(readOnly = true)
    public int unread(PersonId person, AgencyId agency) {
        return notes.unread(person, agency);
    }

    /** Reads one of one's own notes; gives it. */
    @Transactional
    public KeptNote read(NoteId note, Actor by) {
        by.require(NotificationAction.READ_OWN);
        notes.markRead(Optional.of(note), by.person(), now(), by.agency());
        return notes.find(note, by.person(), by.agency()).orElseThrow(NotFound::new);
    }

    @Transactional
    public void readAll(Actor by) {
        by.require(NotificationAction.READ_OWN);
        notes.markRead(Optional.empty(), by.person(), now(), by.agency());
    }

    private Instant now() {
        return clock.instant();
    }

    private String said(Note note, Locale language) {
        return words.in(language)
                .say(note.key(), note.arguments().toArray())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
