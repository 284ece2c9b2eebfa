package vn.hienluong.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.publications.Parts.Attachment;
import vn.hienluong.publications.Parts.Illustration;
import vn.hienluong.publications.Parts.Relation;

/** Files, pictures and relations of an edition that is still written; changing them makes an author too. */
@Component
public class EditionParts {

    static final int MOST = 100;
    private static final String FILE_ATTACHED = "publications.edition.file-attached";

    private final PartRepository parts;
    private final PublicationRepository publications;
    private final EditionRepository editions;
    private final Writing writing;
    private final Holding holding;
    private final Files files;

    EditionParts(
            PartRepository parts,
            PublicationRepository publications,
            EditionRepository editions,
            Writing writing,
            Holding holding,
            Files files) {
        this.parts = parts;
        this.publications = publications;
        this.editions = editions;
        this.writing = writing;
        this.holding = holding;
        this.files = files;
    }

    /** Keeps what somebody brought and adds it; nothing typed takes its name. Refused as well: nothing brought. */
    @Transactional
    public Outcome<Parts> attach(EditionId id, Optional<Accepted> brought, String title, Actor by) {
        return changed(id, FILE_ATTACHED, by, parts -> {
            if (brought.isEmpty()) {
                return Outcome.refused("publications.file-missing");
            }
            if (parts.attachments().size() >= MOST) {
                return Outcome.refused("publications.parts.too-many", MOST);
            }
            var kept = files.keep(brought.get(), by);
            return attached(parts, new Attachment(kept.id(), title.isEmpty() ? kept.name() : title));
        });
    }

    /** Adds a kept file, or gives it another title. */
    @Transactional
    public Outcome<Parts> attach(EditionId id, FileId file, String title, Actor by) {
        return changed(id, FILE_ATTACHED, by, parts -> attached(parts, new Attachment(file, title)));
    }

    private static Outcome<Parts> attached(Parts parts, Attachment attachment) {
        var others = new ArrayList<>(parts.attachments());
        int at = place(others, attachment.file());
        if (at < 0 && others.size() >= MOST) {
            return Outcome.refused("publications.parts.too-many", MOST);
        }
        if (at < 0) {
            others.add(attachment);
        } else {
            others.set(at, attachment);
        }
        return Outcome.done(new Parts(others, parts.illustrations(), parts.relations()));
    }

    private static int place(List<Attachment> attachments, FileId file) {
        return attachments.stream().map(Attachment::file).toList().indexOf(file);
    }

    /** @throws NotFound when it has no such file */
    @Transactional
    public Outcome<Parts> detach(EditionId id, FileId file, Actor by) {
        return changed(id, "publications.edition.file-detached", by, parts -> {
            var left = without(parts.attachments(), one -> one.file().equals(file));
            return Outcome.done(new Parts(left, parts.illustrations(), parts.relations()));
        });
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        if (all.stream().noneMatch(gone)) {
            throw new NotFound();
        }
        return all.stream().filter(gone.negate()).toList();
    }

    /** Adds a kept picture, or says other words about it. One picture leads; naming another takes that from the first. */
    @Transactional
    public Outcome<Parts> illustrate(EditionId id, Illustration wanted, Actor by) {
        return changed(id, "publications.edition.picture-set", by, parts -> {
            var others = new ArrayList<Illustration>();
            parts.illustrations().forEach(one -> others.add(wanted.leads() ? following(one) : one));
            int at = others.stream().map(Illustration::picture).toList().indexOf(wanted.picture());
            if (at < 0 && others.size() >= MOST) {
                return Outcome.refused("publications.parts.too-many", MOST);
            }
            if (at < 0) {
                others.add(wanted);
            } else {
                others.set(at, wanted);
            }
            return Outcome.done(new Parts(parts.attachments(), others, parts.relations()));
        });
    }

    private static Illustration following(Illustration one) {
        return new Illustration(one.picture(), one.alt(), one.altEnglish(), one.caption(), false);
    }

    /** @throws NotFound when it has no such picture */
    @Transactional
    public Outcome<Parts> takeOut(EditionId id, PictureId picture, Actor by) {
        return changed(id, "publications.edition.picture-taken-out", by, parts -> {
            var left = without(parts.illustrations(), one -> one.picture().equals(picture));
            return Outcome.done(new Parts(parts.attachments(), left, parts.relations()));
        });
    }

    /** Refused: itself, what does not exist, and what is no paper. */
    @Transactional
    public Outcome<Parts> relate(EditionId id, Relation relation, Actor by) {
        return changed(id, "publications.edition.related", by, parts -> {
            var other = publications.find(relation.to(), holding.now(), by.agency());
            var self = editions.find(id, by.agency()).map(Edition::publication);
            if (other.filter(one -> one.kind().paper()).isEmpty() || self.equals(Optional.of(relation.to()))) {
                return Outcome.refused("publications.relation.unfit");
            }
            var relations = new ArrayList<>(parts.relations());
            relations.remove(relation);
            relations.add(relation);
            return relations.size() > MOST
                    ? Outcome.refused("publications.parts.too-many", MOST)
                    : Outcome.done(new Parts(parts.attachments(), parts.illustrations(), relations));
        });
    }

    /** @throws NotFound when it has no such relation */
    @Transactional
    public Outcome<Parts> unrelate(EditionId id, Relation relation, Actor by) {
        return changed(id, "publications.edition.unrelated", by, parts -> {
            var left = without(parts.relations(), relation::equals);
            return Outcome.done(new Parts(parts.attachments(), parts.illustrations(), left));
        });
    }

    private interface Change {
        Outcome<Parts> of(Parts parts);
    }

    private Outcome<Parts> changed(EditionId id, String act, Actor by, Change change) {
        by.require(PublicationAction.WRITE);
        return writing.writable(id, by)
                .then(held -> change.of(parts.of(id, by.agency())).map(next -> {
                    parts.replace(id, next, by.agency());
                    editions.touch(id, by.person(), holding.now(), by.agency());
                    editions.addAuthor(id, by.person(), by.agency());
                    holding.record(
                            act, held.publication().id(), by, held.edition().number(), next);
                    return next;
                }));
    }
}
