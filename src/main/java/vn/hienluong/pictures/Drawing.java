package vn.hienluong.pictures;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.hienluong.platform.Outcome;

/** A picture as points, upright; read within limits, so that a small file that unpacks to gigabytes costs nothing. */
record Drawing(BufferedImage points, boolean photograph) {

    static final int[] WIDTHS = {480, 960, 1600};
    private static final long MOST_POINTS = 80_000_000;
    /** Larger ones are read with every second point left out, and so on. */
    private static final long KEPT_POINTS = 8_000_000;

    private static final Set<String> FORMATS = Set.of("JPEG", "PNG");

    static Outcome<Drawing> read(String name, byte[] content) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                var reader = readers.next();
                if (FORMATS.contains(format(reader))) {
                    return read(name, content, reader, input);
                }
            }
            return Outcome.refused("pictures.not-a-picture", name);
        } catch (IOException | RuntimeException damaged) {
            return Outcome.refused("pictures.damaged", name);
        }
    }

    private static Outcome<Drawing> read(String name, byte[] content, ImageReader reader, ImageInputStream input)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > MOST_POINTS) {
                return Outcome.refused("pictures.too-many-points", name);
            }
            var wanted = reader.getDefaultReadParam();
            int every = 1;
            while (points / ((long) every * every) > KEPT_POINTS) {
                every++;
            }
            wanted.setSourceSubsampling(every, every, 0, 0);
            var upright = Turned.upright(reader.read(0, wanted), orientation(content));
            return Outcome.done(new Drawing(upright, format(reader).equals("JPEG")));
        } finally {
            reader.dispose();
        }
    }

    /** In each width that is not wider than the picture itself; at least one. */
    List<Scaled> sizes() throws java.io.UncheckedIOException {
        var sizes = new ArrayList<Scaled>();
        for (int width : WIDTHS) {
            if (width < points.getWidth()) {
                sizes.add(Scaled.of(points, width, photograph));
            }
        }
        if (points.getWidth() <= WIDTHS[WIDTHS.length - 1]) {
            sizes.add(Scaled.of(points, points.getWidth(), photograph));
        }
        return sizes;
    }

    private static String format(ImageReader reader) throws IOException {
        return reader.getFormatName().toUpperCase(java.util.Locale.ROOT);
    }

    /** 1 to 8 as EXIF counts them; 1 where the camera said nothing. */
    private static int orientation(byte[] content) {
        try {
            var found = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var said = found == null ? null : found.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return said == null || said < 1 || said > 8 ? 1 : said;
        } catch (IOException | ImageProcessingException | RuntimeException unreadable) {
            return 1;
        }
    }
}
