package vn.hienluong.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.hienluong.platform.Outcome;

/** Pictures become small, upright and silent about where they were taken. */
class PictureTests {

    /** Left half red, right half blue. */
    private static BufferedImage flag(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        try (var target = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, target);
            return target.toByteArray();
        }
    }

    /** With an EXIF part as a camera writes it: the orientation, and a text that must not survive. */
    private static byte[] photographed(BufferedImage image, int orientation) throws IOException {
        var jpeg = written(image, "jpeg");
        var secret = "GPS 16.75 107.19\0".getBytes(StandardCharsets.US_ASCII);
        var tiff = new ByteArrayOutputStream();
        tiff.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2});
        tiff.writeBytes(new byte[] {1, 0x0E, 0, 2, 0, 0, 0, (byte) secret.length, 0, 0, 0, 38});
        tiff.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        tiff.writeBytes(new byte[4]);
        tiff.writeBytes(secret);
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.writeBytes(tiff.toByteArray());
        var whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        whole.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.size() + 2)});
        whole.writeBytes(exif.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    private static Drawing read(byte[] content) {
        return Drawing.read("a.jpg", content).orElseThrow();
    }

    @Test
    void aPictureComesInAFewWidthsAndNeverWiderThanItWas() throws IOException {
        assertThat(read(written(flag(3000, 1500), "jpeg")).sizes())
                .extracting(Scaled::width)
                .containsExactly(480, 960, 1600);
        assertThat(read(written(flag(700, 350), "jpeg")).sizes())
                .extracting(Scaled::width, Scaled::height)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(480, 240), org.assertj.core.groups.Tuple.tuple(700, 350));
        assertThat(read(written(flag(40, 30), "png")).sizes())
                .singleElement()
                .satisfies(one -> assertThat(one.ending()).isEqualTo("png"));
    }

    @Test
    void itStandsUprightAndTheCamerasNotesAreGone() throws IOException {
        var photograph = photographed(flag(600, 300), 6);
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("GPS 16.75");
        var size = read(photograph).sizes().getLast();
        assertThat(size.width()).isEqualTo(300);
        assertThat(size.height()).isEqualTo(600);
        assertThat(new String(size.content(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS 16.75", "Exif");
        var turned = ImageIO.read(new ByteArrayInputStream(size.content()));
        // held with its right side down: what was left is on top
        assertThat(new Color(turned.getRGB(150, 50)).getRed()).isGreaterThan(200);
        assertThat(new Color(turned.getRGB(150, 550)).getBlue()).isGreaterThan(200);
    }

    @Test
    void allEightWaysToHoldACameraAreUndone() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            var image = read(photographed(flag(600, 300), orientation)).points();
            boolean lying = orientation >= 5;
            assertThat(image.getWidth()).as("%d", orientation).isEqualTo(lying ? 300 : 600);
            var first = new Color(image.getRGB(lying ? 150 : 50, lying ? 50 : 150));
            boolean redFirst = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
            assertThat(first.getRed() > 200).as("%d", orientation).isEqualTo(redFirst);
        }
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefusedWithASentence() throws IOException {
        assertThat(refusal("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("pictures.not-a-picture");
        var cut = written(flag(600, 300), "png");
        assertThat(refusal(java.util.Arrays.copyOf(cut, 60))).isEqualTo("pictures.damaged");
        // 60,000 × 60,000 points in a few bytes
        assertThat(refusal(hugePng())).isEqualTo("pictures.too-many-points");
    }

    private static String refusal(byte[] content) {
        return Drawing.read("a.png", content) instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "read";
    }

    private static byte[] hugePng() {
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        part(png, "IHDR", new byte[] {0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60, 8, 2, 0, 0, 0});
        var deflater = new Deflater();
        deflater.setInput(new byte[1000]);
        deflater.finish();
        var packed = new byte[200];
        part(png, "IDAT", java.util.Arrays.copyOf(packed, deflater.deflate(packed)));
        part(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void part(ByteArrayOutputStream png, String kind, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        var crc = new CRC32();
        crc.update(body.toByteArray());
        png.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(body.toByteArray());
        png.writeBytes(
                java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
