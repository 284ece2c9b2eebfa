package vn.hienluong.redaction.personal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.privacy.Basis;
import vn.hienluong.privacy.Copies;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.SetAside;
import vn.hienluong.privacy.SetAside.Why;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/** Who hid something in a file, and the words that were hidden. */
@Component
class RedactionPersonalData implements PersonalDataSource {

    private static final Use DONE = new Use(
            Whose.STAFF,
            "redaction.personal.done",
            "redaction.personal.done.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final Use HIDDEN = new Use(
            Whose.OTHER,
            "redaction.personal.hidden",
            "redaction.personal.hidden.why",
            Basis.PUBLIC_DUTY,
            Keep.by("redaction-words"),
            OnRequest.STAYS);

    private static final String REDACTIONS = """
            select begun_by, begun_at, made_by, made_at from redaction.redaction
            where agency_id = :agency and (person_id = :person or made_by = :signature)
            order by id limit :most
            """;

    private static final String MARKS = """
            select marked_by, marked_at from redaction.mark
            where agency_id = :agency and marked_by = :signature
            order by id limit :most
            """;

    private static final String MAKINGS = """
            select begun_at, steps, done from redaction.making
            where agency_id = :agency and asked_by = :person
            order by redaction_id limit :most
            """;

    private final Copies copies;

    RedactionPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                DONE.in("redaction.redaction", "person_id", "begun_by", "made_by"),
                DONE.in("redaction.mark", "marked_by"),
                DONE.in("redaction.making", "asked_by"),
                HIDDEN.in("redaction.redaction", "asked", "may_stay"),
                HIDDEN.in("redaction.making", "refused"),
                HIDDEN.in("redaction.mark", "words"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.TECHNICAL, "redaction.redaction", "widths", "heights", "lettering", "tried_words"),
                SetAside.of(Why.CLOSED_LIST, "redaction.redaction", "extras"),
                SetAside.of(Why.CLOSED_LIST, "redaction.mark", "reason"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("redaction.redaction", REDACTIONS, subject, agency),
                copies.of("redaction.mark", MARKS, subject, agency),
                copies.of("redaction.making", MAKINGS, subject, agency));
    }
}
