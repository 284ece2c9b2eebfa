package vn.hienluong.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks through Word's runs in the order of the file: what was inserted counts, what was deleted does not. Keeps what
 * goes on from one paragraph to the next: the page, and fields that are still open.
 */
final class WordText {

    /** One paragraph as far as its runs go; what floats beside it (text boxes) comes after it. */
    record Read(StringBuilder text, boolean bold, int page, List<Element> floating) {}

    private static final Set<String> GONE = Set.of("del", "moveFrom", "Fallback", "rPr", "pPr", "sdtPr", "sdtEndPr");
    private static final Set<String> FETCHING =
            Set.of("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "DATABASE", "RD");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final WordStyles styles;
    private final List<StringBuilder> instructions = new ArrayList<>();
    private int page = 1;
    private boolean turned;

    private StringBuilder text = new StringBuilder();
    private List<Element> floating = new ArrayList<>();
    private int plain;
    private int bold;
    private int startPage;

    WordText(WordStyles styles) {
        this.styles = styles;
    }

    int page() {
        return page;
    }

    Read read(Element paragraph) {
        text = new StringBuilder();
        floating = new ArrayList<>();
        plain = 0;
        bold = 0;
        startPage = 0;
        var properties = paragraph.child("pPr");
        if (properties != null && properties.isOn("pageBreakBefore")) {
            turn();
        }
        walk(paragraph, properties, null);
        var mark = properties == null ? null : properties.child("rPr");
        var isBold = bold + plain == 0 ? styles.bold(properties, mark) : plain == 0;
        return new Read(text, isBold, startPage == 0 ? page : startPage, floating);
    }

    private void walk(Element element, @Nullable Element paragraph, @Nullable Element run) {
        for (var child : element.children()) {
            if (GONE.contains(child.name())) {
                continue;
            }
            switch (child.name()) {
                case "r", "math:r" -> {
                    var properties = child.child("rPr");
                    if (!styles.hidden(properties)) {
                        walk(child, paragraph, properties);
                    }
                }
                case "fldSimple" -> {
                    check(String.valueOf(child.attribute("instr")));
                    walk(child, paragraph, run);
                }
                case "txbxContent" -> floating.add(child);
                default -> {
                    if (!sign(child, paragraph, run)) {
                        walk(child, paragraph, run);
                    }
                }
            }
        }
    }

    private boolean sign(Element sign, @Nullable Element paragraph, @Nullable Element run) {
        switch (sign.name()) {
            case "t", "math:t" -> write(sign.content(), styles.bold(paragraph, run));
            case "tab", "ptab" -> text.append(' ');
            case "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "br" -> turnOrBreak(sign);
            case "lastRenderedPageBreak" -> rendered();
            case "fldChar" -> field(String.valueOf(sign.attribute("fldCharType")));
            case "instrText" -> instruct(sign.content());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void write(CharSequence words, boolean isBold) {
        text.append(words);
        var letters = (int)
                words.chars().filter(letter -> !Character.isWhitespace(letter)).count();
        if (letters == 0) {
            return;
        }
        turned = false;
        startPage = startPage == 0 ? page : startPage;
        if (isBold) {
            bold += letters;
        } else {
            plain += letters;
        }
    }

    private void turnOrBreak(Element sign) {
        var type = sign.attribute("type");
        if ("page".equals(type)) {
            turn();
        }
        text.append('\n');
    }

    void turn() {
        page++;
        turned = true;
    }

    /** Word notes where it last turned the page; where a break by hand just did, it is the same turn. */
    private void rendered() {
        if (!turned) {
            page++;
        }
        turned = false;
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> instructions.add(new StringBuilder());
            case "separate", "end" -> {
                if (!instructions.isEmpty()) {
                    check(instructions.getLast().toString());
                    instructions.getLast().setLength(0);
                }
                if (type.equals("end") && !instructions.isEmpty()) {
                    instructions.removeLast();
                }
            }
            default -> {}
        }
    }

    private void instruct(CharSequence words) {
        if (!instructions.isEmpty()) {
            instructions.getLast().append(words);
        }
    }

    private static void check(String instruction) {
        var keyword = SPACES.split(instruction.strip(), 2)[0].toUpperCase(Locale.ROOT);
        if (FETCHING.contains(keyword)) {
            throw NotReadable.because("extraction.external");
        }
    }
}
