package vn.hienluong.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/**
 * Text without tags, as somebody types it where there is no editor: an empty line begins a paragraph, "# " a heading,
 * "- " a line of a list, "1. " one of a numbered list, and cells pasted from a spreadsheet stay a table.
 */
final class PlainText {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--");
    private static final Pattern HEADING = Pattern.compile("(#{1,3}) +(.+)");
    private static final Pattern BULLET = Pattern.compile("[-*+\u2022] +(.+)");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)] +(.+)");

    private PlainText() {}

    static boolean isPlain(String typed) {
        return !TAG.matcher(typed).find();
    }

    static String html(String typed) {
        return Stream.of(typed.replace("\r\n", "\n").split("\n[ \u00a0]*\n"))
                .filter(block -> !block.isBlank())
                .map(block -> block(block.strip().lines().toList()))
                .collect(Collectors.joining("\n"));
    }

    private static String block(List<String> lines) {
        if (lines.size() > 1 && lines.stream().allMatch(line -> line.contains("\t"))) {
            return table(lines);
        }
        var html = new StringBuilder();
        var kind = "";
        var gathered = new ArrayList<String>();
        for (var line : lines) {
            var next = kindOf(line);
            if (!next.equals(kind)) {
                html.append(gathered(kind, gathered));
                gathered.clear();
                kind = next;
            }
            gathered.add(line.strip());
        }
        return html.append(gathered(kind, gathered)).toString();
    }

    private static String kindOf(String line) {
        var text = line.strip();
        return HEADING.matcher(text).matches()
                ? "h"
                : BULLET.matcher(text).matches() ? "ul" : NUMBERED.matcher(text).matches() ? "ol" : "p";
    }

    private static String gathered(String kind, List<String> lines) {
        return switch (kind) {
            case "" -> "";
            case "h" -> lines.stream().map(PlainText::heading).collect(Collectors.joining());
            case "ul" -> list("ul", BULLET, lines);
            case "ol" -> list("ol", NUMBERED, lines);
            default -> lines.stream().map(PlainText::escaped).collect(Collectors.joining("<br>", "<p>", "</p>"));
        };
    }

    private static String heading(String line) {
        var heading = HEADING.matcher(line);
        var level = heading.matches() ? heading.group(1).length() + 1 : 2;
        return "<h" + level + ">" + escaped(heading.group(2)) + "</h" + level + ">";
    }

    private static String list(String tag, Pattern mark, List<String> lines) {
        return lines.stream()
                .map(line -> "<li>" + escaped(mark.matcher(line).replaceFirst("$1")) + "</li>")
                .collect(Collectors.joining("", "<" + tag + ">", "</" + tag + ">"));
    }

    private static String table(List<String> lines) {
        var head = row(lines.getFirst(), "th scope=\"col\"", "th");
        return lines.stream()
                .skip(1)
                .map(line -> row(line, "td", "td"))
                .collect(Collectors.joining("", "<table><thead>" + head + "</thead><tbody>", "</tbody></table>"));
    }

    private static String row(String line, String open, String close) {
        return Stream.of(line.split("\t", -1))
                .map(cell -> "<" + open + ">" + escaped(cell.strip()) + "</" + close + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }
}
