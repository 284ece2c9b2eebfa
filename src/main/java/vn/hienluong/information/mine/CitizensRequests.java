package vn.hienluong.information.mine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.citizens.CitizenMatter;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.Requests;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.PublicSite;
import vn.hienluong.platform.web.PublicSites;

/** What a citizen asked of each agency, on their page; gone through one agency after the other. */
@Component
class CitizensRequests implements CitizenMatter {

    private final Requests requests;
    private final Agencies agencies;
    private final PublicSites sites;
    private final TransactionTemplate apart;

    CitizensRequests(Requests requests, Agencies agencies, PublicSites sites, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.agencies = agencies;
        this.sites = sites;
        // a transaction belongs to one agency, and whoever asks is in one that belongs to none
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<Line> of(CitizenId citizen, Text text) {
        return agencies.all().stream()
                .flatMap(agency -> in(agency, citizen, text))
                .toList();
    }

    private Stream<Line> in(AgencyId agency, CitizenId citizen, Text text) {
        var own = Tenancy.in(agency, () -> apart.execute(_ -> requests.of(citizen, agency)));
        var site = own.isEmpty() ? Optional.<PublicSite>empty() : sites.shown(agency);
        return own.stream().flatMap(request -> site.stream().map(shown -> line(request, shown, text)));
    }

    private static Line line(InformationRequest request, PublicSite site, Text text) {
        return new Line(
                text.say("information.mine.title", request.sign(), site.name()),
                text.name("information.state", request.state().name()),
                request.registeredAt(),
                site.path() + (text.english() ? "/en" : "") + Requests.ADDRESS + "/" + request.code());
    }

    @Override
    public void left(CitizenId citizen) {
        agencies.all()
                .forEach(agency ->
                        Tenancy.run(agency, () -> apart.executeWithoutResult(_ -> requests.letGo(citizen, agency))));
    }
}
