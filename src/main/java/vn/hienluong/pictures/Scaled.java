package vn.hienluong.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * A picture in one width, as a file: points and nothing else.
 *
 * @param ending of its name
 */
record Scaled(int width, int height, byte[] content, String ending) {

    private static final float QUALITY = 0.82f;
    /** A drawing stays sharp (PNG) as long as it is small. */
    private static final int LARGEST_DRAWING = 400_000;

    static Scaled of(BufferedImage image, int width, boolean photograph) {
        int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        var scaled = scaled(image, width, height);
        if (!photograph) {
            var sharp = png(scaled);
            if (sharp.length <= LARGEST_DRAWING || scaled.getColorModel().hasAlpha()) {
                return new Scaled(width, height, sharp, "png");
            }
        }
        return new Scaled(width, height, jpeg(scaled), "jpg");
    }

    String name(String stem) {
        return stem + "-" + width + "." + ending;
    }

    static int kind(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    /** By halves, so that no point is passed over. */
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var from = image;
        while (from.getWidth() > 2 * width && from.getHeight() > 2 * height) {
            from = drawn(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return drawn(from, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var target = new BufferedImage(width, height, kind(image));
        Graphics2D pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return target;
    }

    private static byte[] png(BufferedImage image) {
        try (var target = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", target);
            return target.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var target = new ByteArrayOutputStream();
                var output = ImageIO.createImageOutputStream(target)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
            output.flush();
            return target.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
    }
}
