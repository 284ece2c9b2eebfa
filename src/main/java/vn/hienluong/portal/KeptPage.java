package vn.hienluong.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import vn.hienluong.platform.Sha256;

/**
 * A page that is ready to be sent, plain and pressed.
 *
 * @param type its Content-Type
 * @param headers what every answer says to the browser besides
 * @param tag weak: both forms of the page are the same page
 */
public record KeptPage(String type, Map<String, String> headers, byte[] plain, byte[] pressed, String tag) {

    private static final int OVERHEAD = 600;
    private static final int TAG = 24;

    public static KeptPage of(String type, Map<String, String> headers, byte[] plain) {
        return new KeptPage(type, Map.copyOf(headers), plain, pressed(plain), "W/\"" + tag(plain) + "\"");
    }

    int bytes() {
        return plain.length + pressed.length + OVERHEAD;
    }

    public boolean html() {
        return type.startsWith("text/html");
    }

    private static String tag(byte[] content) {
        return Sha256.hex(content).substring(0, TAG);
    }

    private static byte[] pressed(byte[] plain) {
        var target = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(target)) {
            gzip.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return target.toByteArray();
    }
}
