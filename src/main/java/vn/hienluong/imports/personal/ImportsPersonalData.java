package vn.hienluong.imports.personal;

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

/** Who read and corrected a plan, and whoever the paper names. */
@Component
class ImportsPersonalData implements PersonalDataSource {

    private static final Use READ = new Use(
            Whose.STAFF,
            "imports.personal.read",
            "imports.personal.read.why",
            Basis.ARCHIVES,
            Keep.by("imports"),
            OnRequest.STAYS);

    private static final Use NAMED = new Use(
            Whose.OTHER,
            "imports.personal.named",
            "imports.personal.named.why",
            Basis.ARCHIVES,
            Keep.by("imports"),
            OnRequest.STAYS);

    private static final String PLANS = """
            select file_name, read_at from imports.read_plan
            where agency_id = :agency and read_by = :signature
            order by id limit :most
            """;

    private static final String CORRECTIONS = """
            select place, after_text, made_at from imports.correction
            where agency_id = :agency and made_by = :signature
            order by id limit :most
            """;

    private final Copies copies;

    ImportsPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                READ.in("imports.read_plan", "read_by"),
                READ.in("imports.correction", "made_by"),
                NAMED.in("imports.read_plan", "draft", "file_name"),
                NAMED.in("imports.correction", "before_text", "after_text"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(SetAside.of(Why.OFFICIAL_TEXT, "imports.correction", "place"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("imports.read_plan", PLANS, subject, agency),
                copies.of("imports.correction", CORRECTIONS, subject, agency));
    }
}
