package vn.hienluong.portal;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.PublicHeads;
import vn.hienluong.audit.PublicHeads.PublicHead;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Text;

/** The signed heads of an agency's journal, on a page and as text to be kept elsewhere. */
@Component
public class PublicSeals {

    private static final int ON_A_PAGE = 20;
    private static final int TO_KEEP = 200;

    private final PublicHeads heads;

    PublicSeals(PublicHeads heads) {
        this.heads = heads;
    }

    public String fingerprint() {
        return heads.fingerprint();
    }

    /** The latest ones, the latest first. */
    public List<PublicHead> of(AgencyProfile agency) {
        return latest(ON_A_PAGE, agency);
    }

    /** What {@code audit check --heads} reads; what is said to people stands behind a #. */
    public String text(AgencyProfile agency, Text words) {
        var lines = latest(TO_KEEP, agency).reversed().stream()
                .map(PublicHead::line)
                .collect(Collectors.joining("\n"));
        return """
                # %s
                # %s
                # SHA-256 %s
                # X.509, Ed25519: %s
                # %s
                %s
                """.formatted(
                        words.say("portal.seals.of", agency.name()),
                        agency.id(),
                        heads.fingerprint(),
                        heads.key(),
                        words.say("portal.seals.columns"),
                        lines);
    }

    private List<PublicHead> latest(int most, AgencyProfile agency) {
        return Tenancy.in(agency.id(), () -> heads.latest(most, agency.id()));
    }
}
