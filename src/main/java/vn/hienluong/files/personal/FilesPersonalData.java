package vn.hienluong.files.personal;

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

/** Attached papers, in which anybody may be named, and whose uploads are on their way. */
@Component
class FilesPersonalData implements PersonalDataSource {

    private static final Use PAPERS = new Use(
            Whose.OTHER,
            "files.personal.papers",
            "files.personal.papers.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final Use UPLOADS = new Use(
            Whose.STAFF,
            "files.personal.uploads",
            "files.personal.uploads.why",
            Basis.PUBLIC_DUTY,
            Keep.by("uploads"),
            OnRequest.ERASED);

    private static final String ON_THE_WAY = """
            select name, size, received, begun_at from files.upload
            where agency_id = :agency and person_id = :person
            order by id limit :most
            """;

    private final PersonalRepository uploads;
    private final Copies copies;
    private final Audit audit;

    FilesPersonalData(PersonalRepository uploads, Copies copies, Audit audit) {
        this.uploads = uploads;
        this.copies = copies;
        this.audit = audit;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(PAPERS.in("files.file", "name"), UPLOADS.in("files.upload", "person_id", "name"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(SetAside.of(Why.TECHNICAL, "files.file", "sha256", "media_type"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(copies.of("files.upload", ON_THE_WAY, subject, agency));
    }

    @Override
    public List<Effect> erase(DataSubject subject, Actor by) {
        if (uploads.forget(subject.id(), by.agency()) > 0) {
            audit.record(by.author(), "files.personal.erased", new Subject("organization.person", subject.id()));
        }
        return List.of(Effect.erased(UPLOADS));
    }
}
