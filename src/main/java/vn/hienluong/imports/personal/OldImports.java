package vn.hienluong.imports.personal;

import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.retention.Perishable;
import vn.hienluong.search.Indexer;

/** Plans that were read and never put under tracking. The paper itself stays among the files. */
@Configuration(proxyBeanMethods = false)
class OldImports {

    @Bean
    Perishable oldImports(PersonalRepository imports, Indexer indexer) {
        return Perishable.ofAnAgency(
                "imports", (before, most, agency) -> forget(before, most, agency, imports, indexer));
    }

    private static int forget(Instant before, int most, AgencyId agency, PersonalRepository imports, Indexer indexer) {
        var gone = imports.oldImports(before, most, agency);
        indexer.forget(gone, agency);
        return gone.size();
    }
}
