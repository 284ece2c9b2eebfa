package vn.hienluong.publications;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.pictures.Picture;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.pictures.Pictures;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Sha256;
import vn.hienluong.publications.EditionContent.Wording;

/**
 * SHA-256 over everything that an edition shows: words, facts, the contents of files and pictures, relations, the note.
 * What was approved and what is published have the same, or it is not published.
 */
@Component
class ContentDigest {

    private final Files files;
    private final Pictures pictures;

    ContentDigest(Files files, Pictures pictures) {
        this.files = files;
        this.pictures = pictures;
    }

    String of(EditionContent content, Parts parts, AgencyId agency) {
        var said = new Said();
        words(content.vietnamese(), said);
        words(content.english(), said);
        content.facts().values().forEach((name, value) -> said.add(name, value));
        said.add("note", content.correctionNote());
        var shown = pictures.all(
                parts.illustrations().stream().map(Parts.Illustration::picture).toList(), agency);
        var ids = new java.util.HashSet<FileId>();
        parts.attachments().forEach(one -> ids.add(one.file()));
        shown.values().forEach(picture -> ids.add(picture.largest().file()));
        var kept = files.all(ids, agency);
        parts.attachments().forEach(one -> said.add(one.title(), sha256(one.file(), kept)));
        parts.illustrations().forEach(one -> illustration(one, shown, kept, said));
        parts.relations().forEach(one -> said.add(one.verb().name(), one.to().toString()));
        return said.digest();
    }

    private static void words(Wording wording, Said said) {
        said.add(wording.title(), wording.summary());
        said.add("body", wording.body().html());
    }

    private static void illustration(
            Parts.Illustration one, Map<PictureId, Picture> shown, Map<FileId, StoredFile> kept, Said said) {
        var picture = java.util.Objects.requireNonNull(shown.get(one.picture()));
        said.add(one.alt(), one.altEnglish());
        said.add(one.caption(), Boolean.toString(one.leads()));
        said.add("picture", sha256(picture.largest().file(), kept));
    }

    private static String sha256(FileId file, Map<FileId, StoredFile> kept) {
        return java.util.Objects.requireNonNull(kept.get(file)).sha256();
    }

    /** Each piece with its length before it, so that no two contents read the same. */
    private static final class Said {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private void add(String first, String second) {
            for (var piece : new String[] {first, second}) {
                var utf8 = piece.getBytes(StandardCharsets.UTF_8);
                bytes.writeBytes(ByteBuffer.allocate(4).putInt(utf8.length).array());
                bytes.writeBytes(utf8);
            }
        }

        private String digest() {
            return Sha256.hex(bytes.toByteArray());
        }
    }
}
