package vn.hienluong.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.drafting.Papers;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.platform.Sha256;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.proofs.Part;
import vn.hienluong.proofs.Proof;
import vn.hienluong.proofs.ProofKind;
import vn.hienluong.proofs.Proofs;
import vn.hienluong.proofs.Snapshot;

/**
 * What a posting leaves in the ledger, and its minutes. The ledger is open to everybody: of what is shown inside alone it
 * says which duty was kept and no more, neither title nor names of files.
 */
@Component
class PostingProofs {

    private final Proofs proofs;
    private final Files files;
    private final Papers papers;
    private final PostingMinutes minutes;
    private final PostingRepository postings;
    private final Duties duties;
    private final Text text;

    PostingProofs(
            Proofs proofs,
            Files files,
            Papers papers,
            PostingMinutes minutes,
            PostingRepository postings,
            Duties duties,
            Words words) {
        this.proofs = proofs;
        this.files = files;
        this.papers = papers;
        this.minutes = minutes;
        this.postings = postings;
        this.duties = duties;
        // what is kept is kept in the language of the agency
        this.text = words.in(Words.VIETNAMESE);
    }

    Posting posted(Item item, Postings.Hung hung, Actor by) {
        var id = PostingId.next();
        // the day itself is not counted (Bộ luật Dân sự 91/2015/QH13, Điều 147)
        var until = item.stays().map(days -> hung.from().plusDays(days));
        var parts = new ArrayList<Part>();
        var document = hung.document().map(file -> files.keep(file, by));
        var picture = hung.picture().map(file -> files.keep(file, by));
        document.ifPresent(file -> parts.add(part(file, "disclosure.part.document", hung.place())));
        picture.ifPresent(file -> parts.add(part(file, "disclosure.part.picture", hung.place())));
        var said = String.join("\n", item.title(), hung.where(), hung.from().toString(), hung.listed());
        var address = address("disclosure.at", hung.place(), hung.where(), hung.from());
        var proof = append(ProofKind.POSTED, item, id, hung.place(), address, said, parts, "", by);
        return new Posting(
                id,
                item.id(),
                hung.place(),
                hung.where(),
                hung.from(),
                until,
                proof.id(),
                by.author().label(),
                hung.witnesses(),
                hung.listed(),
                document.map(StoredFile::id),
                picture.map(StoredFile::id),
                Optional.empty());
    }

    Posting.Ended takenDown(Item item, Posting posting, LocalDate on, String reason, boolean early, Actor by) {
        var said = String.join("\n", item.title(), posting.where(), on.toString(), reason);
        var note = early && posting.place() != Place.INSIDE ? reason : "";
        var address = address("disclosure.at-end", posting.place(), posting.where(), on);
        var kind = ProofKind.TAKEN_DOWN;
        var proof = append(kind, item, posting.id(), posting.place(), address, said, List.of(), note, by);
        return new Posting.Ended(on, proof.id(), by.author().label(), reason, early);
    }

    /** Word and PDF, kept as they are; whoever holds one of them finds it in the ledger by the file. */
    void minutes(Item item, Posting posting, ProofKind kind, Actor by) {
        var duty = name(item, by);
        var begun = proofs.find(posting.proof(), by.agency()).orElseThrow();
        var paper = kind == ProofKind.POSTED
                ? minutes.posted(item, duty, posting, begun, by.agency())
                : minutes.takenDown(
                        item,
                        duty,
                        posting,
                        proofs.find(posting.ended().orElseThrow().proof(), by.agency())
                                .orElseThrow(),
                        by.agency());
        var name = text.say(kind == ProofKind.POSTED ? "disclosure.minutes.file" : "disclosure.minutes.file-end");
        var docx = files.keepOwn(name + " " + begun.code() + ".docx", papers.docx(paper), by);
        var pdf = files.keepOwn(name + " " + begun.code() + ".pdf", papers.pdf(paper), by);
        postings.keepMinutes(posting.id(), kind, docx.id(), pdf.id(), by.agency());
        var parts = List.of(new Part(docx.name(), docx.sha256()), new Part(pdf.name(), pdf.sha256()));
        var address = address("disclosure.at", posting.place(), posting.where(), posting.begun());
        append(ProofKind.ISSUED, item, posting.id(), posting.place(), address, pdf.sha256(), parts, "", by);
    }

    private String address(String key, Place place, String where, LocalDate day) {
        return text.say(key, text.name("disclosure.place", place), where, day);
    }

    private Proof append(
            ProofKind kind,
            Item item,
            PostingId id,
            Place place,
            String address,
            String said,
            List<Part> parts,
            String note,
            Actor by) {
        var title = place == Place.INSIDE ? name(item, by) : item.title();
        var subject = new Subject("disclosure.posting", id.value());
        return proofs.append(new Snapshot(kind, subject, title, address, Sha256.hex(said), parts, note), by.author());
    }

    private String name(Item item, Actor by) {
        return duties.names(text, by.agency()).getOrDefault(item.duty(), item.title());
    }

    private Part part(StoredFile kept, String general, Place place) {
        return new Part(place == Place.INSIDE ? text.say(general) : kept.name(), kept.sha256());
    }
}
