package vn.hienluong.publications.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Brought;
import vn.hienluong.files.Files;
import vn.hienluong.pictures.Picture;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.pictures.Pictures;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.EditionParts;
import vn.hienluong.publications.Parts.Illustration;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.Publications;

/** Pictures of an edition: made small when they come, described in words, one of them leading. */
@Controller
class EditionPicturesController {

    private final EditionParts parts;
    private final Publications publications;
    private final Pictures pictures;
    private final Files files;
    private final Arrivals arrivals;

    EditionPicturesController(
            EditionParts parts, Publications publications, Pictures pictures, Files files, Arrivals arrivals) {
        this.parts = parts;
        this.publications = publications;
        this.pictures = pictures;
        this.files = files;
        this.arrivals = arrivals;
    }

    @Needs(PublicationAction.WRITE)
    @PostMapping("/publications/editions/{id}/pictures")
    Html create(
            @PathVariable EditionId id,
            @ModelAttribute Brought brought,
            @RequestParam(defaultValue = "") String alt,
            Actor by) {
        return Html.seeOther(
                EditionController.at(id) + "#pictures", added(id, brought, alt, by), "publications.picture-added-done");
    }

    /** The same for the editor in the page: the address of the picture, or a sentence. */
    @Needs(PublicationAction.WRITE)
    @PostMapping("/publications/editions/{id}/pasted-pictures")
    ResponseEntity<String> create(
            @PathVariable EditionId id, @ModelAttribute Brought brought, Actor by, Screen screen) {
        return switch (added(id, brought, "", by)) {
            case Outcome.Done<PictureId>(var picture) -> plain(201, EditPages.address(id, picture));
            case Outcome.Refused<PictureId>(var refusal) -> plain(422, screen.say(refusal));
        };
    }

    private static ResponseEntity<String> plain(int status, String text) {
        return ResponseEntity.status(status)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(text);
    }

    private Outcome<PictureId> added(EditionId id, Brought brought, String alt, Actor by) {
        publications.edition(id, by);
        return arrivals.with(
                brought,
                by,
                file -> file.map(picture -> added(id, picture, alt, by))
                        .orElseGet(() -> Outcome.refused("publications.file-missing")));
    }

    private Outcome<PictureId> added(EditionId id, Accepted file, String alt, Actor by) {
        boolean first = publications.parts(id, by).illustrations().isEmpty();
        return pictures.add(file.name(), file.bytes(), by)
                .then(picture -> parts.illustrate(
                                id, new Illustration(picture.id(), Typed.line(alt), "", "", first), by)
                        .map(_ -> picture.id()));
    }

    @Needs(PublicationAction.WRITE)
    @PutMapping("/publications/editions/{id}/pictures/{picture}")
    Html update(
            @PathVariable EditionId id,
            @PathVariable PictureId picture,
            @RequestParam(defaultValue = "") String alt,
            @RequestParam(defaultValue = "") String altEn,
            @RequestParam(defaultValue = "") String caption,
            @RequestParam(defaultValue = "") String leads,
            Actor by) {
        own(id, picture, by);
        var words =
                new Illustration(picture, Typed.line(alt), Typed.line(altEn), Typed.line(caption), !leads.isEmpty());
        return Html.seeOther(
                EditionController.at(id) + "#pictures",
                parts.illustrate(id, words, by),
                "publications.picture-set-done");
    }

    @Needs(PublicationAction.WRITE)
    @DeleteMapping("/publications/editions/{id}/pictures/{picture}")
    Html destroy(@PathVariable EditionId id, @PathVariable PictureId picture, Actor by) {
        own(id, picture, by);
        return Html.seeOther(
                EditionController.at(id) + "#pictures",
                parts.takeOut(id, picture, by),
                "publications.picture-taken-out-done");
    }

    @Needs(PublicationAction.VIEW)
    @GetMapping("/publications/editions/{id}/pictures/{picture}")
    ResponseEntity<byte[]> show(
            @PathVariable EditionId id,
            @PathVariable PictureId picture,
            @RequestParam @Nullable Integer width,
            Actor by) {
        own(id, picture, by);
        var kept = pictures.require(picture, by.agency());
        var size = width == null ? kept.largest() : kept.inWidth(width).orElseThrow(NotFound::new);
        return answer(size, by);
    }

    private ResponseEntity<byte[]> answer(Picture.Size size, Actor by) {
        var file = files.require(size.file(), by.agency());
        return Download.inline(files.content(file.id(), by.agency()), file.mediaType(), file.name());
    }

    private void own(EditionId id, PictureId picture, Actor by) {
        if (publications.parts(id, by).illustration(picture).isEmpty()) {
            throw new NotFound();
        }
    }
}
