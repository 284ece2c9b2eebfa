package vn.hienluong.dialogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Sha256;
import vn.hienluong.platform.Slug;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.proofs.Part;
import vn.hienluong.proofs.Proof;
import vn.hienluong.proofs.ProofKind;
import vn.hienluong.proofs.Proofs;
import vn.hienluong.proofs.Snapshot;

/** What this room makes public leaves a proof in the ledger, in the transaction that makes it so. */
@Component
public class PublicProofs {

    private final Proofs proofs;
    private final Agencies agencies;
    private final Files files;
    private final Text text;

    PublicProofs(Proofs proofs, Agencies agencies, Files files, Words words) {
        this.proofs = proofs;
        this.agencies = agencies;
        this.files = files;
        // what is kept is kept in the language of the agency
        this.text = words.in(Words.VIETNAMESE);
    }

    /** A question with its answer that everybody reads from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void answered(Question question, Actor by) {
        question(ProofKind.PUBLISHED, question, by);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takenDown(Question question, Actor by) {
        question(ProofKind.WITHDRAWN, question, by);
    }

    /** The ledger forgets nothing, and what is taken down may hold what is somebody's own: it knows no word of it. */
    private void question(ProofKind kind, Question question, Actor by) {
        var wording = question.wording();
        var said = String.join("\n", wording.subject(), wording.words(), wording.answer());
        var subject = new Subject("dialogue.question", question.id().value());
        append(kind, subject, text.say("dialogue.proof.title"), "/hoi-dap", Sha256.hex(said), List.of(), by);
    }

    /**
     * A table of comments. Whoever holds one of its files finds it by the file.
     *
     * @param address within the site of the agency
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void summarised(String title, String address, FileId word, FileId pdf, Actor by) {
        var kept = files.all(List.of(word, pdf), by.agency());
        var parts = kept.values().stream()
                .map(file -> new Part(file.name(), file.sha256()))
                .toList();
        var subject = new Subject("dialogue.summary", pdf.value());
        append(
                ProofKind.ISSUED,
                subject,
                title,
                address,
                Objects.requireNonNull(kept.get(pdf)).sha256(),
                parts,
                by);
    }

    private void append(
            ProofKind kind, Subject subject, String title, String address, String sha256, List<Part> parts, Actor by) {
        var site = "/cong/" + Slug.of(agencies.profile(by.agency()).notation());
        proofs.append(new Snapshot(kind, subject, title, site + address, sha256, parts), by.author());
    }

    /** For whoever reads a question, or a table by its PDF; what became public before there were proofs has none. */
    @Transactional(readOnly = true)
    public Optional<Proof> of(UUID subject, AgencyId agency) {
        return proofs.of(subject, agency).stream().findFirst();
    }
}
