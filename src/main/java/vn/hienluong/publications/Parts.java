package vn.hienluong.publications;

import java.util.List;
import java.util.Optional;
import vn.hienluong.files.FileId;
import vn.hienluong.pictures.PictureId;

/** What an edition has besides its words, each in its order. */
public record Parts(List<Attachment> attachments, List<Illustration> illustrations, List<Relation> relations) {

    public static final Parts NONE = new Parts(List.of(), List.of(), List.of());

    public Parts {
        attachments = List.copyOf(attachments);
        illustrations = List.copyOf(illustrations);
        relations = List.copyOf(relations);
    }

    /** @param title as the reader sees it */
    public record Attachment(FileId file, String title) {}

    /**
     * @param alt what is to be seen, for whoever does not see it; asked for before the edition is proposed
     * @param leads shown in lists and above the text
     */
    public record Illustration(PictureId picture, String alt, String altEnglish, String caption, boolean leads) {

        /** In the language of the page; Vietnamese where there is no other. */
        public String alt(boolean english) {
            return english && !altEnglish.isEmpty() ? altEnglish : alt;
        }
    }

    /** What this edition does to another publication. */
    public record Relation(Verb verb, PublicationId to) {}

    /** Sửa đổi, bổ sung; thay thế; bãi bỏ; hướng dẫn; căn cứ. */
    public enum Verb {
        AMENDS,
        REPLACES,
        REPEALS,
        GUIDES,
        BASED_ON;

        /** Key of its name. */
        public String label() {
            return "publications.verb."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Optional<Illustration> lead() {
        return illustrations.stream().filter(Illustration::leads).findFirst();
    }

    public Optional<Illustration> illustration(PictureId id) {
        return illustrations.stream().filter(one -> one.picture().equals(id)).findFirst();
    }
}
