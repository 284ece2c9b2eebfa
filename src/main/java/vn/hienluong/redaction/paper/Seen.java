package vn.hienluong.redaction.paper;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Which words of a page somebody who looks at it can see. Text may lie under other things, be white on white or too small;
 * it would come to light if it were written into the new file. A page is painted with its text and without, and what makes
 * no difference is not there.
 */
final class Seen {

    private static final int DIFFERENT = 40;
    private static final double LEAST_EM = 2.5;
    private static final double LEAST_SHARE = 0.004;
    private static final int LEAST_PIXELS = 3;
    private static final double MOST_OUTSIDE = 0.15;
    private static final int ENOUGH_TO_JUDGE = 400;

    private final BufferedImage with;
    private final BufferedImage without;
    private final double scale;

    Seen(BufferedImage with, BufferedImage without, double dpi) {
        this.with = with;
        this.without = without;
        this.scale = dpi / Drawing.POINTS;
    }

    boolean sees(Word word) {
        if (word.first().em() < LEAST_EM) {
            return false;
        }
        var box = word.box();
        int left = pixel(box.left(), with.getWidth());
        int right = pixel(box.right(), with.getWidth());
        int top = pixel(box.top(), with.getHeight());
        int bottom = pixel(box.bottom(), with.getHeight());
        int enough = (int) Math.max(LEAST_PIXELS, LEAST_SHARE * (right - left) * (bottom - top));
        return word.unpainted() ? hasInk(left, top, right, bottom) : differing(left, top, right, bottom) >= enough;
    }

    private int pixel(double points, int most) {
        return (int) Math.clamp(Math.round(points * scale), 0, most);
    }

    /** Text that was never painted belongs to a scan: something must stand in the scan where it says. */
    private boolean hasInk(int left, int top, int right, int bottom) {
        int darkest = 255;
        int lightest = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int light = light(without.getRGB(x, y));
                darkest = Math.min(darkest, light);
                lightest = Math.max(lightest, light);
            }
        }
        return lightest - darkest >= DIFFERENT;
    }

    private int differing(int left, int top, int right, int bottom) {
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (differs(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }

    private boolean differs(int x, int y) {
        int one = with.getRGB(x, y);
        int other = without.getRGB(x, y);
        return one != other
                && Math.max(
                                Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)),
                                Math.max(
                                        Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)),
                                        Math.abs((one & 0xff) - (other & 0xff))))
                        >= DIFFERENT;
    }

    /** Whether text is painted where no word is said to stand: then marks by words would miss it. */
    boolean isElsewhere(List<Word> words) {
        var boxes = new BufferedImage(with.getWidth(), with.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        var pen = boxes.createGraphics();
        words.stream()
                .flatMap(word -> word.glyphs().stream())
                .map(glyph -> Bars.pixels(glyph.box().widened(0.2 * glyph.em()), scale))
                .forEach(pen::fill);
        pen.dispose();
        long ink = 0;
        long outside = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                if (differs(x, y)) {
                    ink++;
                    outside += boxes.getRaster().getSample(x, y, 0) == 0 ? 1 : 0;
                }
            }
        }
        return ink > ENOUGH_TO_JUDGE && outside > MOST_OUTSIDE * ink;
    }

    private static int light(int colour) {
        return (299 * (colour >> 16 & 0xff) + 587 * (colour >> 8 & 0xff) + 114 * (colour & 0xff)) / 1000;
    }
}
