package vn.hienluong.disclosure.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.files.Brought;
import vn.hienluong.platform.web.Typed;

/** A posting as it was typed; its files are chosen anew when it comes back. */
public record PostingForm(
        String place,
        String where,
        String from,
        String witnesses,
        String listed,
        @Nullable MultipartFile document,
        @Nullable MultipartFile picture) {

    static final PostingForm EMPTY = new PostingForm("", "", "", "", "", null, null);

    public PostingForm(
            @Nullable String place,
            @Nullable String where,
            @Nullable String from,
            @Nullable String witnesses,
            @Nullable String listed,
            @Nullable MultipartFile document,
            @Nullable MultipartFile picture) {
        this.place = Typed.line(place);
        this.where = Typed.line(where);
        this.from = Typed.line(from);
        this.witnesses = Typed.text(witnesses);
        this.listed = Typed.text(listed);
        this.document = document;
        this.picture = picture;
    }

    Brought theDocument() {
        return new Brought(document, null, null);
    }

    Brought thePicture() {
        return new Brought(picture, null, null);
    }
}
