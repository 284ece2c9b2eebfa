package vn.hienluong.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.drafting.Wml.Look;

/** What stands around the body in Word: letterhead, subject and addressees above; recipients and signatures below. */
final class DocxFrame {

    private final Wml word;
    private final Wording wording;
    private final Layout layout;

    DocxFrame(Wml word, Wording wording, Layout layout) {
        this.word = word;
        this.wording = wording;
        this.layout = layout;
    }

    void front(Paper paper) {
        if (paper.letterhead() != null) {
            letterhead(paper.letterhead(), paper.subject());
        }
        if (paper.subject() instanceof Paper.Titled(var kind, var text)) {
            word.paragraph("Title", kind);
            title("Subtitle", text);
            word.rule(layout.measure(), layout.ruleUnderTitle(text));
        }
        addressees(paper.addressees());
    }

    /** A title broken evenly over its lines. */
    void title(String style, String text) {
        double side = layout.titleIndent(text);
        word.paragraph(Look.of(style).indented(side, side, 0), Line.of(text));
    }

    private void letterhead(Letterhead head, Paper.Subject subject) {
        double right = layout.nationColumn();
        double left = layout.measure() - right;
        table(null, left, right);
        row(cell(left, () -> agency(head, left)), cell(right, () -> nation(right)));
        row(cell(left, () -> number(head, subject, left)), cell(right, () -> date(head)));
        word.xml.close();
    }

    private void agency(Letterhead head, double column) {
        if (head.superior() != null) {
            word.paragraph("Superior", head.superior());
        }
        word.paragraph("Agency", head.agency());
        word.rule(column, layout.ruleUnderAgency(head.agency(), column));
    }

    private void nation(double column) {
        word.paragraph("Nation", wording.say("nation"));
        word.paragraph("Motto", wording.say("motto"));
        word.rule(column, layout.motto());
    }

    private void number(Letterhead head, Paper.Subject subject, double column) {
        word.paragraph("Number", head.number() == null ? "" : wording.number(head.number()));
        if (subject instanceof Paper.Letter(var text)) {
            var about = wording.say("about", text);
            double side = layout.aboutIndent(about, column);
            word.paragraph(Look.of("About").indented(side, side, 0), Line.of(about));
        }
    }

    private void date(Letterhead head) {
        word.paragraph("PlaceDate", head.dated() == null ? "" : wording.date(head.dated()));
    }

    private void addressees(List<String> addressees) {
        var to = wording.say("addressees");
        if (addressees.size() == 1) {
            word.paragraph(Look.of("Addressees").justified("center"), Line.of(to + " " + addressees.getFirst()));
        } else if (addressees.size() > 1) {
            listed(to, wording.listed(addressees));
        }
    }

    private void listed(String to, List<String> addressees) {
        double left = layout.addresseesIndent(addressees);
        double text = left + layout.underColon() + layout.dash();
        word.paragraph(Look.of("Addressees").indented(left, 0, 0), Line.of(to));
        var look = Look.of("Addressee").indented(text, 0, layout.dash());
        addressees.forEach(one -> word.paragraph(look, Line.of(one)));
    }

    static boolean hasEnd(Paper paper) {
        return !paper.signatures().isEmpty() || !paper.recipients().isEmpty();
    }

    /** One row that no page break divides; what stands last in the body is tied to it. */
    void end(Paper paper) {
        if (paper.signatures().size() > 1) {
            several(paper);
        } else if (hasEnd(paper)) {
            double half = layout.measure() / 2;
            table("Ending", half, half);
            row(cell(half, () -> recipients(paper.recipients())), cell(half, () -> signatures(paper.signatures())));
            word.xml.close();
        }
    }

    private void several(Paper paper) {
        double part = layout.measure() / paper.signatures().size();
        table("Ending", paper.signatures().stream().mapToDouble(_ -> part).toArray());
        row(paper.signatures().stream()
                .map(one -> cell(part, () -> signatures(List.of(one))))
                .toArray(Runnable[]::new));
        word.xml.close();
        recipients(paper.recipients());
    }

    private void signatures(List<Signature> signatures) {
        for (var signature : signatures) {
            signature.capacity().forEach(line -> word.paragraph("Capacity", line));
            word.paragraph("SignerName", signature.name() == null ? "" : signature.name());
        }
        if (signatures.isEmpty()) {
            word.paragraph("Capacity", "");
        }
    }

    private void recipients(List<String> recipients) {
        word.paragraph("RecipientsHead", recipients.isEmpty() ? "" : wording.say("recipients"));
        wording.listed(recipients).forEach(one -> word.paragraph("Recipient", one));
    }

    private void table(@Nullable String style, double... columns) {
        word.xml.open("w:tbl");
        word.tableProperties(style, layout.measure());
        word.grid(columns);
    }

    private void row(Runnable... cells) {
        word.xml.open("w:tr").in("w:trPr", () -> word.xml.leaf("w:cantSplit"));
        for (var cell : cells) {
            cell.run();
        }
        word.xml.close();
    }

    private Runnable cell(double width, Runnable inside) {
        return () -> word.cell(width, 1, inside);
    }
}
