package vn.hienluong.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/** Does a job for every agency. What fails for one is written to the log and holds up neither the others nor the next time. */
@Component
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Agencies agencies;

    Rounds(Agencies agencies) {
        this.agencies = agencies;
    }

    void make(Job job) {
        try {
            agencies.all().forEach(agency -> work(job, agency));
        } catch (RuntimeException noAgencies) {
            LOG.error("job {} could not begin", job.name(), noAgencies);
        }
    }

    private static void work(Job job, AgencyId agency) {
        try {
            Tenancy.run(agency, () -> job.work().accept(agency));
        } catch (RuntimeException failed) {
            LOG.error("job {} failed for agency {}", job.name(), agency, failed);
        }
    }
}
