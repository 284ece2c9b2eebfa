package vn.hienluong.consolidation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hienluong.drafting.Annex;
import vn.hienluong.drafting.Block;
import vn.hienluong.drafting.Letterhead;
import vn.hienluong.drafting.Line;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Table;
import vn.hienluong.platform.Text;

/** A paper on the screen, in the order and the look of the paper. */
public record PreviewPage(
        String back,
        Optional<String> marking,
        List<String> agency,
        String number,
        String nation,
        String motto,
        String date,
        String kind,
        String subject,
        List<String> addressees,
        List<Piece> body,
        List<String> capacity,
        String signer,
        List<String> recipients,
        List<Sheet> annexes) {

    private static final String BLANK = " ".repeat(8);

    /** @param look name of a style: heading of level 1 or 2, paragraph, bullet */
    public record Piece(String look, String text) {}

    public record Sheet(String label, String title, List<String> columns, List<Row> rows) {}

    /** @param group a heading over rows, whose second cell spans the others */
    public record Row(boolean group, List<String> cells) {}

    static PreviewPage of(Paper paper, String back, Text text) {
        var head = Optional.ofNullable(paper.letterhead());
        var signature = paper.signatures().stream().findFirst();
        return new PreviewPage(
                back,
                Optional.ofNullable(paper.marking()),
                head.stream()
                        .flatMap(one ->
                                Stream.concat(Optional.ofNullable(one.superior()).stream(), Stream.of(one.agency())))
                        .toList(),
                head.map(Letterhead::number).map(one -> number(one, text)).orElse(""),
                text.say("drafting.nation"),
                text.say("drafting.motto"),
                head.map(Letterhead::dated).map(one -> date(one, text)).orElse(""),
                paper.subject() instanceof Paper.Titled titled ? titled.kind() : "",
                paper.subject().text(),
                paper.addressees(),
                paper.body().stream().map(PreviewPage::piece).toList(),
                signature.map(Paper.Signature::capacity).orElse(List.of()),
                signature.map(Paper.Signature::name).orElse(""),
                paper.recipients(),
                paper.annexes().stream().map(PreviewPage::sheet).toList());
    }

    private static String number(Letterhead.Number number, Text text) {
        return text.say("drafting.number", number.value() == null ? BLANK : number.value(), number.notation());
    }

    private static String date(Letterhead.Dated dated, Text text) {
        return text.say(
                "drafting.date",
                dated.place(),
                dated.day() == null ? BLANK : two(dated.day()),
                dated.month() == null ? BLANK : month(dated.month()),
                String.valueOf(dated.year()));
    }

    private static String two(int day) {
        return day < 10 ? "0" + day : String.valueOf(day);
    }

    /** January and February carry a zero, as Nghị định 30/2020/NĐ-CP has it. */
    private static String month(int month) {
        return month < 3 ? "0" + month : String.valueOf(month);
    }

    private static Piece piece(Block block) {
        return switch (block) {
            case Block.Heading(var level, var line) ->
                new Piece(level == 1 ? "paper-part" : "paper-heading", line.text());
            case Block.Paragraph(var line) -> new Piece("paper-paragraph", line.text());
            case Block.Bullet(var level, var line) ->
                new Piece("paper-paragraph", (level == 1 ? "- " : "+ ") + line.text());
            case Block.Chart chart -> new Piece("paper-heading", chart.title());
            case Block.Code code -> new Piece("paper-paragraph", code.words());
            case Table _ -> new Piece("paper-paragraph", "");
        };
    }

    private static Sheet sheet(Annex annex) {
        var table = annex.body().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst();
        return new Sheet(
                annex.label(),
                annex.title(),
                table.map(one -> one.columns().stream().map(Table.Column::label).toList())
                        .orElse(List.of()),
                table.map(one -> one.rows().stream().map(PreviewPage::row).toList())
                        .orElse(List.of()));
    }

    private static Row row(Table.Row row) {
        return switch (row) {
            case Table.Group group -> new Row(true, List.of(group.number(), group.text()));
            case Table.Cells cells ->
                new Row(false, cells.cells().stream().map(PreviewPage::words).toList());
        };
    }

    private static String words(Table.Cell cell) {
        var words = new ArrayList<String>();
        cell.lines().stream().map(Line::text).forEach(words::add);
        return String.join("\n", words);
    }
}
