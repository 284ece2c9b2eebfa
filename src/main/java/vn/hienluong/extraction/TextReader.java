package vn.hienluong.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads text as programs that read scans give it: headings with {@code #}, bold between stars or tags, rows of a table
 * with tabs or bars. Rows that only a page break parts are one grid; what was cut off in the middle of a sentence is
 * put together again.
 */
final class TextReader {

    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern BAR_ROW = Pattern.compile("^\\s*\\|(.*)\\|\\s*$");
    private static final Pattern BAR_RULE = Pattern.compile("^\\s*\\|[\\s:|-]+\\|\\s*$");
    private static final Pattern RULE = Pattern.compile("^\\s*([-*_])(\\s*\\1){2,}\\s*$");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern BOLD =
            Pattern.compile("(?is)<(b|strong)>(.*?)</\\1>|\\*\\*(?=\\S)(.*?\\S)\\*\\*|__(?=\\S)(.*?\\S)__");
    private static final Pattern STARS = Pattern.compile("(?<!\\\\)\\*\\*");
    private static final Pattern SLANTED = Pattern.compile("(?<![\\w*])\\*(?=[^\\s*])([^*]*[^\\s*])\\*(?![\\w*])");
    private static final Pattern TAG = Pattern.compile("(?i)</?(b|i|u|em|strong|sup|sub|span|p|font)(\\s[^<>]*)?>");
    private static final Pattern LINK = Pattern.compile("<((?:https?://|mailto:)[^<>\\s]+)>");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])");
    private static final Pattern LIST_SIGN =
            Pattern.compile("^[-+*\\u2022\\u2013]\\s*\\S.*|^(\\d+(\\.\\d+)*|\\p{L}|[IVX]+)[.)]\\s.*");

    private record Styled(String text, boolean bold) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Styled> block = new ArrayList<>();
    private final List<GridRow> rows = new ArrayList<>();
    private int page = 1;
    private int found;
    private boolean hard;
    private boolean starred;

    private TextReader() {}

    static SourceDocument read(byte[] content) {
        var reader = new TextReader();
        decoded(content).lines().forEach(reader::line);
        reader.endBlock();
        reader.endGrid();
        return new SourceDocument(SourceDocument.Format.TEXT, reader.pieces, List.of());
    }

    private static String decoded(byte[] content) {
        var wide = content.length > 1
                && ((content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE
                        || (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) {
                throw NotReadable.because("extraction.unknown");
            }
            return text;
        } catch (CharacterCodingException other) {
            throw NotReadable.because("extraction.not-unicode");
        }
    }

    private void line(String raw) {
        var line = raw;
        for (; line.indexOf('\f') >= 0; line = line.replaceFirst("\f", "")) {
            endBlock();
            page++;
        }
        if (line.isBlank() && line.indexOf('\t') < 0 || RULE.matcher(line).matches()) {
            endBlock();
        } else if (line.indexOf('\t') >= 0) {
            endBlock();
            row(Arrays.asList(line.split("\t", -1)));
        } else if (BAR_RULE.matcher(line).matches()) {
            endBlock();
        } else if (BAR_ROW.matcher(line).matches()) {
            endBlock();
            row(Arrays.asList(BAR_ROW.matcher(line).replaceFirst("$1").split("(?<!\\\\)\\|", -1)));
        } else {
            endGrid();
            words(line);
        }
    }

    /** Two spaces at the end of a line break it by hand; else a line goes on in the next unless that begins a point. */
    private void words(String line) {
        var heading = HEADING.matcher(line).find();
        var styled = styled(starred(HEADING.matcher(line).replaceFirst("")));
        var fresh = heading
                || LIST_SIGN.matcher(styled.text()).matches()
                || hard && !block.isEmpty() && block.getLast().bold() != styled.bold();
        if (fresh) {
            endBlock();
        }
        block.add(new Styled(styled.text(), styled.bold() || heading));
        hard = line.endsWith("  ") || line.endsWith("\\");
        if (heading) {
            endBlock();
        }
    }

    /** Bold that begins on one line and ends on another is bold on each. */
    private String starred(String line) {
        var opened = starred;
        starred = opened == (STARS.matcher(line).results().count() % 2 == 0);
        return (opened ? "**" : "") + line.strip() + (starred ? "**" : "");
    }

    private void endBlock() {
        hard = false;
        starred = false;
        if (block.isEmpty()) {
            return;
        }
        var text = Tidy.text(String.join("\n", block.stream().map(Styled::text).toList()));
        var bold = block.stream().allMatch(line -> line.bold() || line.text().isBlank());
        block.clear();
        if (text.isEmpty()) {
            return;
        }
        count(NotReadable.PARAGRAPHS);
        if (!pieces.isEmpty()
                && pieces.getLast() instanceof Paragraph before
                && before.bold() == bold
                && Tidy.goesOn(before.text(), text)) {
            pieces.set(pieces.size() - 1, new Paragraph(Tidy.joined(before.text(), text), bold, false, before.page()));
        } else {
            pieces.add(new Paragraph(text, bold, false, page));
        }
    }

    private void row(List<String> raw) {
        count(NotReadable.PARAGRAPHS);
        if (rows.size() >= NotReadable.ROWS || raw.size() > NotReadable.COLUMNS) {
            throw NotReadable.tooLong();
        }
        var styled = raw.stream().map(TextReader::styled).toList();
        var cells = new ArrayList<GridCell>();
        for (var cell : styled) {
            cells.add(new GridCell(cell.text(), cell.bold(), cells.size(), 1, false));
        }
        if (!rows.isEmpty() && rows.getFirst().cells().size() != cells.size()) {
            endGrid();
        }
        if (!rows.isEmpty() && words(rows.getFirst().cells()).equals(words(cells))) {
            page++;
        }
        if (styled.stream().anyMatch(cell -> !cell.text().isEmpty())) {
            rows.add(new GridRow(cells, false, page));
        }
    }

    private static List<String> words(List<GridCell> cells) {
        return cells.stream().map(GridCell::text).toList();
    }

    private void endGrid() {
        if (!rows.isEmpty()) {
            pieces.add(Grid.of(rows, false));
            rows.clear();
        }
    }

    private void count(int most) {
        if (++found > most) {
            throw NotReadable.tooLong();
        }
    }

    private static Styled styled(String raw) {
        var broken = BREAK.matcher(raw).replaceAll("\n");
        var plain = BOLD.matcher(broken).replaceAll("");
        var isBold = BOLD.matcher(broken).find() && plain.codePoints().noneMatch(Character::isLetterOrDigit);
        var bare = BOLD.matcher(broken)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        match.group(2) != null
                                ? match.group(2)
                                : match.group(3) != null ? match.group(3) : match.group(4)));
        var text = LINK.matcher(TAG.matcher(bare).replaceAll("")).replaceAll("$1");
        var unslanted = SLANTED.matcher(text).replaceAll("$1");
        var unescaped = ESCAPE.matcher(unslanted).replaceAll("$1");
        return new Styled(
                Tidy.text(unescaped
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&")),
                isBold);
    }
}
