package vn.hienluong.notifications.personal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.privacy.Basis;
import vn.hienluong.privacy.Copies;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Effect;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.SetAside;
import vn.hienluong.privacy.SetAside.Why;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/** What people were told, by which way, and how they want to be. None of it proves anything later: all of it goes. */
@Component
class NotificationsPersonalData implements PersonalDataSource {

    private static final Use NOTES = new Use(
            Whose.STAFF,
            "notifications.personal.notes",
            "notifications.personal.notes.why",
            Basis.PUBLIC_DUTY,
            Keep.by("notes"),
            OnRequest.ERASED);

    private static final Use MAIL = new Use(
            Whose.STAFF,
            "notifications.personal.mail",
            "notifications.personal.mail.why",
            Basis.CONSENT,
            Keep.by("mail"),
            OnRequest.ERASED);

    private static final Use WISHES = new Use(
            Whose.STAFF,
            "notifications.personal.wishes",
            "notifications.personal.wishes.why",
            Basis.CONSENT,
            Keep.WHILE_IN_OFFICE,
            OnRequest.ERASED);

    private static final String TOLD = """
            select told_at, read_at, vietnamese, english, href from notifications.note
            where agency_id = :agency and person_id = :person
            order by id desc limit :most
            """;

    private static final String MAILS = """
            select tries, sent_at, failure from notifications.mail
            where agency_id = :agency and person_id = :person
            order by id desc limit :most
            """;

    private static final String MESSAGES = """
            select m.tries, m.sent_at, m.failure from notifications.message m
            join notifications.note n on n.agency_id = m.agency_id and n.id = m.note_id
            where m.agency_id = :agency and n.person_id = :person
            order by m.note_id desc limit :most
            """;

    private static final String DELIVERY = """
            select mail, message, quiet_from, quiet_to from notifications.delivery
            where agency_id = :agency and person_id = :person limit :most
            """;

    private final PersonalRepository told;
    private final Copies copies;
    private final Audit audit;

    NotificationsPersonalData(PersonalRepository told, Copies copies, Audit audit) {
        this.told = told;
        this.copies = copies;
        this.audit = audit;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                NOTES.in("notifications.note", "person_id", "vietnamese", "english", "href"),
                MAIL.in("notifications.mail", "person_id", "failure"),
                MAIL.in("notifications.message", "failure"),
                WISHES.in("notifications.delivery", "person_id", "mail", "message", "quiet_from", "quiet_to"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.TECHNICAL, "notifications.note", "mail_id"),
                SetAside.of(Why.NAMES_NO_PERSON, "notifications.letter", "record_id"),
                SetAside.of(Why.CLOSED_LIST, "notifications.letter", "room", "kind"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("notifications.note", TOLD, subject, agency),
                copies.of("notifications.mail", MAILS, subject, agency),
                copies.of("notifications.message", MESSAGES, subject, agency),
                copies.of("notifications.delivery", DELIVERY, subject, agency));
    }

    /** Its line in the journal is the request's: a colleague who looks at the person need not read of it. */
    @Override
    public List<Effect> restrict(DataSubject subject, Actor by) {
        told.silence(subject.id(), by.agency());
        return List.of(Effect.stopped(MAIL), Effect.stayed(NOTES));
    }

    @Override
    public List<Effect> erase(DataSubject subject, Actor by) {
        told.forget(subject.id(), by.agency());
        var person = new Subject("organization.person", subject.id());
        audit.record(by.author(), "notifications.personal.erased", person);
        return List.of(Effect.erased(NOTES), Effect.erased(MAIL), Effect.erased(WISHES));
    }
}
