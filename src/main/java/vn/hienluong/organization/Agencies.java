package vn.hienluong.organization;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Tenancy;

/** The agencies of this installation. Usually one; nothing of one is ever visible to another. */
@Component
public class Agencies {

    private final AgencyRepository agencies;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final Clock clock;

    Agencies(AgencyRepository agencies, TransactionTemplate transactions, Audit audit, Clock clock) {
        this.agencies = agencies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Founds an agency; whoever founds it is the terminal or the first start, for it has no people yet. */
    public AgencyProfile found(AgencyProfile profile) {
        return Tenancy.in(
                profile.id(),
                () -> transactions.execute(_ -> {
                    agencies.insert(profile, clock.instant());
                    audit.record(
                            Author.system(profile.id(), "founding"),
                            "organization.agency.founded",
                            new Subject("organization.agency", profile.id().value()),
                            profile);
                    return profile;
                }));
    }

    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public AgencyProfile profile(AgencyId agency) {
        return agencies.profile(agency);
    }

    @Transactional
    public Outcome<AgencyProfile> update(AgencyProfile profile, Actor by) {
        by.require(OrganizationAction.MANAGE_UNITS);
        if (Stream.of(profile.name(), profile.shortName(), profile.notation(), profile.superior(), profile.place())
                .anyMatch(String::isBlank)) {
            return Outcome.refused("organization.agency.incomplete");
        }
        if (!AgencyProfile.fitsInASign(profile.notation())) {
            return Outcome.refused("organization.agency.notation-unfit", profile.notation());
        }
        agencies.update(profile);
        audit.record(
                by.author(),
                "organization.agency.updated",
                new Subject("organization.agency", profile.id().value()),
                profile);
        return Outcome.done(profile);
    }

    /** Every agency of the installation, oldest first: for jobs and the terminal, which then work in one at a time. */
    @Transactional(readOnly = true)
    public List<AgencyId> all() {
        return agencies.all();
    }
}
