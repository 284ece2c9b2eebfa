package vn.hienluong.dialogue.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hienluong.dialogue.consulting.Comment;
import vn.hienluong.dialogue.consulting.Consultations.OpenSummary;
import vn.hienluong.dialogue.consulting.Treatment;
import vn.hienluong.platform.web.MenuLink;
import vn.hienluong.platform.web.PublicScreen;

/**
 * The table as everybody reads it.
 *
 * @param says since when it is public, and of how many comments
 * @param proof where one of its files is checked
 */
public record SummaryView(String says, String word, String pdf, Optional<MenuLink> proof, List<Row> rows) {

    public record Row(List<Said> said, String verdict, List<String> reason) {}

    /** @param who named where they agreed to it */
    public record Said(String part, List<String> words, String who) {}

    static SummaryView of(OpenSummary table, Optional<MenuLink> proof, PublicScreen screen) {
        var text = screen.text();
        var who = Map.of(
                Comment.Kind.PERSON, text.name("dialogue.commenter", Comment.Kind.PERSON),
                Comment.Kind.ORGANISATION, text.name("dialogue.commenter", Comment.Kind.ORGANISATION));
        return new SummaryView(
                screen.say("dialogue.aside.table.says", table.comments(), text.moment(table.since())),
                SummaryFileController.href(table.draft(), "docx", screen),
                SummaryFileController.href(table.draft(), "pdf", screen),
                proof,
                table.treatments().stream().map(one -> row(one, who, screen)).toList());
    }

    private static Row row(Treatment treatment, Map<Comment.Kind, String> who, PublicScreen screen) {
        return new Row(
                treatment.of().stream()
                        .map(one -> new Said(
                                one.part(),
                                one.words().lines().toList(),
                                one.mayName() ? one.by().name() : who.getOrDefault(one.kind(), "")))
                        .toList(),
                screen.text().name("dialogue.verdict", treatment.verdict()),
                treatment.reason().lines().toList());
    }
}
