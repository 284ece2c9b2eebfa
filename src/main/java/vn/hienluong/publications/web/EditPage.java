package vn.hienluong.publications.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.richtext.Difference;

/**
 * The form of an edition.
 *
 * @param seen version that the writer sees
 * @param correction whether it says what it corrects
 * @param refusal why what was typed was not kept
 * @param theirs what somebody else saved meanwhile, against what was typed
 */
public record EditPage(
        String publication,
        String edition,
        String kind,
        Words words,
        List<Field> fields,
        boolean correction,
        int seen,
        List<FileRow> files,
        List<PictureRow> pictures,
        Optional<List<RelationRow>> relations,
        Optional<Refusal> refusal,
        Optional<Difference> theirs) {

    public record Words(
            String title, String summary, String body, String titleEn, String summaryEn, String bodyEn, String note) {}

    /**
     * A field of the kind.
     *
     * @param type of the input; empty for a text of several lines
     */
    public record Field(String name, String label, String value, String type, boolean required, List<Choice> choices) {
        public boolean choice() {
            return !choices.isEmpty();
        }

        public boolean lines() {
            return type.isEmpty() && choices.isEmpty();
        }
    }

    /** Whether it has a table of figures. */
    public boolean table() {
        return fields.stream().anyMatch(field -> field.name().equals("table"));
    }

    public record FileRow(String id, String name, String title, String href) {}

    public record PictureRow(
            String id, String src, int width, int height, String alt, String altEn, String caption, boolean leads) {}

    public record RelationRow(String verb, String verbLabel, String publication, String title) {}
}
