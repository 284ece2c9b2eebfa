package vn.hienluong.publications.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.pictures.Picture;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.pictures.Pictures;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionContent;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.Parts;
import vn.hienluong.publications.Publication;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.facts.FactField;
import vn.hienluong.publications.facts.TypedFacts;
import vn.hienluong.publications.web.EditPage.Field;
import vn.hienluong.publications.web.EditPage.FileRow;
import vn.hienluong.publications.web.EditPage.PictureRow;
import vn.hienluong.publications.web.EditPage.RelationRow;
import vn.hienluong.publications.web.EditPage.Words;
import vn.hienluong.richtext.CleanHtml;
import vn.hienluong.richtext.Difference;

/** Puts the form of an edition together. */
@Component
class EditPages {

    private static final int IN_THE_TEXT = 480;

    private final Publications publications;
    private final Files files;
    private final Pictures pictures;

    EditPages(Publications publications, Files files, Pictures pictures) {
        this.publications = publications;
        this.files = files;
        this.pictures = pictures;
    }

    EditPage of(EditionId id, Text text, Actor by) {
        var edition = publications.edition(id, by);
        return page(edition, edition.content(), edition.version(), Optional.empty(), Optional.empty(), text, by);
    }

    /** What was typed stands in the form again; beside it what somebody else saved meanwhile, if so. */
    EditPage again(EditionId id, EditionContent typed, int seen, Refusal refusal, Text text, Actor by) {
        var edition = publications.edition(id, by);
        boolean meanwhile = edition.version() != seen;
        return page(
                edition,
                typed,
                edition.version(),
                Optional.of(refusal),
                meanwhile
                        ? Optional.of(Difference.between(
                                edition.content().vietnamese().body().words(),
                                typed.vietnamese().body().words()))
                        : Optional.empty(),
                text,
                by);
    }

    private EditPage page(
            Edition edition,
            EditionContent content,
            int seen,
            Optional<Refusal> refusal,
            Optional<Difference> theirs,
            Text text,
            Actor by) {
        var publication = publications.require(edition.publication(), by);
        var parts = publications.parts(edition.id(), by);
        var shown = pictures.all(
                parts.illustrations().stream().map(Parts.Illustration::picture).toList(), by.agency());
        return new EditPage(
                publication.id().toString(),
                edition.id().toString(),
                text.say(publication.kind().label()),
                words(content, edition.id(), shown),
                fields(content.facts(), text),
                publication.state().publicSince().isPresent(),
                seen,
                files(edition.id(), parts, by),
                pictures(edition.id(), parts, shown),
                relations(publication, parts, text, by),
                refusal,
                theirs);
    }

    private static Words words(EditionContent content, EditionId edition, java.util.Map<PictureId, Picture> shown) {
        return new Words(
                content.vietnamese().title(),
                content.vietnamese().summary(),
                withAddresses(content.vietnamese().body(), edition, shown),
                content.english().title(),
                content.english().summary(),
                withAddresses(content.english().body(), edition, shown),
                content.correctionNote());
    }

    /** In the editor a picture has the address of this page's own; on the way back it becomes a name again. */
    private static String withAddresses(CleanHtml body, EditionId edition, java.util.Map<PictureId, Picture> shown) {
        return body.shown(id -> Optional.ofNullable(shown.get(new PictureId(id)))
                        .map(picture -> new CleanHtml.Picture(
                                address(edition, picture.id()), "", picture.width(), picture.height(), "")))
                .html();
    }

    static String address(EditionId edition, PictureId picture) {
        return "/publications/editions/" + edition + "/pictures/" + picture;
    }

    private static List<Field> fields(TypedFacts facts, Text text) {
        return TypedFacts.fields(facts.kind()).stream()
                .map(field -> new Field(
                        field.name(),
                        text.say(field.label()),
                        facts.typed(field.name()),
                        type(field),
                        field.required(),
                        field.choices().stream()
                                .map(one -> new Choice(one.name(), text.say(FactField.label(one))))
                                .toList()))
                .toList();
    }

    private static String type(FactField field) {
        return switch (field.typing()) {
            case LINE, CHOICE -> "text";
            case DAY -> "date";
            case MOMENT -> "datetime-local";
            case NUMBER -> "number";
            case LINES, TABLE -> "";
        };
    }

    private List<FileRow> files(EditionId edition, Parts parts, Actor by) {
        var kept = files.all(
                parts.attachments().stream().map(Parts.Attachment::file).toList(), by.agency());
        return parts.attachments().stream()
                .map(one -> new FileRow(
                        one.file().toString(),
                        Optional.ofNullable(kept.get(one.file()))
                                .map(StoredFile::name)
                                .orElse(""),
                        one.title(),
                        address(edition, one.file())))
                .toList();
    }

    static String address(EditionId edition, FileId file) {
        return "/publications/editions/" + edition + "/files/" + file;
    }

    private static List<PictureRow> pictures(EditionId edition, Parts parts, java.util.Map<PictureId, Picture> shown) {
        var rows = new ArrayList<PictureRow>();
        for (var one : parts.illustrations()) {
            var picture = java.util.Objects.requireNonNull(shown.get(one.picture()));
            var small = picture.inWidth(IN_THE_TEXT).orElse(picture.largest());
            rows.add(new PictureRow(
                    one.picture().toString(),
                    address(edition, one.picture()) + "?width=" + small.width(),
                    small.width(),
                    small.height(),
                    one.alt(),
                    one.altEnglish(),
                    one.caption(),
                    one.leads()));
        }
        return rows;
    }

    private Optional<List<RelationRow>> relations(Publication publication, Parts parts, Text text, Actor by) {
        if (!publication.kind().paper()) {
            return Optional.empty();
        }
        var titles = publications.titles(
                parts.relations().stream().map(Parts.Relation::to).collect(Collectors.toSet()), by.agency());
        return Optional.of(parts.relations().stream()
                .map(one -> new RelationRow(
                        one.verb().name(),
                        text.say(one.verb().label()),
                        one.to().toString(),
                        titles.getOrDefault(one.to(), "")))
                .toList());
    }
}
