package vn.hienluong.pictures.personal;

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

/** Who put a picture in, and whoever is to be seen in it. What the camera wrote about place and person is not kept. */
@Component
class PicturesPersonalData implements PersonalDataSource {

    private static final Use ADDED = new Use(
            Whose.STAFF,
            "pictures.personal.added",
            "pictures.personal.added.why",
            Basis.ARCHIVES,
            Keep.WITH_ITS_RECORD,
            OnRequest.STAYS);

    private static final Use SEEN = new Use(
            Whose.OTHER,
            "pictures.personal.seen",
            "pictures.personal.seen.why",
            Basis.PUBLIC_DUTY,
            Keep.WITH_ITS_RECORD,
            OnRequest.STAYS);

    private static final String PICTURES = """
            select name, added_at from pictures.picture
            where agency_id = :agency and added_by = :person
            order by id limit :most
            """;

    private final Copies copies;

    PicturesPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(ADDED.in("pictures.picture", "added_by"), SEEN.in("pictures.picture", "name"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(SetAside.of(Why.TECHNICAL, "pictures.picture", "sha256"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(copies.of("pictures.picture", PICTURES, subject, agency));
    }
}
