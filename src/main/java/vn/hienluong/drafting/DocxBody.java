package vn.hienluong.drafting;

import java.util.Iterator;
import java.util.stream.IntStream;
import vn.hienluong.drafting.Wml.Look;

/** The document part: the paper, then each annex, each in a section of its own. */
final class DocxBody {

    private final Wml word;
    private final Xml xml;
    private final Wording wording;
    private final Paper paper;
    private final Iterator<String> pictures =
            IntStream.iterate(0, i -> i + 1).mapToObj(Docx::picture).iterator();

    DocxBody(Wml word, Wording wording, Paper paper) {
        this.word = word;
        this.xml = word.xml;
        this.wording = wording;
        this.paper = paper;
    }

    void write() {
        xml.open("w:document", Wml.NAMESPACES).open("w:body");
        paper();
        var page = paper.page();
        for (var annex : paper.annexes()) {
            endOfSection(page);
            annex(annex);
            page = annex.page();
        }
        word.paragraph(Look.of("SectionEnd"), Line.EMPTY);
        section(page);
        xml.close().close();
    }

    private void paper() {
        var layout = new Layout(paper.page(), wording);
        var frame = new DocxFrame(word, wording, layout);
        frame.front(paper);
        new DocxBlocks(word, layout, pictures).write(paper.body(), DocxFrame.hasEnd(paper));
        frame.end(paper);
    }

    private void annex(Annex annex) {
        var layout = new Layout(annex.page(), wording);
        word.paragraph("AnnexLabel", annex.label());
        new DocxFrame(word, wording, layout).title("AnnexTitle", annex.title());
        var attached = wording.attached(annex, paper.letterhead());
        if (attached != null) {
            word.paragraph("Attached", attached);
        }
        new DocxBlocks(word, layout, pictures).write(annex.body(), false);
    }

    private void endOfSection(Page page) {
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", "SectionEnd");
        section(page);
        xml.close().close();
    }

    /** Each section numbers its pages from 1 and shows no number on its first page. */
    private void section(Page page) {
        xml.open("w:sectPr");
        xml.leaf("w:headerReference", "w:type", "default", "r:id", "header");
        xml.leaf("w:headerReference", "w:type", "first", "r:id", "headerFirst");
        xml.leaf("w:type", "w:val", "nextPage");
        size(page);
        xml.leaf("w:pgNumType", "w:start", "1").leaf("w:titlePg").close();
    }

    private void size(Page page) {
        xml.leaf(
                "w:pgSz",
                "w:w",
                Wml.twips(page.width()),
                "w:h",
                Wml.twips(page.height()),
                "w:orient",
                page.landscape() ? "landscape" : "portrait");
        xml.leaf(
                "w:pgMar",
                "w:top",
                Wml.twips(page.top()),
                "w:right",
                Wml.twips(page.right()),
                "w:bottom",
                Wml.twips(page.bottom()),
                "w:left",
                Wml.twips(page.left()),
                "w:header",
                Wml.twips(paper.marking() == null ? Layout.NUMBER_TOP : Layout.MARKING_TOP),
                "w:footer",
                Wml.twips(Layout.NUMBER_TOP),
                "w:gutter",
                "0");
    }
}
