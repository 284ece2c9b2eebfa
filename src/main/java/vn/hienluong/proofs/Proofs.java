package vn.hienluong.proofs;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.audit.Subject;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.PaperCode;

/**
 * The ledger of what is public. Written in the transaction that makes it so; whoever calls has asked for the permission.
 * The journal holds a digest of each proof, so that the signed heads of the journal stand for this chain too.
 */
@Component
public class Proofs {

    private static final int AT_A_TIME = 500;

    private final ProofRepository proofs;
    private final Audit audit;
    private final Clock clock;

    Proofs(ProofRepository proofs, Audit audit, Clock clock) {
        this.proofs = proofs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a link; others who publish in the same agency wait until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Proof append(Snapshot snapshot, Author author) {
        var agency = author.agency();
        var tip = proofs.lockTip(agency);
        var proof = linked(snapshot, author, tip);
        proofs.append(proof, agency);
        audit.record(
                author,
                "proofs.proof.added",
                new Subject("proofs.proof", proof.id().value()),
                proof.chain());
        return proof;
    }

    private Proof linked(Snapshot snapshot, Author author, ProofRepository.Tip tip) {
        // to the microsecond, as PostgreSQL keeps it: the chain is computed over what is read back
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var proof = new Proof(ProofId.next(), tip.place() + 1, PaperCode.next(), at, author.label(), snapshot, "");
        var chain = Chain.link(tip.chain(), author.agency(), proof);
        return new Proof(proof.id(), proof.place(), proof.code(), at, proof.author(), snapshot, chain);
    }

    /** By its code as somebody typed it: small letters, spaces and confused letters are understood. */
    @Transactional(readOnly = true)
    public Optional<Proof> byCode(String typed, AgencyId agency) {
        return Optional.of(PaperCode.read(typed))
                .filter(code -> !code.isEmpty())
                .flatMap(code -> proofs.byCode(code, agency));
    }

    @Transactional(readOnly = true)
    public Optional<Proof> find(ProofId id, AgencyId agency) {
        return proofs.find(id, agency);
    }

    /** @param sha256 in hexadecimal, of a file that somebody holds */
    @Transactional(readOnly = true)
    public List<Proof> byDigest(String sha256, AgencyId agency) {
        return proofs.byDigest(sha256, agency);
    }

    /** What happened to a record in public, the latest first. */
    @Transactional(readOnly = true)
    public List<Proof> of(UUID subject, AgencyId agency) {
        return proofs.of(subject, agency);
    }

    /** Walks the whole chain; gives the first place that is not what it was, if there is one. */
    @Transactional(readOnly = true)
    public Verified verify(AgencyId agency) {
        var before = Chain.NOTHING_BEFORE;
        long place = 0;
        for (var links = proofs.after(place, AT_A_TIME, agency);
                !links.isEmpty();
                links = proofs.after(place, AT_A_TIME, agency)) {
            for (var link : links) {
                if (link.place() != place + 1 || !link.chain().equals(Chain.link(before, agency, link))) {
                    return new Verified(place, Optional.of(place + 1));
                }
                place = link.place();
                before = link.chain();
            }
        }
        return new Verified(place, Optional.empty());
    }

    /**
     * @param links that are whole, from the first on
     * @param broken place of the first that is altered or missing
     */
    public record Verified(long links, Optional<Long> broken) {}
}
