package vn.hienluong.richtext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.nodes.Entities;

/** Writes a Word document as HTML, block by block. */
final class WordText {

    private static final Pattern HEADING = Pattern.compile("heading([1-9])");
    private static final int DEEPEST = 9;
    private static final int MOST_NESTED = 5;

    private final XWPFDocument document;
    private final StringBuilder html = new StringBuilder();
    private final List<WordArticle.Picture> pictures = new ArrayList<>();
    private final Deque<String> lists = new ArrayDeque<>();
    private String title = "";

    WordText(XWPFDocument document) {
        this.document = document;
    }

    WordArticle article() {
        document.getBodyElements().forEach(element -> block(element, 0));
        closeLists(0);
        return new WordArticle(title, html.toString(), List.copyOf(pictures));
    }

    private void block(IBodyElement element, int depth) {
        if (element instanceof XWPFParagraph paragraph) {
            paragraph(paragraph);
        } else if (element instanceof XWPFTable table && depth < MOST_NESTED) {
            closeLists(0);
            table(table, depth);
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        var style = style(paragraph);
        var heading = HEADING.matcher(style);
        if (style.equals("title") && title.isEmpty()) {
            title = paragraph.getText().strip();
            return;
        }
        if (heading.matches()) {
            closeLists(0);
            int level = Math.min(4, Integer.parseInt(heading.group(1)) + 1);
            title = title.isEmpty() ? paragraph.getText().strip() : title;
            wrapped("h" + level, paragraph);
        } else if (paragraph.getNumID() != null && paragraph.getNumFmt() != null) {
            line(paragraph);
        } else {
            closeLists(0);
            wrapped("p", paragraph);
        }
    }

    /** Names of styles are the same in every language of Word; ids are not. */
    private String style(XWPFParagraph paragraph) {
        var id = paragraph.getStyleID();
        var style = id == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(id);
        var name = style == null || style.getName() == null ? String.valueOf(id) : style.getName();
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private void line(XWPFParagraph paragraph) {
        var tag = paragraph.getNumFmt().equals("bullet") ? "ul" : "ol";
        int level = paragraph.getNumIlvl() == null ? 1 : paragraph.getNumIlvl().intValue() + 1;
        level = Math.clamp(level, 1, DEEPEST);
        closeLists(level);
        if (lists.size() == level && !tag.equals(lists.peek())) {
            closeLists(level - 1);
        }
        while (lists.size() < level) {
            html.append('<').append(tag).append('>');
            lists.push(tag);
        }
        wrapped("li", paragraph);
    }

    private void closeLists(int level) {
        while (lists.size() > level) {
            html.append("</").append(lists.pop()).append('>');
        }
    }

    private void wrapped(String tag, XWPFParagraph paragraph) {
        html.append('<').append(tag).append(alignment(paragraph)).append('>');
        runs(paragraph);
        html.append("</").append(tag).append('>');
    }

    private static String alignment(XWPFParagraph paragraph) {
        ParagraphAlignment alignment = paragraph.getAlignment();
        return switch (alignment) {
            case CENTER -> " align=\"center\"";
            case RIGHT, END -> " align=\"right\"";
            case BOTH, DISTRIBUTE -> " align=\"justify\"";
            default -> "";
        };
    }

    private void runs(XWPFParagraph paragraph) {
        for (var piece : paragraph.getIRuns()) {
            if (piece instanceof XWPFRun run) {
                run(run);
            }
        }
    }

    private void run(XWPFRun run) {
        for (var picture : run.getEmbeddedPictures()) {
            var data = picture.getPictureData();
            if (data != null) {
                var mark = UUID.randomUUID();
                pictures.add(new WordArticle.Picture(mark, data.getFileName(), data.getData()));
                html.append("<img src=\"picture:").append(mark).append("\">");
            }
        }
        var text = Entities.escape(run.text()).replace("\n", "<br>").replace("\t", " ");
        if (!text.isEmpty()) {
            html.append(linked(run, styled(run, text)));
        }
    }

    private static String styled(XWPFRun run, String text) {
        var styled = text;
        styled = run.isBold() ? "<strong>" + styled + "</strong>" : styled;
        styled = run.isItalic() ? "<em>" + styled + "</em>" : styled;
        boolean link = run instanceof XWPFHyperlinkRun;
        styled = !link && run.getUnderline() != UnderlinePatterns.NONE ? "<u>" + styled + "</u>" : styled;
        return switch (String.valueOf(run.getVerticalAlignment())) {
            case "superscript" -> "<sup>" + styled + "</sup>";
            case "subscript" -> "<sub>" + styled + "</sub>";
            default -> styled;
        };
    }

    private String linked(XWPFRun run, String text) {
        if (run instanceof XWPFHyperlinkRun link && link.getHyperlink(document) != null) {
            var address = String.valueOf(link.getHyperlink(document).getURL());
            return "<a href=\"" + Entities.escape(address) + "\">" + text + "</a>";
        }
        return text;
    }

    private void table(XWPFTable table, int depth) {
        html.append("<table>");
        for (var row : table.getRows()) {
            var cell = row.isRepeatHeader() ? "th" : "td";
            html.append("<tr>");
            row.getTableCells().forEach(one -> cell(one, cell, depth));
            html.append("</tr>");
        }
        html.append("</table>");
    }

    private void cell(XWPFTableCell cell, String tag, int depth) {
        var properties = cell.getCTTc().getTcPr();
        int span = properties == null || properties.getGridSpan() == null
                ? 1
                : properties.getGridSpan().getVal().intValue();
        html.append('<')
                .append(tag)
                .append(span > 1 ? " colspan=\"" + span + "\"" : "")
                .append('>');
        cell.getBodyElements().forEach(element -> block(element, depth + 1));
        closeLists(0);
        html.append("</").append(tag).append('>');
    }
}
