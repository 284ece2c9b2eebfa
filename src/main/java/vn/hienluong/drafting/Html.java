package vn.hienluong.drafting;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.platform.Words;

/** A paper as XHTML with print CSS, which becomes the PDF: the same model and the same measures as in Word. */
final class Html {

    private static final String PAGE = """
            @page %1$s { size: %2$s %3$s; margin: %4$s %5$s %6$s %7$s;
              @top-right { content: element(marking); vertical-align: top; padding-top: %8$s; }
              @top-center { content: element(number-of-%1$s, start); vertical-align: top; padding-top: %9$s; } }
            .%1$s { page: %1$s; width: %10$s; }
            .number-of-%1$s { position: running(number-of-%1$s); text-align: center; }
            """;

    /** How the id of each section begins, the paper itself being the first: its first page is found by it. */
    static final String SECTION = "section";

    private static final String CSS = new String(Archive.bytes("pdf/paper.css"), StandardCharsets.UTF_8);

    private final Xml xml;
    private final Wording wording;
    private final Paper paper;
    private final Layout layout;
    private final HtmlBlocks blocks;

    private Html(Xml xml, Wording wording, Paper paper) {
        this.xml = xml;
        this.wording = wording;
        this.paper = paper;
        this.layout = new Layout(paper.page(), wording);
        this.blocks = new HtmlBlocks(xml);
    }

    static String of(Paper paper, Wording wording) {
        var bytes = new ByteArrayOutputStream();
        Xml.write(bytes, xml -> new Html(xml, wording, paper).document());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String section(int n) {
        return SECTION + n;
    }

    private void document() {
        xml.open("html", "lang", Words.VIETNAMESE.toLanguageTag());
        xml.in("head", this::head);
        xml.in("body", this::body);
        xml.close();
    }

    private void head() {
        xml.element("title", "", paper.subject().title());
        xml.leaf("meta", "name", "subject", "content", paper.subject().text());
        if (paper.author() != null) {
            xml.leaf("meta", "name", "author", "content", paper.author());
        }
        xml.element("style", "", CSS + pages());
        xml.in("bookmarks", this::outline);
    }

    /** The size, margins and header of each section's pages. */
    private String pages() {
        // the first rule is for pages without a name, from which the width of the whole document is taken
        var css = new StringBuilder(page(0, paper.page()).replaceFirst(section(0) + " ", ""));
        css.append(page(0, paper.page()));
        for (int i = 0; i < paper.annexes().size(); i++) {
            css.append(page(i + 1, paper.annexes().get(i).page()));
        }
        return css.toString();
    }

    private static String page(int n, Page page) {
        return PAGE.formatted(
                section(n),
                mm(page.width()),
                mm(page.height()),
                mm(page.top()),
                mm(page.right()),
                mm(page.bottom()),
                mm(page.left()),
                mm(Layout.MARKING_TOP),
                mm(Layout.NUMBER_TOP),
                mm(page.measure()));
    }

    private void outline() {
        blocks.outline(paper.subject().title(), section(0), paper.body());
        for (int i = 0; i < paper.annexes().size(); i++) {
            var annex = paper.annexes().get(i);
            blocks.outline(annex.label(), section(i + 1), annex.body());
        }
    }

    private void body() {
        if (paper.marking() != null) {
            xml.element("div", "marking", paper.marking());
        }
        section(0, () -> {
            xml.open("div", "id", section(0)).close();
            front();
            blocks.write(paper.body(), layout, DocxFrame.hasEnd(paper));
            end();
        });
        for (int i = 0; i < paper.annexes().size(); i++) {
            annex(i + 1, paper.annexes().get(i));
        }
    }

    /** The number is set on the first page for the pages after it. */
    private void section(int n, Runnable inside) {
        xml.open("div", "class", section(n) + (n > 0 ? " annex" : ""));
        xml.open("div", "class", "number-of-" + section(n))
                .element("span", "page", "")
                .close();
        inside.run();
        xml.close();
    }

    private void front() {
        if (paper.letterhead() != null) {
            letterhead(paper.letterhead());
        }
        if (paper.subject() instanceof Paper.Titled(var kind, var text)) {
            xml.element("h1", "kind", kind);
            title("subject", text, layout);
            rule(layout.ruleUnderTitle(text));
        }
        addressees(paper.addressees());
    }

    private void letterhead(Letterhead head) {
        double right = layout.nationColumn();
        double left = layout.measure() - right;
        xml.open("div", "class", "front");
        row(cell("", left, () -> agency(head, left)), cell("", right, this::nation));
        row(cell("", left, () -> number(head, left)), cell("", right, () -> date(head)));
        xml.close();
    }

    private void agency(Letterhead head, double column) {
        if (head.superior() != null) {
            xml.element("p", "superior", head.superior());
        }
        xml.element("p", "agency", head.agency());
        rule(layout.ruleUnderAgency(head.agency(), column));
    }

    private void nation() {
        xml.element("p", "nation", wording.say("nation"));
        xml.element("p", "motto", wording.say("motto"));
        rule(layout.motto());
    }

    private void number(Letterhead head, double column) {
        xml.element("p", "number", head.number() == null ? "" : wording.number(head.number()));
        if (paper.subject() instanceof Paper.Letter(var text)) {
            var about = wording.say("about", text);
            aside("about", layout.aboutIndent(about, column), about);
        }
    }

    private void date(Letterhead head) {
        xml.element("p", "date", head.dated() == null ? "" : wording.date(head.dated()));
    }

    private void title(String style, String text, Layout on) {
        aside(style, on.titleIndent(text), text);
    }

    private void aside(String style, double side, String text) {
        xml.open("p", "class", style, "style", "margin-left: " + mm(side) + "; margin-right: " + mm(side));
        blocks.text(text);
        xml.close();
    }

    private void rule(double length) {
        xml.open("div", "class", "rule", "style", "width: " + mm(length)).close();
    }

    private void addressees(List<String> addressees) {
        var to = wording.say("addressees");
        if (addressees.size() == 1) {
            xml.element("p", "addressees alone", to + " " + addressees.getFirst());
        } else if (addressees.size() > 1) {
            listed(to, wording.listed(addressees));
        }
    }

    private void listed(String to, List<String> addressees) {
        double left = layout.addresseesIndent(addressees);
        var text = mm(left + layout.underColon() + layout.dash());
        var style = "margin-left: " + text + "; text-indent: -" + mm(layout.dash());
        xml.open("p", "class", "addressees", "style", "margin-left: " + mm(left))
                .text(to)
                .close();
        addressees.forEach(one ->
                xml.open("p", "class", "addressee", "style", style).text(one).close());
    }

    private void end() {
        boolean several = paper.signatures().size() > 1;
        if (DocxFrame.hasEnd(paper)) {
            xml.open("div", "class", "end");
            row(several ? signatures() : recipientsAndSignature());
            xml.close();
        }
        if (several) {
            recipients();
        }
    }

    private Runnable[] signatures() {
        double part = layout.measure() / paper.signatures().size();
        return paper.signatures().stream()
                .map(one -> cell("", part, () -> signature(one)))
                .toArray(Runnable[]::new);
    }

    private Runnable[] recipientsAndSignature() {
        double half = layout.measure() / 2;
        return new Runnable[] {
            cell("left", half, this::recipients),
            cell("", half, () -> paper.signatures().forEach(this::signature))
        };
    }

    private void signature(Signature signature) {
        signature.capacity().forEach(line -> xml.element("p", "capacity", line));
        xml.element("p", "name", signature.name() == null ? "" : signature.name());
    }

    private void recipients() {
        if (!paper.recipients().isEmpty()) {
            xml.element("p", "recipients", wording.say("recipients"));
            wording.listed(paper.recipients()).forEach(one -> xml.element("p", "recipient", one));
        }
    }

    private void annex(int n, Annex annex) {
        var on = new Layout(annex.page(), wording);
        section(n, () -> {
            xml.open("h1", "class", "label", "id", section(n))
                    .text(annex.label())
                    .close();
            title("title", annex.title(), on);
            var attached = wording.attached(annex, paper.letterhead());
            if (attached != null) {
                xml.element("p", "attached", attached);
            }
            blocks.write(annex.body(), on, false);
        });
    }

    private void row(Runnable... cells) {
        xml.open("div", "class", "row");
        for (var cell : cells) {
            cell.run();
        }
        xml.close();
    }

    private Runnable cell(String style, double width, Runnable inside) {
        return () -> {
            xml.open("div", "class", ("cell " + style).strip(), "style", "width: " + mm(width));
            inside.run();
            xml.close();
        };
    }

    static String mm(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }
}
