package vn.hienluong.extraction;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import vn.hienluong.extraction.TextLine.Glyph;

/** What stands on one page of a PDF: signs, and straight lines as tables are ruled with. */
record PdfPage(int number, float width, float height, List<Glyph> glyphs, List<Ruling> across, List<Ruling> down) {

    private static final int MOST_GLYPHS = 3_000_000;
    private static final int MOST_RULINGS = 20_000;
    private static final float THIN = 3;

    /** A straight line: where it stands, and from where to where it goes. */
    record Ruling(float at, float from, float to) {

        boolean covers(float place) {
            return from - THIN <= place && place <= to + THIN;
        }
    }

    boolean isLandscape() {
        return width > height;
    }

    static List<PdfPage> of(PDDocument document) throws IOException {
        var collector = new Collector();
        collector.writeText(document, Writer.nullWriter());
        return collector.pages;
    }

    private static final class Collector extends PDFTextStripper {

        private static final Set<String> PAINTING = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

        private final List<PdfPage> pages = new ArrayList<>();
        private final List<Ruling> across = new ArrayList<>();
        private final List<Ruling> down = new ArrayList<>();
        private final List<List<Point2D.Float>> path = new ArrayList<>();
        private int signs;

        private Collector() {
            setSuppressDuplicateOverlappingText(true);
            setShouldSeparateByBeads(false);
            addOperator(new SetTextRenderingMode(this));
        }

        @Override
        protected void writePage() {
            var page = getCurrentPage();
            var box = page.getCropBox();
            var turned = page.getRotation() % 180 != 0;
            var glyphs = new ArrayList<Glyph>();
            getCharactersByArticle().forEach(article -> article.forEach(sign -> glyphs.add(glyph(sign))));
            signs += glyphs.size();
            if (signs > MOST_GLYPHS) {
                throw NotReadable.tooLong();
            }
            var drawing = across.size() + down.size() > MOST_RULINGS;
            pages.add(new PdfPage(
                    getCurrentPageNo(),
                    turned ? box.getHeight() : box.getWidth(),
                    turned ? box.getWidth() : box.getHeight(),
                    glyphs,
                    drawing ? List.of() : List.copyOf(across),
                    drawing ? List.of() : List.copyOf(down)));
            across.clear();
            down.clear();
            path.clear();
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            strengthened = getGraphicsState().getTextState().getRenderingMode().isStroke();
            if (strengthened && text.getUnicode() != null) {
                stroked.add(key(text));
            }
            super.processTextPosition(text);
        }

        private boolean strengthened;
        private final Set<Long> stroked = new java.util.HashSet<>();

        private static long key(TextPosition text) {
            return ((long) Float.floatToIntBits(text.getX()) << 32) ^ Float.floatToIntBits(text.getY());
        }

        private Glyph glyph(TextPosition sign) {
            var size = Math.max(Math.abs(sign.getFontSizeInPt()), 1);
            return new Glyph(
                    sign.getUnicode() == null ? "" : sign.getUnicode(),
                    sign.getX(),
                    sign.getY(),
                    sign.getWidth(),
                    size,
                    isBold(sign.getFont()) || stroked.contains(key(sign)));
        }

        private static boolean isBold(PDFont font) {
            var name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
            var descriptor = font.getFontDescriptor();
            return name.contains("bold")
                    || name.contains("black")
                    || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            switch (operator.getName()) {
                case "m" -> {
                    path.add(new ArrayList<>());
                    point(operands, 0);
                }
                case "l" -> point(operands, 0);
                case "c" -> point(operands, 4);
                case "v", "y" -> point(operands, 2);
                case "h" -> close();
                case "re" -> rectangle(operands);
                case "n" -> path.clear();
                default -> {
                    if (PAINTING.contains(operator.getName())) {
                        paint(operator.getName());
                    } else {
                        super.processOperator(operator, operands);
                    }
                }
            }
        }

        private static float number(List<COSBase> operands, int index) {
            return index < operands.size() && operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
        }

        private void point(List<COSBase> operands, int first) {
            add(number(operands, first), number(operands, first + 1));
        }

        private void rectangle(List<COSBase> operands) {
            float x = number(operands, 0);
            float y = number(operands, 1);
            float right = x + number(operands, 2);
            float top = y + number(operands, 3);
            path.add(new ArrayList<>());
            add(x, y);
            add(right, y);
            add(right, top);
            add(x, top);
            add(x, y);
        }

        private void close() {
            if (!path.isEmpty() && !path.getLast().isEmpty()) {
                path.getLast().add(path.getLast().getFirst());
            }
        }

        /** Where the point lies on the page as it is seen. */
        private void add(float x, float y) {
            if (path.isEmpty() || path.size() > MOST_RULINGS) {
                return;
            }
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            var seen = matrix.transformPoint(x, y);
            var page = getCurrentPage();
            var box = page.getCropBox();
            seen.x -= box.getLowerLeftX();
            seen.y -= box.getLowerLeftY();
            path.getLast()
                    .add(
                            switch (page.getRotation()) {
                                case 90 -> new Point2D.Float(seen.y, seen.x);
                                case 180 -> new Point2D.Float(box.getWidth() - seen.x, seen.y);
                                case 270 -> new Point2D.Float(box.getHeight() - seen.y, box.getWidth() - seen.x);
                                default -> new Point2D.Float(seen.x, box.getHeight() - seen.y);
                            });
        }

        private void paint(String operator) {
            if (operator.equals("s") || operator.startsWith("b")) {
                close();
            }
            var isStroke = !operator.toLowerCase(Locale.ROOT).startsWith("f");
            for (var shape : path) {
                if (isStroke) {
                    for (var index = 1; index < shape.size(); index++) {
                        ruled(shape.subList(index - 1, index + 1));
                    }
                } else if (!shape.isEmpty()) {
                    ruled(shape);
                }
            }
            path.clear();
        }

        /** Many programs draw a line as a thin filled area. */
        private void ruled(List<Point2D.Float> points) {
            var left =
                    (float) points.stream().mapToDouble(point -> point.x).min().orElse(0);
            var right =
                    (float) points.stream().mapToDouble(point -> point.x).max().orElse(0);
            var top =
                    (float) points.stream().mapToDouble(point -> point.y).min().orElse(0);
            var bottom =
                    (float) points.stream().mapToDouble(point -> point.y).max().orElse(0);
            if (bottom - top < THIN && right - left >= THIN) {
                across.add(new Ruling((top + bottom) / 2, left, right));
            } else if (right - left < THIN && bottom - top >= THIN) {
                down.add(new Ruling((left + right) / 2, top, bottom));
            }
        }
    }
}
