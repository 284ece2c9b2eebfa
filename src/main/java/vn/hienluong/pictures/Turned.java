package vn.hienluong.pictures;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A picture as it was meant to be looked at: cameras write down how they were held instead of turning the picture. */
final class Turned {

    private Turned() {}

    /** @param orientation 1 to 8 (EXIF 2.3, tag 0x0112) */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        boolean lying = orientation >= 5;
        int width = lying ? image.getHeight() : image.getWidth();
        int height = lying ? image.getWidth() : image.getHeight();
        var upright = new BufferedImage(width, height, Scaled.kind(image));
        var pen = upright.createGraphics();
        pen.drawImage(image, turn(orientation, width, height), null);
        pen.dispose();
        return upright;
    }

    /** @param width of the upright picture */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            default -> new AffineTransform(0, -1, 1, 0, 0, height);
        };
    }
}
