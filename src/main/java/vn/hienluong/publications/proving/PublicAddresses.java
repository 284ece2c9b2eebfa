package vn.hienluong.publications.proving;

import org.springframework.stereotype.Component;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Slug;

/** Where the public finds a publication: what is printed into the ledger stays what it was. */
@Component
class PublicAddresses {

    private final Agencies agencies;

    PublicAddresses(Agencies agencies) {
        this.agencies = agencies;
    }

    String of(ProvedRepository.Shown shown, AgencyId agency) {
        return site(agency) + "/" + shown.kind().path() + "/" + shown.slug();
    }

    String site(AgencyId agency) {
        return "/cong/" + Slug.of(agencies.profile(agency).notation());
    }
}
