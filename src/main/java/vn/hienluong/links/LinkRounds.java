package vn.hienluong.links;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.audit.Subject;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;

/**
 * The nightly round: asks the rooms what is public, holds each own address against the ledger, and asks other sites whether
 * they still answer. No transaction is open while another site is waited for.
 */
@Component
public class LinkRounds {

    private final List<LinkSource> sources;
    private final LinkRepository links;
    private final OutsideCheck outside;
    private final LinksProperties properties;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LinkRounds(
            List<LinkSource> sources,
            LinkRepository links,
            OutsideCheck outside,
            LinksProperties properties,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.sources = sources;
        this.links = links;
        this.outside = outside;
        this.properties = properties;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void check(AgencyId agency) {
        Tenancy.run(agency, () -> {
            transactions.executeWithoutResult(_ -> watch(agency));
            transactions.executeWithoutResult(_ -> links.own(agency).forEach(link -> checkOwn(link, agency)));
            var waiting = transactions.execute(
                    _ -> links.outside(properties.perHost(), properties.perNight(), Time.today(clock), agency));
            waiting.forEach(link -> checkOutside(link, agency));
        });
    }

    private void watch(AgencyId agency) {
        var today = Time.today(clock);
        for (var source : sources) {
            for (var own : source.own(agency)) {
                links.watch(own.path(), Optional.of(own.sha256()), own.path(), own.title(), today, agency);
            }
            for (var other : source.outside(agency)) {
                var target = other.target().toString();
                links.watch(target, Optional.empty(), other.on(), other.title(), today, agency);
            }
        }
        links.forgetUnnamed(today, agency);
    }

    private void checkOwn(Link link, AgencyId agency) {
        var now = sources.stream()
                .flatMap(source -> source.digestNow(link.address(), agency).stream())
                .findFirst();
        if (now.isEmpty()) {
            found(link, Optional.of("links.fault.gone"), agency);
        } else {
            boolean same = now.equals(link.expected());
            found(link, same ? Optional.empty() : Optional.of("links.fault.changed"), agency);
        }
    }

    private void checkOutside(Link link, AgencyId agency) {
        var fault = outside.fault(URI.create(link.address()));
        transactions.executeWithoutResult(_ -> found(link, fault, agency));
    }

    private void found(Link link, Optional<String> fault, AgencyId agency) {
        links.checked(link.id(), fault, Time.today(clock), agency);
        if (fault.isPresent() != link.brokenSince().isPresent()) {
            turned(link, fault, agency);
        }
    }

    private void turned(Link link, Optional<String> fault, AgencyId agency) {
        var today = Time.today(clock);
        fault.ifPresentOrElse(what -> links.broke(link, what, today, agency), () -> links.mended(link, today, agency));
        var act = fault.isPresent() ? "links.link.broken" : "links.link.repaired";
        var subject = new Subject("links.link", link.id());
        audit.record(Author.system(agency, "check-links"), act, subject, link.address(), fault);
    }
}
