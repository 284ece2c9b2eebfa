package vn.hienluong.publications.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hienluong.files.FileId;
import vn.hienluong.files.StoredFile;
import vn.hienluong.pictures.Picture;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.publications.Parts;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.richtext.CleanHtml;

/** What an address gives: an article, or the word that there was one. */
public sealed interface PublicAnswer {

    /**
     * @param body as it was kept: its pictures are named by ids, {@link CleanHtml#shown} gives them addresses
     * @param until when it ends by itself
     * @param corrections the latest first
     */
    record Article(
            PublicRow row,
            CleanHtml body,
            CleanHtml bodyEnglish,
            Parts parts,
            Map<FileId, StoredFile> files,
            Map<PictureId, Picture> pictures,
            Optional<Instant> until,
            List<Correction> corrections,
            List<Related> related)
            implements PublicAnswer {

        public CleanHtml body(boolean english) {
            return english && !bodyEnglish.empty() ? bodyEnglish : body;
        }
    }

    /** That it was withdrawn, when and why; not what it said. */
    record Gone(PublicationKind kind, String slug, Instant at, String reason) implements PublicAnswer {}

    record Correction(int number, Instant at, String note) {}

    /**
     * Another publication that may be read too.
     *
     * @param passive the other does it to this one: "được sửa đổi bởi"
     * @param number of a paper, or empty
     */
    record Related(
            Parts.Verb verb,
            boolean passive,
            PublicationKind kind,
            String slug,
            String number,
            String title,
            String titleEnglish) {}
}
