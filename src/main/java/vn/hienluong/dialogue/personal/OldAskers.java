package vn.hienluong.dialogue.personal;

import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.dialogue.Asking;
import vn.hienluong.dialogue.consulting.Commenting;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.retention.Perishable;

/** Who asked and who commented is forgotten some time after they were answered. */
@Configuration(proxyBeanMethods = false)
class OldAskers {

    @Bean
    Perishable oldAskers(Asking asking, Commenting commenting) {
        return Perishable.ofAnAgency(
                "askers", (before, most, agency) -> forget(asking, commenting, before, most, agency));
    }

    private static int forget(Asking asking, Commenting commenting, Instant before, int most, AgencyId agency) {
        int forgotten = asking.forget(before, most, agency);
        return forgotten < most ? forgotten + commenting.forget(before, most - forgotten, agency) : forgotten;
    }
}
