package vn.hienluong.publications.proving;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.Disclosures;
import vn.hienluong.disclosure.Place;
import vn.hienluong.files.Files;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.proofs.Part;
import vn.hienluong.proofs.Proof;
import vn.hienluong.proofs.ProofId;
import vn.hienluong.proofs.ProofKind;
import vn.hienluong.proofs.Proofs;
import vn.hienluong.proofs.Snapshot;
import vn.hienluong.publications.Parts;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.Publishing;
import vn.hienluong.publications.proving.ProvedRepository.Shown;
import vn.hienluong.publications.proving.ProvedRepository.Standing;

/**
 * Holds what is public against what the ledger says, and writes the difference: a proof when an edition becomes public, is
 * replaced or ceases to be, and with it the items that must be public and for which it was written. What somebody does is
 * settled in the transaction of their act; what begins or ends by time alone, by a round within a minute.
 */
@Component
public class Proving implements Publishing.Watcher {

    private static final int AT_A_TIME = 200;

    private final ProvedRepository proved;
    private final Publications publications;
    private final PublicAddresses addresses;
    private final Proofs proofs;
    private final Disclosures disclosures;
    private final Files files;
    private final Words words;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Proving(
            ProvedRepository proved,
            Publications publications,
            PublicAddresses addresses,
            Proofs proofs,
            Disclosures disclosures,
            Files files,
            Words words,
            TransactionTemplate transactions,
            Clock clock) {
        this.proved = proved;
        this.publications = publications;
        this.addresses = addresses;
        this.proofs = proofs;
        this.disclosures = disclosures;
        this.files = files;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What began and ended by itself since the last round. */
    public void catchUp(Actor by) {
        Tenancy.run(by.agency(), () -> {
            var waiting = transactions.execute(_ -> proved.unsettled(AT_A_TIME, clock.instant(), by.agency()));
            waiting.forEach(one -> transactions.executeWithoutResult(_ -> settle(one, by)));
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(PublicationId id, Actor by) {
        proved.lock(id, by.agency());
        var now = clock.instant();
        var shown = proved.shown(id, now, by.agency());
        var standing = proved.standing(id, by.agency());
        if (shown.isPresent()) {
            if (standing.filter(one -> one.edition().equals(shown.get().edition()))
                    .isEmpty()) {
                begun(shown.get(), standing, now, by);
            }
        } else {
            standing.ifPresent(one -> ended(id, one, by));
        }
    }

    private void begun(Shown shown, Optional<Standing> before, Instant now, Actor by) {
        var kind = before.isPresent() ? ProofKind.CORRECTED : ProofKind.PUBLISHED;
        var address = addresses.of(shown, by.agency());
        var proof = proofs.append(
                new Snapshot(
                        kind,
                        subject(shown.publication()),
                        shown.title(),
                        address,
                        shown.digest(),
                        parts(shown, by.agency())),
                by.author());
        proved.end(shown.publication(), proof.id(), by.agency());
        var first = before.map(Standing::begun).orElse(proof.id());
        proved.prove(shown, proof.id(), first, by.agency());
        proved.shownAnew(by.agency());
        if (before.isEmpty()) {
            var appearance = new Disclosures.Appearance(Place.PORTAL, address, Time.dayOf(now), proof.id());
            proved.duties(shown.publication(), by.agency()).forEach(item -> disclosures.fulfil(item, appearance, by));
        }
    }

    private List<Part> parts(Shown shown, AgencyId agency) {
        var attached = publications.partsOf(shown.edition(), agency).attachments();
        var kept = files.all(attached.stream().map(Parts.Attachment::file).toList(), agency);
        return attached.stream()
                .flatMap(one -> Optional.ofNullable(kept.get(one.file())).stream())
                .map(file -> new Part(file.name(), file.sha256()))
                .toList();
    }

    private void ended(PublicationId id, Standing standing, Actor by) {
        var last = proofs.find(standing.proof(), by.agency()).orElseThrow().snapshot();
        var withdrawn = proved.withdrawnBecause(id, by.agency());
        var why = withdrawn.orElseGet(() -> words.in(Words.VIETNAMESE).say("publications.proof.over"));
        var proof = proofs.append(
                new Snapshot(
                        ProofKind.WITHDRAWN,
                        last.subject(),
                        last.title(),
                        last.address(),
                        last.sha256(),
                        List.of(),
                        why),
                by.author());
        proved.end(id, proof.id(), by.agency());
        disclosures.vanished(standing.begun(), proof.id(), why, withdrawn.isEmpty(), by);
    }

    /** The proof that stands now, for whoever holds a print of it. */
    @Transactional(readOnly = true)
    public Optional<Proof> of(PublicationId id, AgencyId agency) {
        return proved.standing(id, agency).map(Standing::proof).flatMap(proof -> found(proof, agency));
    }

    private Optional<Proof> found(ProofId proof, AgencyId agency) {
        return proofs.find(proof, agency);
    }

    private static Subject subject(PublicationId publication) {
        return new Subject("publications.publication", publication.value());
    }
}
