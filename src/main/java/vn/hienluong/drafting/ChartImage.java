package vn.hienluong.drafting;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import vn.hienluong.platform.Words;

/**
 * A chart as a PNG of 200 dots to the inch, in the letters of the paper and in shades that print well in grey; and a QR code
 * (ISO/IEC 18004), of the grade that is still read when a quarter of it is under a stamp.
 */
final class ChartImage {

    /** In millimetres on paper. */
    static final double WIDTH = 160;

    static final double HEIGHT = 85;

    /** A code is a square. */
    static final double CODE = 26;

    private static final int CODE_DOTS = 400;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private static final double DOTS_PER_MM = 200 / 25.4;
    private static final float DOTS_PER_POINT = 200 / 72f;
    private static final int MARK = 12;
    private static final float LINE = 4;
    private static final Color[] SHADES = {
        new Color(0x1F4E79), new Color(0x9DB7D1), new Color(0x595959), new Color(0xBFBFBF)
    };

    private ChartImage() {}

    static byte[] png(Block.Chart chart) {
        var drawing = new CategoryChartBuilder()
                .width((int) Math.round(WIDTH * DOTS_PER_MM))
                .height((int) Math.round(HEIGHT * DOTS_PER_MM))
                .build();
        style(drawing.getStyler(), chart);
        var labels = chart.labels().stream().map(Xml::legible).toList();
        for (var series : chart.series()) {
            drawing.addSeries(Xml.legible(series.name()), labels, series.values())
                    .setLineWidth(LINE);
        }
        return encoded(drawing);
    }

    /** A figure as it is written in Vietnamese: 1.234,5. */
    static String figure(double value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Words.VIETNAMESE)).format(value);
    }

    /** An axis begins at nought: a picture that begins higher shows small steps as great ones. */
    private static void scale(CategoryStyler style, Block.Chart chart) {
        boolean positive = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .allMatch(value -> value == null || value >= 0);
        if (positive) {
            style.setYAxisMin(0.0);
        }
    }

    private static void style(CategoryStyler style, Block.Chart chart) {
        boolean lines = chart.kind() == Block.Chart.Kind.LINES;
        style.setDefaultSeriesRenderStyle(lines ? CategorySeriesRenderStyle.Line : CategorySeriesRenderStyle.Bar);
        style.setSeriesColors(SHADES);
        style.setLabelsVisible(!lines);
        style.setLabelsPosition(0.85);
        style.setAvailableSpaceFill(0.7);
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(LegendLayout.Horizontal);
        style.setLegendBorderColor(Color.WHITE);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setMarkerSize(MARK);
        style.setyAxisTickLabelsFormattingFunction(ChartImage::figure);
        scale(style, chart);
        fonts(style);
    }

    private static void fonts(CategoryStyler style) {
        var font = font();
        style.setBaseFont(font);
        style.setLegendFont(font);
        style.setLabelsFont(font);
        style.setLabelsFontColorAutomaticEnabled(true);
        style.setAxisTickLabelsFont(font);
        style.setAxisTitleFont(font);
        style.setChartTitleFont(font);
    }

    private static Font font() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, Face.REGULAR.open()).deriveFont(10 * DOTS_PER_POINT);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] encoded(CategoryChart drawing) {
        var png = new ByteArrayOutputStream();
        try {
            BitmapEncoder.saveBitmap(drawing, png, BitmapFormat.PNG);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return png.toByteArray();
    }

    static byte[] png(Block.Code code) {
        var hints = Map.of(
                EncodeHintType.MARGIN,
                2,
                EncodeHintType.CHARACTER_SET,
                "UTF-8",
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.Q);
        try {
            return drawn(new QRCodeWriter().encode(code.address(), BarcodeFormat.QR_CODE, CODE_DOTS, CODE_DOTS, hints));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static byte[] drawn(BitMatrix matrix) {
        var image = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                image.setRGB(x, y, matrix.get(x, y) ? BLACK : WHITE);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return png.toByteArray();
    }
}
