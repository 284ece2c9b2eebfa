package vn.hienluong.proofs.personal;

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

/** Who made something public, and whoever it names: links of a chain, which breaks when one of them is altered. */
@Component
class ProofsPersonalData implements PersonalDataSource {

    private static final Use AUTHOR = new Use(
            Whose.STAFF,
            "proofs.personal.author",
            "proofs.personal.author.why",
            Basis.ARCHIVES,
            Keep.FOR_EVER,
            OnRequest.STAYS);

    private static final Use NAMED = new Use(
            Whose.OTHER,
            "proofs.personal.named",
            "proofs.personal.named.why",
            Basis.ARCHIVES,
            Keep.FOR_EVER,
            OnRequest.STAYS);

    private static final String PROOFS = """
            select title as subject, note, at from proofs.proof
            where agency_id = :agency and author = :signature
            order by place limit :most
            """;

    private final Copies copies;

    ProofsPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(AUTHOR.in("proofs.proof", "author"), NAMED.in("proofs.proof", "title", "note", "part_names"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.CLOSED_LIST, "proofs.proof", "kind", "subject_kind"),
                SetAside.of(Why.NAMES_NO_PERSON, "proofs.proof", "subject_id", "address"),
                SetAside.of(Why.TECHNICAL, "proofs.proof", "code", "sha256", "part_digests", "chain"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(copies.of("proofs.proof", PROOFS, subject, agency));
    }
}
