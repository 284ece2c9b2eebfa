package vn.hienluong.richtext;

import org.jsoup.nodes.Element;

/** A table as a screen reader needs it: its head is a head, and each heading says whether it heads a column or a row. */
final class Tables {

    private Tables() {}

    static void tidy(Element body) {
        body.select("colgroup, col").remove();
        for (var table : body.select("table")) {
            headOf(table);
            for (var heading : table.select("th:not([scope])")) {
                heading.attr("scope", isInHead(heading) ? "col" : "row");
            }
            for (var paragraph : Tidying.all(table, "td > p:only-child, th > p:only-child")) {
                intoCell(paragraph);
            }
        }
    }

    /** A first row of headings only is the head. */
    private static void headOf(Element table) {
        var first = table.selectFirst("> tbody > tr:first-child");
        if (table.selectFirst("> thead") == null
                && first != null
                && headings(first)
                && first.nextElementSibling() != null) {
            first.remove();
            var head = new Element("thead");
            head.appendChild(first);
            var caption = table.selectFirst("> caption");
            if (caption == null) {
                table.prependChild(head);
            } else {
                caption.after(head);
            }
        }
    }

    private static boolean headings(Element row) {
        return !row.children().isEmpty()
                && row.children().stream().allMatch(cell -> cell.normalName().equals("th"));
    }

    private static boolean isInHead(Element heading) {
        return heading.closest("thead") != null;
    }

    private static void intoCell(Element paragraph) {
        var cell = paragraph.parent();
        if (cell != null
                && !paragraph.attr("class").isEmpty()
                && cell.attr("class").isEmpty()) {
            cell.attr("class", paragraph.attr("class"));
        }
        paragraph.unwrap();
    }
}
