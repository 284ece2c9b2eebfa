package vn.hienluong.redaction.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;

/** Marks on a picture of a page: shown, or painted for good. */
public final class Bars {

    private static final Color TINT = new Color(166, 43, 31, 70);
    private static final Color EDGE = new Color(166, 43, 31);
    private static final float STROKE = 2;

    private Bars() {}

    /** Every pixel that an area touches. */
    static Rectangle pixels(Area area, double scale) {
        int left = (int) Math.floor(area.left() * scale);
        int top = (int) Math.floor(area.top() * scale);
        int right = (int) Math.ceil(area.right() * scale);
        int bottom = (int) Math.ceil(area.bottom() * scale);
        return new Rectangle(left, top, right - left, bottom - top);
    }

    /** Black, as in the new file. */
    public static void paint(BufferedImage page, List<Area> areas, double dpi) {
        var pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        areas.forEach(area -> pen.fill(pixels(area, dpi / Drawing.POINTS)));
        pen.dispose();
    }

    /** Framed, with what stands under them still to be read. */
    public static void show(BufferedImage page, List<Area> areas, double dpi) {
        var pen = page.createGraphics();
        pen.setStroke(new BasicStroke(STROKE));
        for (var area : areas) {
            var box = pixels(area, dpi / Drawing.POINTS);
            pen.setColor(TINT);
            pen.fill(box);
            pen.setColor(EDGE);
            pen.draw(box);
        }
        pen.dispose();
    }
}
